import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const most = 10_000;

/** Names of persons, read once. Answers carry ids until they leave, so that names are kept in the person's own row only. */
@Injectable()
export class Names {
  private readonly known = new Map<string, string>();

  constructor(private readonly database: DataSource) {}

  /** Within a transaction by its own connection: one that waits for a second could wait for ever. */
  async of(ids: readonly string[], tx: EntityManager = this.database.manager): Promise<ReadonlyMap<string, string>> {
    const unknown = [...new Set(ids)].filter((id) => !this.known.has(id));
    if (unknown.length > 0) {
      if (this.known.size > most) this.known.clear();
      const rows: { id: string; name: string }[] = await tx.query(
        `select id, name from person where id = any($1)
         union all select id::text, name from representation where id::text = any($1)`,
        [unknown],
      );
      for (const { id, name } of rows) this.known.set(id, name);
    }
    return this.known;
  }

  /** A name has changed. */
  forget(id: string): void {
    this.known.delete(id);
  }

  /** The same answer with names where persons' ids stood. */
  async putInto<Answer>(answer: Answer): Promise<Answer> {
    const spots = [...spotsIn(answer)];
    const names = await this.of(spots.map(({ holder, key }) => holder[key] ?? ''));
    for (const { holder, key } of spots) holder[key] = names.get(holder[key] ?? '') ?? holder[key] ?? '';
    return answer;
  }
}

interface Spot {
  holder: Record<string, string>;
  key: string;
}

/** Answers hold dossiers and tasks at known places: themselves, `dossier`, `task`, `tasks`, `items`. */
function* spotsIn(value: unknown): Generator<Spot> {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) yield* spotsIn(item);
    return;
  }
  const { applicant, represented, assigneeName, standInFor, held, note, dossier, task, tasks, items } = value as Record<string, unknown>;
  if (typeof applicant === 'string') yield { holder: value as Spot['holder'], key: 'applicant' };
  if (represented !== null && typeof represented === 'object') {
    yield { holder: represented as Spot['holder'], key: 'name' };
    yield { holder: represented as Spot['holder'], key: 'by' };
  }
  if (typeof assigneeName === 'string') yield { holder: value as Spot['holder'], key: 'assigneeName' };
  if (isNamed(standInFor, 'name')) yield { holder: standInFor, key: 'name' };
  if (isNamed(held, 'byName')) yield { holder: held, key: 'byName' };
  if (isNamed(note, 'by')) yield { holder: note, key: 'by' };
  for (const inner of [dossier, task, tasks, items]) yield* spotsIn(inner);
}

const isNamed = (value: unknown, key: string): value is Spot['holder'] =>
  value !== null && typeof value === 'object' && typeof Reflect.get(value, key) === 'string';
