import { verifyIranianLegalId } from '@persian-tools/persian-tools';
import { typedDigits } from '#domain/text/digits';

/** An organisation's national ID (شناسهٔ ملی): eleven digits with a check digit. */
export function normaliseLegalId(text: string): string | null {
  const digits = typedDigits(text);
  return /^[0-9]{11}$/.test(digits) && verifyIranianLegalId(digits) ? digits : null;
}
