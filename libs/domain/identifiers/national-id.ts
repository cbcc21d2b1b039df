import { verifyIranianNationalId } from '@persian-tools/persian-tools';
import { typedDigits } from '#domain/text/digits';

/** A person's national ID (کد ملی): ten digits with a check digit. The check catches typing errors; it does not identify anybody. */
export function normaliseNationalId(text: string): string | null {
  const digits = typedDigits(text);
  // Prefixes are not checked: the list of issuing offices grows.
  return /^[0-9]{10}$/.test(digits) && verifyIranianNationalId(digits, { checkPrefix: false }) ? digits : null;
}
