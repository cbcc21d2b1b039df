import { typedDigits } from '#domain/text/digits';

/** A postal code: ten digits. Whether it exists is for the Post to say. */
export function normalisePostalCode(text: string): string | null {
  const digits = typedDigits(text);
  return /^[1-9][0-9]{9}$/.test(digits) && !/^(.)\1+$/.test(digits) ? digits : null;
}

/** True for codes that the Post is not known to give out: worth a warning, never a refusal. */
export const isUnusualPostalCode = (code: string): boolean =>
  !/^(?=[13-9]{4})[0-9]{4}[1346-9][1-46-9][0-9]{4}$/.test(code) || code.endsWith('0000');
