/** The moments at which people hear from us, by name, for whoever words the messages. */
import { publicStatuses, type Text } from '#domain/definition/schema';
import type { Audience } from '#domain/notices/wording';
import { type ApplicantMoment, applicantMoments, type News, type StaffMoment, staffMoments } from './notices';

/** A new moment is a compile error here until it has its name. */
const toApplicant: Record<ApplicantMoment, Text> = {
  received: { fa: 'درخواست ثبت شد', en: 'Filed' },
  accepted: { fa: 'پرونده پذیرفته شد', en: 'Accepted' },
  checking: { fa: 'در حال بررسی', en: 'Being checked' },
  'waiting-for-you': { fa: 'نوبت متقاضی است', en: 'The applicant’s turn' },
  pay: { fa: 'پرداخت خواسته شد', en: 'A payment is asked for' },
  'other-bodies': { fa: 'نظر دستگاه‌های دیگر', en: 'Other bodies are asked' },
  'site-visit': { fa: 'بازدید در پیش است', en: 'A visit comes up' },
  deciding: { fa: 'نوبت تصمیم', en: 'Being decided' },
  issuing: { fa: 'صدور سند', en: 'Being issued' },
  done: { fa: 'پایان کار', en: 'Done' },
  rejected: { fa: 'رد درخواست', en: 'Refused' },
  withdrawn: { fa: 'انصراف', en: 'Withdrawn' },
  lapsed: { fa: 'بسته شدن بی‌پاسخ', en: 'Lapsed' },
  approved: { fa: 'پذیرش درخواست', en: 'Approved' },
  answered: { fa: 'پاسخ آماده است', en: 'Answered' },
  duplicate: { fa: 'تکراری', en: 'Duplicate' },
  reminder: { fa: 'یادآوری به متقاضی', en: 'A reminder' },
  appointment: { fa: 'نوبت بازدید', en: 'An appointment' },
  'appointment-moved': { fa: 'جابه‌جایی نوبت بازدید', en: 'A visit is moved' },
  'times-offered': { fa: 'پیشنهاد وقت بازدید', en: 'Times are offered for a visit' },
  'no-show': { fa: 'نبودن در بازدید', en: 'Nobody was there' },
  refund: { fa: 'بازگشت وجه', en: 'A refund' },
  revoked: { fa: 'لغو سند', en: 'A paper is revoked' },
  delay: { fa: 'دیرکرد', en: 'Delay' },
  'done-again': { fa: 'دستگاه می‌گوید انجام شد', en: 'Done, says the body' },
  'answered-at-counter': { fa: 'پاسخ در دفتر پیشخوان', en: 'Answered at a counter' },
  note: { fa: 'یادداشت دستگاه', en: 'A note' },
};

const toStaff: Record<StaffMoment, Text> = {
  'task-assigned': { fa: 'کاری سپرده شد', en: 'A task is given' },
  reminder: { fa: 'نزدیکی مهلت', en: 'The due date is near' },
  late: { fa: 'گذشتن مهلت', en: 'Overdue' },
  'last-call': { fa: 'واپسین یادآوری', en: 'Last call' },
  escalated: { fa: 'رسیدن به رئیس', en: 'Escalated' },
  complaint: { fa: 'شکایت از دیرکرد', en: 'A complaint' },
  'not-done': { fa: 'متقاضی می‌گوید انجام نشد', en: 'Not done, says the applicant' },
  'visit-moved': { fa: 'متقاضی نوبت بازدید را جابه‌جا کرد', en: 'The applicant moved a visit' },
  nobody: { fa: 'کار نزد کسی نیست', en: 'Nobody has the task' },
};

export const wordedMoments: readonly { to: Audience; moment: string; title: Text }[] = [
  ...[...publicStatuses, ...applicantMoments].map((moment) => ({ to: 'applicant' as const, moment, title: toApplicant[moment] })),
  ...staffMoments.map((moment) => ({ to: 'staff' as const, moment, title: toStaff[moment] })),
];

/** News on which words can be tried: everything that may be said is there. */
export const sampleNews = (of: Pick<News, 'to' | 'moment' | 'service' | 'due' | 'at'>): News => ({
  ...of,
  trackingCode: '482107359162',
  stage: { fa: 'بررسی مدارک', en: 'Checking of documents' },
  details: { amount: '1250000', at: of.due ?? of.at },
});
