import type { Text } from '#domain/definition/schema';
import { numberWords } from '#ui/format/number';

export const words = {
  title: { fa: 'جست‌وجو', en: 'Search' },
  lead: {
    fa: 'کد رهگیری، کد ملی، همراه، شناسهٔ قبض، پلاک، کد پستی یا نام',
    en: 'Tracking code, national ID, mobile, bill ID, plate, postal code or a name',
  },
  recognised: { fa: 'خوانده شد به عنوان', en: 'Read as' },
  nothing: { fa: 'چیزی پیدا نشد', en: 'Nothing was found' },
  nothingHelp: { fa: 'شماره را از روی رسید بنویسید، یا بخشی از نام را.', en: 'Write the number as on the receipt, or a part of the name.' },
  results: { fa: 'یافته‌ها', en: 'Results' },
  mine: { fa: 'کار شما', en: 'Your task' },
} as const;

export const beyondWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${fa} نتیجه بیرون از دسترسی شماست`, en: `${en} more are beyond your sight` };
};
