import type { Problem } from '#contracts/http/problem';
import type { Text } from '#domain/definition/schema';

/** What the api refused, or that it could not be asked: `offline` when there is no line. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }

  get code(): string {
    return this.problem.code;
  }
}

export const isProblem = (error: unknown, code?: string): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.code === code);

const noLine: Record<'title' | 'detail', Text> = {
  title: { fa: 'اتصال برقرار نیست', en: 'There is no connection' },
  detail: {
    fa: 'سامانه پاسخ نداد. چیزی که نوشته‌اید همین‌جا می‌ماند؛ وقتی اتصال برگشت دوباره بکوشید.',
    en: 'The system did not answer. What you wrote stays here; try again when the connection is back.',
  },
};

/** There is no line, or what answered is not the api. */
export function noAnswer(language: 'fa' | 'en', status = 0): ProblemError {
  return new ProblemError({
    type: 'urn:gardesh:problem:offline',
    title: noLine.title[language] ?? noLine.title.fa,
    detail: noLine.detail[language] ?? noLine.detail.fa,
    status,
    instance: '',
    code: 'offline',
  });
}
