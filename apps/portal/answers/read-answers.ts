/** What a page of several questions brings back, and what the api finds wrong with it. */
import type { FieldProblem, Problem } from '#contracts/http/problem';
import type { Field } from '#domain/definition/schema';
import { answersIn, type Document, evidenceName } from '#ui/form/answers';
import { ApiProblem } from '../api';
import type { Given } from '../given';
import type { Visit } from '../page';

export interface Answers {
  /** By dotted key, as typed. */
  form: Record<string, unknown>;
  evidence: { key: string; fileId: string }[];
  /** Documents that the api did not take. */
  wrong: FieldProblem[];
}

/** Files are handed to the api first: what was typed and sent is kept, whatever else is wrong. */
export async function readAnswers(
  { api }: Visit,
  given: Given,
  asked: { fields: readonly Field[]; documents: readonly Document[] },
): Promise<Answers> {
  const answers: Answers = { form: answersIn(given, asked.fields), evidence: [], wrong: [] };
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
