/** Gathers the conditions of a WHERE with their values, so that no value ever becomes part of the text. */
export class Conditions {
  private readonly texts: string[] = [];
  readonly values: unknown[] = [];

  /** `$` stands for the value, in every place. An undefined value means that the condition was not asked for. */
  add(text: string, value: unknown): this {
    if (value === undefined) return this;
    const place = this.value(value);
    this.texts.push(text.replaceAll('$', place));
    return this;
  }

  always(text: string): this {
    this.texts.push(text);
    return this;
  }

  /** The placeholder of a value that is used elsewhere. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get text(): string {
    return this.texts.length ? this.texts.map((text) => `(${text})`).join(' and ') : 'true';
  }
}

/** `%` and `_` are letters like others in what people look for. */
export const containing = (folded: string): string => `%${folded.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
