import { typedDigits } from '#domain/text/digits';

/** A mobile number as `09121234567`; +98, 0098, 98 and a missing zero are taken too. Operators' prefixes change and are not checked. */
export function normaliseMobile(text: string): string | null {
  const parts = /^(?:\+98|0098|98|0)?(9[0-9]{9})$/.exec(typedDigits(text));
  return parts ? `0${parts[1]}` : null;
}
