import { fieldSentence, refusals } from '#catalog/messages/refusals';
import type { Problem } from '#contracts/http/problem';
import { type FieldRefusal, Refusal, type RefusalCode } from '#domain/refusal';
import type { Language } from './language';

/** A refusal that has more to say than its sentence: the defects of a definition, what happened meanwhile. */
export class RefusalWith extends Refusal {
  constructor(
    code: RefusalCode,
    readonly more: Pick<Problem, 'defects' | 'meanwhile'>,
    details: Record<string, string> = {},
    errors: FieldRefusal[] = [],
  ) {
    super(code, details, errors);
  }
}

/** A refusal in the reader's words. `instance` names the request, so that a caller's question finds its line in the log. */
export function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const { status, title, detail } = refusals[refusal.code];
  const words = detail(refusal.details);
  return {
    type: `urn:gardesh:problem:${refusal.code}`,
    title: title[language] ?? title.fa,
    status,
    detail: words[language] ?? words.fa,
    instance: `urn:gardesh:request:${requestId}`,
    code: refusal.code,
    ...(Object.keys(refusal.details).length > 0 ? { details: refusal.details } : {}),
    ...(refusal.errors.length > 0
      ? {
          errors: refusal.errors.map(({ pointer, code, details }) => ({
            pointer,
            code,
            detail: fieldSentence(code, details ?? {})[language] ?? fieldSentence(code, details ?? {}).fa,
          })),
        }
      : {}),
    ...(refusal instanceof RefusalWith ? refusal.more : {}),
  };
}

const defect = {
  title: { fa: 'خطای داخلی سامانه', en: 'A defect in the system' },
  detail: {
    fa: 'کار شما انجام نشد و چیزی هم از دست نرفت. خطا ثبت شد؛ کمی بعد با همان کلید دوباره بفرستید.',
    en: 'It was not done, and nothing was lost. The defect is in the log; try again with the same key in a while.',
  },
};

/** Never the exception's own text. */
export const defectProblem = (language: Language, requestId: string): Problem => ({
  type: 'urn:gardesh:problem:defect',
  title: defect.title[language],
  status: 500,
  detail: defect.detail[language],
  instance: `urn:gardesh:request:${requestId}`,
  code: 'defect',
});
