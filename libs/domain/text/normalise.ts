/** Persian text in one spelling, so that what reads the same compares as the same. Keep what the person wrote beside it. */
import { toAsciiDigits } from './digits';

/** One letter for one letter (ی ک), ASCII digits, no tatweel, no vowel marks, no marks of direction, single blanks. ZWNJ stays. */
export const normalise = (text: string): string => toAsciiDigits(tidy(text)).replace(/[\u0640\u064b-\u0652\u0670]/g, '');

/** What a person typed, kept as meant: Persian ی and ک, composed letters, no invisible marks, no stray blanks; lines stay lines. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u064a\u0649]/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9')
    .replace(/[\u200d-\u200f\u200b\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\u200c[ \u200c]*|\u200c$/g, (joint) => (joint.includes(' ') ? ' ' : '\u200c'))
    .replace(/ *\n */g, '\n')
    .replace(/^[\s\u200c]+|[\s\u200c]+$/g, '');
