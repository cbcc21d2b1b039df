import { typedDigits } from '#domain/text/digits';

/** A landline with its area code, as `08632123456`; brackets, +98, 0098 and 98 are taken too. */
export function normaliseLandline(text: string): string | null {
  const parts = /^(?:\+98|0098|98|0)?([1-8][0-9][2-9][0-9]{7})$/.exec(typedDigits(text).replace(/[()]/g, ''));
  return parts ? `0${parts[1]}` : null;
}
