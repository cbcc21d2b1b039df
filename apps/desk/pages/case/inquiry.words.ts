import type { Text } from '#domain/definition/schema';

export const words = {
  title: { fa: 'استعلام', en: 'Inquiry' },
  asks: { fa: 'در این مرحله می‌شود پرسید', en: 'What can be asked from here' },
  nothing: {
    fa: 'مسیر این خدمت در این مرحله استعلام تازه‌ای از دستگاه دیگر یا دفتر ثبت ندارد. نزدیک‌ترین کارها این‌هاست:',
    en: 'At this stage the route of this service asks no other body and no register. What comes nearest:',
  },
  nearest: { fa: 'پرسش از دیگران', en: 'Asking others' },
  applicant: { fa: 'پرسش از متقاضی', en: 'Ask the applicant' },
  colleague: { fa: 'ارجاع به همکار یا سمتی دیگر', en: 'Forward to a colleague or another post' },
  note: { fa: 'یادداشت برای همکاران یا متقاضی', en: 'A note for colleagues or the applicant' },
  bodies: { fa: 'دستگاه‌های این مسیر', en: 'Bodies on this route' },
  registers: { fa: 'دفترهای ثبت این مسیر', en: 'Registers on this route' },
  answered: { fa: 'پاسخ داده', en: 'Answered' },
  waiting: { fa: 'هنوز پاسخ نداده', en: 'Not answered yet' },
} as const;

/** «پذیرش پرونده ← استعلام هم‌زمان از مراجع». */
export const leadsWords = (act: Text, stage: Text): Text => ({
  fa: `${act.fa} ← ${stage.fa}`,
  en: `${act.en ?? act.fa} → ${stage.en ?? stage.fa}`,
});
