import type { Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { momentWords } from '#domain/text/words';

export const words = {
  title: { fa: 'نوبت بازدید', en: 'Appointment' },
  none: { fa: 'هنوز نوبتی گذاشته نشده است', en: 'No time has been set yet' },
  agreed: { fa: 'پذیرفتهٔ دو طرف', en: 'Agreed by both' },
  byApplicant: { fa: 'متقاضی گرفته است', en: 'Chosen by the applicant' },
  byBody: { fa: 'به متقاضی گفته شد', en: 'The applicant was told' },
  offered: { fa: 'پیشنهاد شد؛ متقاضی یکی را برمی‌گزیند:', en: 'Offered; the applicant takes one:' },
  accept: { fa: 'پذیرفتن این وقت', en: 'Accept this time' },
  set: { fa: 'گذاشتن نوبت', en: 'Set a time' },
  move: { fa: 'جابه‌جا کردن نوبت', en: 'Move it' },
  noLine: { fa: 'بی اتصال نوبت عوض نمی‌شود', en: 'Without a line the time cannot be changed' },
  help: {
    fa: 'یک وقت: همان نوبت می‌شود و به متقاضی پیامک می‌رسد؛ او هم می‌تواند جابه‌جا کند. چند وقت: متقاضی یکی را برمی‌گزیند.',
    en: 'One time becomes the appointment; the applicant is told and may move it. Several: the applicant takes one.',
  },
  day: { fa: 'روز', en: 'Day' },
  hour: { fa: 'ساعت', en: 'Hour' },
  choose: { fa: 'برگزینید', en: 'Choose' },
  another: { fa: 'افزودن وقت دیگر', en: 'Add another time' },
  remove: { fa: 'برداشتن', en: 'Remove' },
  reason: { fa: 'چرا جابه‌جا می‌شود؟', en: 'Why is it moved?' },
  reasonHint: { fa: 'متقاضی این را در صفحهٔ درخواستش می‌خواند.', en: 'The applicant reads it on the page of the request.' },
  incomplete: { fa: 'روز و ساعت را برگزینید.', en: 'Choose day and hour.' },
  reasonMissing: { fa: 'بنویسید چرا.', en: 'Say why.' },
  send: { fa: 'گفتن به متقاضی', en: 'Tell the applicant' },
  done: { fa: 'نوبت ثبت شد و به متقاضی گفته می‌شود.', en: 'The time is recorded, and the applicant is told.' },
} as const;

export const timeWords = (number: string): Text => ({ fa: `وقت ${number}`, en: `Time ${number}` });

/** Of a move by the body: from when, and why. */
export function movedWords({ from, reason }: { from: Instant; reason: string }, now: Instant): Text {
  const { fa, en } = momentWords(from, now);
  return { fa: `از ${fa} جابه‌جا شد: «${reason}»`, en: `Moved from ${en}: “${reason}”` };
}
