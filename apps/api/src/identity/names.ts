import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const most = 10_000;

/** Names of persons, read once. Answers carry ids until they leave, so that names are kept in the person's own row only. */
@Injectable()
export class Names {
  private readonly known = new Map<string, string>();

  constructor(private readonly database: DataSource) {}

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = [...new Set(ids)].filter((id) => !this.known.has(id));
    if (unknown.length > 0) {
      if (this.known.size > most) this.known.clear();
      const rows: { id: string; name: string }[] = await this.database.query('select id, name from person where id = any($1)', [unknown]);
      for (const { id, name } of rows) this.known.set(id, name);
    }
    return this.known;
  }

  /** A name has changed. */
  forget(id: string): void {
    this.known.delete(id);
  }

  /** The same answer with the applicant's name where its id stood. */
  async putInto<Answer>(answer: Answer): Promise<Answer> {
    const ids: string[] = [];
    visit(answer, (holder) => {
      ids.push(holder.applicant);
    });
    const names = await this.of(ids);
    visit(answer, (holder) => {
      holder.applicant = names.get(holder.applicant) ?? holder.applicant;
    });
    return answer;
  }
}

interface Holder {
  applicant: string;
  dossier?: unknown;
  task?: unknown;
  tasks?: unknown;
  items?: unknown;
}

/** Answers hold dossiers and tasks at known places: themselves, `dossier`, `task`, `tasks`, `items`. */
function visit(value: unknown, found: (holder: Holder) => void): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) visit(item, found);
    return;
  }
  const holder = value as Partial<Holder>;
  if (typeof holder.applicant === 'string') found(holder as Holder);
  for (const inner of [holder.dossier, holder.task, holder.tasks, holder.items]) visit(inner, found);
}
