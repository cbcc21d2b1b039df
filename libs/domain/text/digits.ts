/** Digits: ۰–۹ and ٠–٩ are taken everywhere, 0–9 are stored, ۰–۹ are shown. */

/** Persian and Arabic digits as 0–9; everything else stays. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => String.fromCharCode((digit.charCodeAt(0) & 0xf) + 0x30));

export const toPersianDigits = (text: string): string =>
  text.replace(/[0-9٠-٩]/g, (digit) => String.fromCharCode((digit.charCodeAt(0) & 0xf) + 0x6f0));

/** A number as people type it: ASCII digits, without the blanks, dashes and marks of direction that come with typing and pasting. */
export const typedDigits = (text: string): string =>
  toAsciiDigits(text).replace(/[\s\-_\u00ad\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0640\ufeff]/g, '');
