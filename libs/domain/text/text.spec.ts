import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toAsciiDigits, toPersianDigits, typedDigits } from './digits';
import { foldForSearch, foldQuery } from './fold';
import { foldFixtures } from './fold.fixtures';
import { normalise, tidy } from './normalise';
import { truncateBytes } from './truncate';

it('digits of three kinds are the same digits', () => {
  expect(toAsciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩')).toBe('0123456789 0123456789');
  expect(toPersianDigits('0123456789 ٠٩ نفر')).toBe('۰۱۲۳۴۵۶۷۸۹ ۰۹ نفر');
  expect(typedDigits(' ۰۹۱۲–۳۴۵ ۶۷\u200f۸۹ ')).toBe('0912345678' + '9');
});

describe('the fold for searching', () => {
  it.each(foldFixtures)('«$text»', ({ text, folded }) => expect(foldForSearch(text)).toBe(folded));

  it('finds a word with ZWNJ however it is typed', () => {
    const stored = foldForSearch('انجمن درخواست‌های آب');
    for (const typed of ['درخواستهای', 'درخواست های', 'درخواست‌های', 'درخواست هاي  آب']) expect(stored).toContain(foldQuery(typed));
  });

  it('folds what is folded into itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'كيىئةۀأإآؤءـً ۱٢3\u200cA\u200fب\t') }), (text) =>
        expect(foldQuery(foldQuery(text))).toBe(foldQuery(text)),
      ),
      // A word of nothing but a hamza leaves nothing behind, not two blanks.
      { examples: [['ك\tء\u200cك']] },
    );
  });
});

it('text is kept as meant, and compared in one spelling', () => {
  expect(tidy(' \u200fكتاب\u00a0 هاي \u200c تازه\u200c \r\n سطرِ دوم ۱۲ ')).toBe('کتاب های تازه\nسطرِ دوم ۱۲');
  expect(tidy('می\u200c\u200cشود')).toBe('می\u200cشود');
  expect(normalise('مـحلِّ برگزاري: پلاک ۱۲')).toBe('محل برگزاری: پلاک 12');
});

it('text cut to bytes keeps whole signs and shows that it was cut', () => {
  expect(truncateBytes('استعلام', 200)).toBe('استعلام');
  expect(truncateBytes('استعلام', 9)).toBe('است…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 40 }), (text, bytes) => {
      const cut = truncateBytes(text, bytes);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
      expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
    }),
  );
});
