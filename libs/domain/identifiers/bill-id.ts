import { typedDigits } from '#domain/text/digits';

/** A bill's identifier (شناسهٔ قبض): up to 13 digits, the last a check digit; zeros in front say nothing and are dropped. */
export function normaliseBillId(text: string): string | null {
  const digits = typedDigits(text);
  if (!/^[0-9]{6,13}$/.test(digits)) return null;
  const bill = digits.replace(/^0+/, '');
  return bill.length >= 6 && checkDigit(bill.slice(0, -1)) === Number(bill.at(-1)) ? bill : null;
}

/** Modulo 11 with the weights 2 to 7 from the right. */
function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0);
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}
