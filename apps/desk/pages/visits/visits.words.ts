import type { Text } from '#domain/definition/schema';
import { numberWords } from '#ui/format/number';

export const words = {
  toInbox: { fa: 'رفتن به کارتابل', en: 'Go to the inbox' },
  title: { fa: 'بازدیدها', en: 'Visits' },
  lead: {
    fa: 'هر بازدیدی که اینجا باز شود روی همین گوشی می‌ماند و بی اینترنت هم پر می‌شود.',
    en: 'Every visit listed here stays on this phone and can be filled in without a line.',
  },
  none: { fa: 'بازدیدی در کارتابل شما نیست', en: 'There are no visits in your inbox' },
  here: { fa: 'روی همین گوشی', en: 'On this phone' },
  seen: { fa: 'دیده‌شده در', en: 'Seen at' },
  back: { fa: 'همهٔ بازدیدها', en: 'All visits' },
  wholeCase: { fa: 'همهٔ پرونده', en: 'The whole case' },

  appointment: { fa: 'نوبت', en: 'Appointment' },
  due: { fa: 'مهلت', en: 'Due' },

  place: { fa: 'جای بازدید', en: 'The place' },
  noPlace: { fa: 'نشانی در فرم نیست', en: 'The form gives no address' },
  onMap: { fa: 'باز کردن در نقشهٔ گوشی', en: 'Open in the phone’s map' },
  measure: { fa: 'فاصلهٔ من تا اینجا', en: 'How far am I?' },
  noLocation: { fa: 'گوشی جای شما را نداد', en: 'The phone did not give your location' },
  answers: { fa: 'پاسخ‌های متقاضی', en: 'The applicant’s answers' },

  photos: { fa: 'عکس‌ها', en: 'Photos' },
  takePhoto: { fa: 'گرفتن یا افزودن عکس', en: 'Take or add photos' },
  removePhoto: { fa: 'برداشتن عکس', en: 'Remove photo' },
  waits: { fa: 'در انتظار ارسال', en: 'Waiting to be sent' },
  arrived: { fa: 'رسید', en: 'Arrived' },

  checklist: { fa: 'برگهٔ بازدید', en: 'Checklist' },
  comment: { fa: 'یادداشت بازدید', en: 'Note of the visit' },
  result: { fa: 'نتیجهٔ بازدید', en: 'Result of the visit' },

  sending: { fa: 'فرستادن', en: 'Sending' },
  keptHere: { fa: 'همه چیز روی همین گوشی است', en: 'Everything is on this phone' },
  answersWait: { fa: 'پاسخ‌ها در انتظار ارسال است', en: 'The answers wait to be sent' },
  allSent: { fa: 'عکس‌ها و پاسخ‌ها به کارتابل رسیده است', en: 'Photos and answers have reached the desk' },
  photosFirst: { fa: 'عکس‌ها هنوز نرسیده است', en: 'The photos have not arrived yet' },
  later: {
    fa: 'نتیجه تنها با اتصال و به دست خود شما ثبت می‌شود؛ هیچ تصمیمی در صف نمی‌ماند.',
    en: 'The result is recorded only with a connection and by your own hand; no decision waits in a queue.',
  },
  done: { fa: 'این بازدید ثبت شده است', en: 'This visit has been recorded' },
} as const;

export const photosWords = (count: number, min: number): Text => {
  const [has, needs] = [numberWords(count), numberWords(min)];
  return min > 0
    ? { fa: `${has.fa} عکس از دست‌کم ${needs.fa}`, en: `${has.en} photos of at least ${needs.en}` }
    : { fa: `${has.fa} عکس`, en: `${has.en} photos` };
};

export const photosNeededWords = (missing: number): Text => {
  const { fa, en } = numberWords(missing);
  return { fa: `${fa} عکس دیگر لازم است`, en: `${en} more photos are needed` };
};

export const waitingWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `در انتظار ارسال: ${fa} عکس`, en: `Waiting to be sent: ${en} photos` };
};

export const shareWords = (share: number): Text => {
  const { fa, en } = numberWords(Math.round(share * 100));
  return { fa: `${fa}٪ رفت`, en: `${en}% sent` };
};

/** Near or far, rounded as people say it. */
export const distanceWords = (metres: number): Text => {
  const rounded = metres < 1000 ? Math.round(metres / 10) * 10 : Math.round(metres / 1000);
  const { fa, en } = numberWords(rounded);
  return metres < 1000 ? { fa: `${fa} متر تا محل`, en: `${en} metres away` } : { fa: `${fa} کیلومتر تا محل`, en: `${en} km away` };
};

export const outsideWords = (metres: number): Text => {
  const { fa, en } = numberWords(metres);
  return { fa: `بیرون از محدودهٔ ${fa} متری`, en: `outside the ${en} m bound` };
};

export const photoWords = (number: number): Text => {
  const { fa, en } = numberWords(number);
  return { fa: `عکس ${fa}`, en: `Photo ${en}` };
};
