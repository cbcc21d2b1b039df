import type { Weekday } from '#domain/calendar/local';
import type { Silence, Text } from '#domain/definition/schema';

const weekdays: Record<Weekday, Text> = {
  saturday: { fa: 'شنبه', en: 'Sat' },
  sunday: { fa: 'یکشنبه', en: 'Sun' },
  monday: { fa: 'دوشنبه', en: 'Mon' },
  tuesday: { fa: 'سه‌شنبه', en: 'Tue' },
  wednesday: { fa: 'چهارشنبه', en: 'Wed' },
  thursday: { fa: 'پنج‌شنبه', en: 'Thu' },
  friday: { fa: 'جمعه', en: 'Fri' },
};

const silenceMeans: Record<Silence, Text> = {
  concur: { fa: 'سکوت = موافقت', en: 'silence counts as agreement' },
  object: { fa: 'سکوت = مخالفت', en: 'silence counts as objection' },
  escalate: { fa: 'سکوت به رئیس گزارش می‌شود', en: 'silence goes to the head' },
};

export const words = {
  title: { fa: 'چرا اینجاست؟', en: 'Why is it here?' },
  sent: { fa: 'از کجا آمد', en: 'Where it came from' },
  filing: { fa: 'از ثبت درخواست', en: 'From the filing' },
  decided: { fa: 'آخرین تصمیم', en: 'The last decision' },
  awaited: { fa: 'اکنون چه مانده', en: 'What is awaited' },
  silence: { fa: 'اگر پاسخی نرسد', en: 'If nothing comes' },
  headHears: {
    fa: 'پس از مهلت، رئیس خبر می‌شود؛ کار همین‌جا می‌ماند.',
    en: 'After the date the head is told; the task stays where it is.',
  },
  expiries: {
    escalate: { fa: 'به رئیس سپرده می‌شود', en: 'goes to the head' },
    'deemed-approve': { fa: 'سکوت = موافقت: به حکم قانون پذیرفته می‌شود', en: 'silence counts as approval by law' },
  },
  after: { fa: 'پس از', en: 'After' },
  next: { fa: 'گام بعد', en: 'What may come next' },
  dates: { fa: 'چرا این مهلت؟', en: 'Why this date?' },
  used: { fa: 'گذشته', en: 'used' },
  until: { fa: 'تا', en: 'until' },
  paused: { fa: 'ایستاده است', en: 'standing still' },
  clocks: {
    statutory: { fa: 'مهلت قانونی', en: 'Statutory limit' },
    norm: { fa: 'زمان وعده‌داده‌شده', en: 'Promised time' },
    universal: { fa: 'مهلت سه‌ماههٔ پاسخ', en: 'Three months to answer' },
  },
  whys: {
    weekly: { fa: 'تعطیل هفتگی', en: 'Weekend' },
    holiday: { fa: 'تعطیل رسمی', en: 'Holiday' },
    closure: { fa: 'تعطیلی اعلام‌شده', en: 'Closure' },
    applicant: { fa: 'نوبت متقاضی', en: 'The applicant’s turn' },
    payment: { fa: 'در انتظار پرداخت', en: 'Awaiting payment' },
    'other-body': { fa: 'نوبت دستگاه دیگر', en: 'Another body’s turn' },
    register: { fa: 'در انتظار دفتر ثبت', en: 'Awaiting a register' },
  },
  weekdays,
  silenceMeans,
} as const;
