import type { FileGiven } from './api';

/** What a form brought: every name may stand several times. */
export class Given {
  constructor(
    private readonly fields: ReadonlyMap<string, readonly string[]>,
    private readonly files: ReadonlyMap<string, FileGiven> = new Map(),
  ) {}

  static of(entries: Iterable<readonly [string, string]>, files?: ReadonlyMap<string, FileGiven>): Given {
    const fields = new Map<string, string[]>();
    for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value]);
    return new Given(fields, files);
  }

  /** Trimmed; empty where nothing came. */
  text(name: string): string {
    return this.fields.get(name)?.at(-1)?.trim() ?? '';
  }

  all(name: string): readonly string[] {
    return this.fields.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** Null where none was chosen. */
  file(name: string): FileGiven | null {
    const file = this.files.get(name);
    return file && file.bytes.length > 0 ? file : null;
  }

  /** Every answer, name by name; files left out. */
  get entries(): [string, string][] {
    return [...this.fields].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  }

  get hasFiles(): boolean {
    return [...this.files.values()].some(({ bytes }) => bytes.length > 0);
  }

  /** By name, for a form that is shown again. */
  get typed(): ReadonlyMap<string, readonly string[]> {
    return this.fields;
  }

  /** Of the hidden input of that name (`<FormKey>`): sent twice, done once. */
  get key(): string {
    return this.text('key');
  }
}
