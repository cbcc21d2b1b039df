import { typedDigits } from '#domain/text/digits';

/** A dossier's tracking code: eleven digits drawn at random and a Damm check digit, which catches every wrong digit and every swap of neighbours. */
export function trackingCodeOf(elevenDigits: string): string {
  if (!/^[0-9]{11}$/.test(elevenDigits)) throw new Error('A tracking code is made of eleven digits');
  return `${elevenDigits}${damm(elevenDigits)}`;
}

export const isTrackingCode = (code: string): boolean => /^[0-9]{12}$/.test(code) && damm(code) === 0;

/** As typed on a phone, with blanks or dashes; null when it is none. */
export function normaliseTrackingCode(text: string): string | null {
  const digits = typedDigits(text);
  return isTrackingCode(digits) ? digits : null;
}

/** In fours, as it is read aloud: `4821 0735 9162`. */
export const groupTrackingCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** H. Michael Damm's quasigroup of order ten (dissertation, Marburg 2004). */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];
const damm = (digits: string): number => [...digits].reduce((row, digit) => Number(quasigroup[row]![Number(digit)]), 0);
