/** What a page of several questions brings back, and what the api finds wrong with it. */
import type { FieldProblem, Problem } from '#contracts/http/problem';
import type { Definition, Field } from '#domain/definition/schema';
import type { Wrong } from '#ui/ErrorSummary';
import { ApiProblem } from '../api';
import { idOf } from '../fields/field-names';
import { readField } from '../fields/read-field';
import type { Given } from '../given';
import type { Visit } from '../page';

type Document = Definition['evidence'][number];

/** By the id of the control. */
export type Wrongs = Readonly<Record<string, string>>;

export interface Answers {
  /** By dotted key, as typed. */
  form: Record<string, unknown>;
  evidence: { key: string; fileId: string }[];
  /** Documents that the api did not take. */
  wrong: FieldProblem[];
}

export const evidenceName = (key: string): string => `evidence.${key}`;

/** Files are handed to the api first: what was typed and sent is kept, whatever else is wrong. */
export async function readAnswers(
  { api }: Visit,
  given: Given,
  asked: { fields: readonly Field[]; documents: readonly Document[] },
): Promise<Answers> {
  const entries = asked.fields.map((field): [string, unknown] => [
    field.key,
    field.type === 'group' ? rowsIn(given, field) : readField(given, field),
  ]);
  const answers: Answers = { form: Object.fromEntries(entries.filter(([, value]) => value !== undefined)), evidence: [], wrong: [] };
  for (const { key } of asked.documents) {
    const file = given.file(`${evidenceName(key)}-file`);
    const before = given.text(evidenceName(key));
    if (!file) {
      if (before) answers.evidence.push({ key, fileId: before });
      continue;
    }
    try {
      answers.evidence.push({ key, fileId: (await api.upload(file)).fileId });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status >= 500 || error.problem.status === 401) throw error;
      answers.wrong.push({ pointer: `/evidence/${key}`, code: error.problem.code, detail: error.problem.detail });
    }
  }
  return answers;
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

/** What the api refuses that the page can show again: wrong answers, a rule, a race. Everything else is not the page's to answer. */
export function problemIn(error: unknown): Problem {
  if (
    error instanceof ApiProblem &&
    error.problem.status >= 400 &&
    error.problem.status < 500 &&
    error.problem.status !== 401 &&
    error.problem.status !== 404
  )
    return error.problem;
  throw error;
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
