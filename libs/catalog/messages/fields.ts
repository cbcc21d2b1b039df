/** A bad answer in words: what is wrong and what would be right. */
import type { FieldCode } from '#domain/definition/fields/codes';
import { toPersianDigits } from '#domain/text/digits';
import { dateWords, type Words } from '#domain/text/words';

export type Details = Record<string, string | number>;
type FieldWords = (details: Details) => Words;

/** A new code is a compile error here until it has its sentence. */
export const fieldSentences: Record<FieldCode, FieldWords> = {
  missing: field('این پاسخ لازم است.', 'This answer is needed.'),
  'unknown-field': field('چنین پرسشی در این فرم نیست.', 'The form has no such question.'),
  'field-hidden': field('با پاسخ‌های دیگر شما، این پرسش پرسیده نمی‌شود.', 'With your other answers this question is not asked.'),
  'field-not-open': field('این پاسخ اکنون باز نیست.', 'This answer is not open for change now.'),
  'given-twice': field('این پاسخ دو بار آمده است.', 'This answer was given twice.'),
  'not-an-object': field('باید مجموعه‌ای از پاسخ‌ها باشد.', 'It must be a set of answers.'),
  'not-a-list': field('باید فهرست باشد.', 'It must be a list.'),
  'not-text': field('باید متن باشد.', 'It must be text.'),
  'not-a-number': field('باید عدد باشد.', 'It must be a number.'),
  'not-whole': field('باید عدد درست (بی‌اعشار) باشد.', 'It must be a whole number.'),
  'not-yes-or-no': field('باید «بله» یا «نه» باشد.', 'It must be yes or no.'),
  'not-a-date': field('تاریخ درستی نیست.', 'It is not a date.'),
  'not-a-point': field('باید نقطه‌ای روی نقشه باشد.', 'It must be a point on the map.'),
  'not-an-address': field('نشانی درستی نیست.', 'It is not an address.'),
  'not-a-file': field('پرونده‌ای نیست که بارگذاری شده باشد.', 'It is not an uploaded file.'),
  'not-a-national-id': field('کد ملی درست نیست؛ ده رقم با رقم کنترل.', 'Not a national ID: ten digits with a check digit.'),
  'not-a-legal-id': field(
    'شناسهٔ ملی درست نیست؛ یازده رقم با رقم کنترل.',
    "Not an organisation's national ID: eleven digits with a check digit.",
  ),
  'not-a-mobile': field('شمارهٔ همراه درست نیست؛ مانند ۰۹۱۲۳۴۵۶۷۸۹.', 'Not a mobile number, such as 09123456789.'),
  'not-a-landline': field('شمارهٔ تلفن ثابت درست نیست؛ با کد شهر بنویسید.', 'Not a landline number; write it with the area code.'),
  'not-an-email': field('نشانی ایمیل درست نیست.', 'Not an e-mail address.'),
  'not-a-postal-code': field('کد پستی درست نیست؛ ده رقم.', 'Not a postal code: ten digits.'),
  'not-an-iban': field('شبا درست نیست؛ IR و بیست‌وچهار رقم.', 'Not an IBAN: IR and 24 digits.'),
  'not-a-bill-id': field('شناسهٔ قبض درست نیست.', 'Not a bill ID.'),
  'not-a-plate': field('پلاک درست نیست.', 'Not a number plate.'),
  'not-an-option': ({ options }) => ({
    fa: 'یکی از گزینه‌ها را برگزینید.',
    en: options ? `Choose one of: ${options}.` : 'Choose one of the options.',
  }),
  'unknown-place': field('این محل شناخته نیست.', 'This place is not known.'),
  'wrong-level': field(
    'محلی در سطح دیگر برگزینید؛ برای نمونه شهرستان به جای استان.',
    'Choose a place of another level, such as a county instead of a province.',
  ),
  'not-in-register': field('در سامانهٔ مرجع پیدا نشد؛ شماره را بازبینی کنید.', 'Not found in the register; check the number.'),
  'own-national-id': field(
    'این کد ملی خودتان است؛ برای خودتان نمایندگی لازم نیست.',
    'This is your own national ID; for yourself no mandate is needed.',
  ),
  'not-their-mobile': field('این شماره به نام صاحب این کد ملی نیست.', 'This number does not belong to the holder of this national ID.'),
  'no-mobile-known': field(
    'شمارهٔ همراهی از صاحب این کد ملی نمی‌شناسیم؛ شماره‌اش را بنویسید یا کارت ملی‌اش را ببینید.',
    'No mobile of the holder of this national ID is known; write the number, or look at the identity card.',
  ),
  'proof-needed': field(
    'مدرک نمایندگی لازم است؛ عکس یا PDF آن را بفرستید.',
    'A proof of the mandate is needed; send a picture or PDF of it.',
  ),
  'unknown-variable': ({ variables, known }) => ({
    fa: variables ? `این جای‌خالی‌ها شناخته نیستند: ${variables}. شناخته‌ها: ${known}.` : 'یک آکولاد باز یا بسته نشده است.',
    en: variables ? `Unknown blanks: ${variables}. Known: ${known}.` : 'A brace is not closed or not opened.',
  }),
  'tracking-code-not-last': field('کد رهگیری تنها در پایان متن می‌آید.', 'The tracking code stands at the end of the text, and only there.'),
  'unknown-file': field('این پرونده یافت نشد؛ دوباره بارگذاری کنید.', 'This file was not found; upload it again.'),
  'pattern-mismatch': field('قالب این پاسخ درست نیست.', 'This answer has not the right form.'),
  'too-short': bounded(
    'min',
    (n) => `دست‌کم ${n} نویسه لازم است.`,
    (n) => `At least ${n} characters are needed.`,
  ),
  'too-long': bounded(
    'max',
    (n) => `حداکثر ${n} نویسه پذیرفته است.`,
    (n) => `At most ${n} characters are accepted.`,
  ),
  'too-small': bounded(
    'min',
    (n) => `دست‌کم ${n} باشد.`,
    (n) => `It must be at least ${n}.`,
  ),
  'too-large': bounded(
    'max',
    (n) => `حداکثر ${n} باشد.`,
    (n) => `It must be at most ${n}.`,
  ),
  'too-early': dated(
    'min',
    (day) => `از ${day} زودتر نباشد.`,
    (day) => `It must not be before ${day}.`,
  ),
  'too-late': dated(
    'max',
    (day) => `از ${day} دیرتر نباشد.`,
    (day) => `It must not be after ${day}.`,
  ),
  'too-few': bounded(
    'min',
    (n) => `دست‌کم ${n} مورد لازم است.`,
    (n) => `At least ${n} are needed.`,
  ),
  'too-many': bounded(
    'max',
    (n) => `حداکثر ${n} مورد پذیرفته است.`,
    (n) => `At most ${n} are accepted.`,
  ),
  'unknown-evidence': field('چنین مدرکی در این خدمت خواسته نمی‌شود.', 'This service asks for no such document.'),
};

function field(fa: string, en: string): FieldWords {
  return () => ({ fa, en });
}

function bounded(bound: 'min' | 'max', fa: (limit: string) => string, en: (limit: string) => string): FieldWords {
  return (details) => {
    const limit = String(details[bound] ?? '');
    return { fa: fa(toPersianDigits(limit)), en: en(limit) };
  };
}

/** The bound is an ISO date; people read it in their calendar. */
function dated(bound: 'min' | 'max', fa: (day: string) => string, en: (day: string) => string): FieldWords {
  return (details) => {
    const limit = String(details[bound] ?? '');
    const day = /^\d{4}-\d{2}-\d{2}$/.test(limit) ? dateWords(limit) : { fa: toPersianDigits(limit), en: limit };
    return { fa: fa(day.fa), en: en(day.en) };
  };
}
