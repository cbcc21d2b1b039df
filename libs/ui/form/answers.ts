/** What is asked of a definition on one page: how its answers are named, read together and said to be wrong. */
import type { FieldProblem, Problem } from '#contracts/http/problem';
import type { Definition, Field } from '#domain/definition/schema';
import type { Wrong } from '../ErrorSummary';
import { idOf } from './field-names';
import { type Given, readField } from './read-field';

export type Document = Definition['evidence'][number];

/** By the id of the control. */
export type Wrongs = Readonly<Record<string, string>>;

export const evidenceName = (key: string): string => `evidence.${key}`;

/** By dotted key, as typed. */
export function answersIn(given: Given, fields: readonly Field[]): Record<string, unknown> {
  const entries = fields.map((field): [string, unknown] => [
    field.key,
    field.type === 'group' ? rowsIn(given, field) : readField(given, field),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Rows as long as there are any; one that was left empty is none. */
function rowsIn(given: Given, field: Field): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  const parts = field.fields ?? [];
  const most = (field.repeat?.max ?? 200) + 1;
  for (let index = 0; index < most; index++) {
    const row = parts.map((part): [string, unknown] => [part.key, readField(given, part, `${field.key}.${index}.${part.key}`)]);
    const written = row.filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
    if (written.length > 0) rows.push(Object.fromEntries(written));
  }
  return rows;
}

const idOfPointer = (pointer: string): string =>
  idOf(
    pointer
      .replace(/^\/form\//, '')
      .replace(/^\//, '')
      .replaceAll('/', '.'),
  );

export const wrongsOf = (problems: readonly FieldProblem[]): Wrongs =>
  Object.fromEntries(problems.map(({ pointer, detail }) => [idOfPointer(pointer), detail]));

/** For the summary: each with its question's own words and a link to it; what belongs to no question is said as it is. */
export function summaryOf(
  problem: Pick<Problem, 'detail' | 'errors'>,
  asked: { fields: readonly Field[]; documents: readonly Document[] },
  say: (text: Field['title']) => string,
): Wrong[] {
  const titles = [
    ...asked.fields.map(({ key, title }) => ({ id: idOf(key), title })),
    ...asked.documents.map(({ key, title }) => ({ id: idOf(evidenceName(key)), title })),
  ];
  const errors = problem.errors ?? [];
  if (errors.length === 0) return [{ detail: problem.detail }];
  return errors.map(({ pointer, detail }) => {
    const id = idOfPointer(pointer);
    const about = titles.find((one) => id === one.id || id.startsWith(`${one.id}-`));
    return about ? { id, label: say(about.title), detail } : { detail };
  });
}
