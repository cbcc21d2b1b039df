import type { RedCheck } from '#contracts/http/alike';
import type { Text } from '#domain/definition/schema';
import { numberWords } from '#ui/format/number';
import { registerWords } from '../case/registers.words';

export const words = {
  title: { fa: 'تصمیم گروهی', en: 'Decide together' },
  acts: { fa: 'چه می‌کنید؟', en: 'What do you do?' },
  none: { fa: 'برای این کارها تصمیم مشترکی نیست', en: 'These tasks have no decision in common' },
  reasons: { fa: 'دلیل', en: 'Reason' },
  reply: { fa: 'متن پاسخ به متقاضی', en: 'Reply to the applicant' },
  conditions: { fa: 'شرط‌ها، هر کدام در یک خط', en: 'Conditions, one a line' },
  comment: { fa: 'توضیح', en: 'Comment' },
  commentMay: { fa: 'توضیح (اختیاری)', en: 'A comment (optional)' },
  each: {
    fa: 'هر پرونده ثبت، دلیل و پیام خودش را می‌گیرد.',
    en: 'Each case gets its own record, reason and message.',
  },
  table: { fa: 'پرونده‌ها و تفاوت‌هایشان', en: 'The cases and what sets them apart' },
  only: { fa: 'تنها ستون‌هایی آمده که در آن‌ها فرق دارند', en: 'Only the columns in which they differ are shown' },
  alike: { fa: 'پاسخ‌هایشان یکی است', en: 'Their answers are all the same' },
  case: { fa: 'پرونده', en: 'Case' },
  applicant: { fa: 'متقاضی', en: 'Applicant' },
  due: { fa: 'مهلت', en: 'Due' },
  result: { fa: 'چه می‌شود', en: 'What happens' },
  choose: { fa: 'در تصمیم باشد', en: 'Include' },
  open: { fa: 'باز کردن در برگهٔ تازه', en: 'Open in a new tab' },
  will: { fa: 'انجام می‌شود', en: 'Will be done' },
  done: { fa: 'انجام شد', en: 'Done' },
  out: { fa: 'کنار گذاشتید', en: 'You left it out' },
  waits: { fa: 'در حال سنجش…', en: 'Being tried…' },
  notSent: { fa: 'نفرستاده', en: 'Not sent' },
  retry: { fa: 'دوباره برای مانده‌ها', en: 'Try the rest again' },
  incomplete: { fa: 'چیزی کم دارد', en: 'Something is missing' },
  nothing: { fa: 'پرونده‌ای در تصمیم نمانده است', en: 'No case is left to decide' },
  offline: { fa: 'بی اتصال نمی‌توان تصمیم گرفت', en: 'No decision without a connection' },
  legal: {
    fa: 'این تصمیم اثر حقوقی دارد و واگرد ندارد. برای تأیید، شمار پرونده‌ها را بنویسید',
    en: 'This decision has legal effect and cannot be undone. To confirm, type how many cases',
  },
  legalLabel: { fa: 'شمار پرونده‌ها', en: 'Number of cases' },
  legalWrong: { fa: 'شمار پرونده‌ها را برای تأیید بنویسید', en: 'Type the number of cases to confirm' },
  underWay: { fa: 'تا پایان کار صبر کنید', en: 'Wait until it is done' },
  close: { fa: 'بستن', en: 'Close' },
  yes: { fa: 'بله', en: 'Yes' },
  no: { fa: 'نه', en: 'No' },
  present: { fa: 'فرستاده', en: 'Sent' },
  absent: { fa: 'ندارد', en: 'None' },
} as const;

/** «تأیید ۷ کار»: as many as it will touch. */
export const bulkTitle = (label: Text, count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${label.fa}: ${fa} کار`, en: `${label.en ?? label.fa}: ${en}` };
};

/** «۱۲ انجام می‌شود، ۲ کنار می‌ماند». */
export function bulkResultWords(able: number, left: number, ahead = false): Text {
  const [will, stay] = [numberWords(able), numberWords(Math.max(0, left))];
  return {
    fa: `${will.fa} کار انجام ${ahead ? 'می‌شود' : 'شد'}${left > 0 ? `، ${stay.fa} کنار ${ahead ? 'می‌ماند' : 'ماند'}` : ''}`,
    en: `${will.en} ${ahead ? 'will be' : 'were'} done${left > 0 ? `, ${stay.en} left out` : ''}`,
  };
}

/** «۵ پرونده». */
export const casesWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${fa} پرونده`, en: `${en} cases` };
};

/** «۱۰ از ۴۰ کار». */
export function progressWords(gone: number, of: number): Text {
  const [some, all] = [numberWords(gone), numberWords(of)];
  return { fa: `${some.fa} از ${all.fa} کار`, en: `${some.en} of ${all.en}` };
}

/** «۹ پاسخ و وارسی دیگر در همه یکی است». */
export const sameWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${fa} پاسخ و وارسی دیگر در همه یکی است`, en: `${en} more answers and checks are the same in all` };
};

/** Why a case is not decided among others. */
export function redWords({ why, use = '' }: RedCheck): Text {
  const { fa, en = fa } = registerWords(use);
  const sentences: Record<RedCheck['why'], Text> = {
    against: { fa: `پاسخ «${fa}» به زیان پرونده است`, en: `“${en}” speaks against it` },
    silent: { fa: `«${fa}» پاسخ نداده است`, en: `“${en}” has not answered` },
    complained: { fa: 'متقاضی از دیرکرد شکایت کرده است', en: 'The applicant complained of the delay' },
  };
  return sentences[why];
}
