/**
 * The fold under which Persian text is searched: what people type differently and mean alike becomes equal. The fold is
 * done here alone, before anything is stored or looked for.
 */

const letters: Record<string, string> = {
  '\u064a': '\u06cc', // ي
  '\u0649': '\u06cc', // ى
  '\u0626': '\u06cc', // ئ
  '\u0643': '\u06a9', // ك
  '\u0629': '\u0647', // ة
  '\u06c0': '\u0647', // ۀ
  '\u06c2': '\u0647', // ۂ
  '\u06d5': '\u0647', // ە
  '\u0623': '\u0627', // أ
  '\u0625': '\u0627', // إ
  '\u0622': '\u0627', // آ
  '\u0671': '\u0627', // ٱ
  '\u0624': '\u0648', // ؤ
  ...pairs('۰۱۲۳۴۵۶۷۸۹', '0123456789'),
  ...pairs('٠١٢٣٤٥٦٧٨٩', '0123456789'),
  ...pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
};

/** Tatweel, vowel marks, soft hyphen, zero-width marks other than ZWNJ, marks of direction. */
const dropped = '\u0640\u064b-\u065f\u0670\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufeff';
const blanks = ' \t\n\r\f\v';
const zwnj = '\u200c';

/** What is stored for searching. A word with ZWNJ is found both joined and apart: «درخواستها» and «درخواست ها». */
export function foldForSearch(text: string): string {
  const apart = foldQuery(text);
  return text.includes(zwnj) ? `${apart} ${folded(text, '')}` : apart;
}

/** What is looked for: as `foldForSearch`, ZWNJ read as a blank. */
export const foldQuery = (text: string): string => folded(text, ' ');

function folded(text: string, joint: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(zwnj, joint)
    .replace(new RegExp(`[${dropped}]`, 'g'), '')
    .replace(/./gsu, (letter) => letters[letter] ?? letter)
    .replace(new RegExp(`ء+([${blanks}]|$)`, 'g'), '$1')
    .replace(new RegExp(`[${blanks}]+`, 'g'), ' ')
    .replace(/^ +| +$/g, '');
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, [...to][index]!]));
}
