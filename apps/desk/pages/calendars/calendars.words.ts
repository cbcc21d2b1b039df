import type { Text } from '#domain/definition/schema';

export const words = {
  title: { fa: 'تقویم کاری و تعطیلی‌ها', en: 'Calendars and closures' },
  lead: {
    fa: 'مهلت‌ها به روزهای کاری این تقویم شمرده می‌شوند. تعطیلی تازه، مهلت‌های در جریان را جابه‌جا می‌کند؛ پیش از اعلام ببینید کدام‌ها.',
    en: 'Deadlines are reckoned in the working days of this calendar. A new closure moves those that run; see which before you announce it.',
  },
  calendar: { fa: 'تقویم', en: 'Calendar' },
  body: { fa: 'از نگاه', en: 'As seen by' },
  everyBody: { fa: 'همهٔ دستگاه‌ها', en: 'Every body' },
  previous: { fa: 'ماه پیش', en: 'Month before' },
  next: { fa: 'ماه بعد', en: 'Month after' },
  month: { fa: 'روزهای ماه', en: 'Days of the month' },
  off: { fa: 'تعطیل', en: 'Closed' },
  half: { fa: 'نیمه‌وقت', en: 'Half day' },
  working: { fa: 'کاری', en: 'Working' },
  today: { fa: 'امروز', en: 'Today' },
  knownUntil: { fa: 'تعطیلی‌های رسمی تا این روز بار شده است:', en: 'Official holidays are loaded up to' },
  closures: { fa: 'تعطیلی‌های اعلام‌شده', en: 'Announced closures' },
  none: { fa: 'تعطیلی ویژه‌ای اعلام نشده است.', en: 'No closure is announced.' },
  announce: { fa: 'اعلام تعطیلی', en: 'Announce a closure' },
  from: { fa: 'از روز', en: 'From' },
  to: { fa: 'تا روز', en: 'To' },
  scope: { fa: 'برای', en: 'For' },
  province: { fa: 'استان', en: 'Province' },
  unit: { fa: 'کدام یگان‌ها', en: 'Which units' },
  everyUnit: { fa: 'همهٔ یگان‌ها', en: 'All units' },
  reason: { fa: 'دلیل', en: 'Reason' },
  reasonHint: { fa: 'برای نمونه: آلودگی هوا. متقاضیان همین را می‌بینند.', en: 'For instance: air pollution. Citizens read it.' },
  hours: { fa: 'ساعت‌هایی که باز هم کار می‌شود', en: 'Hours still worked' },
  closed: { fa: 'سراسر روز تعطیل', en: 'Closed all day' },
  untilNoon: { fa: 'از ۰۷:۳۰ تا ۱۰:۳۰', en: '07:30 to 10:30' },
  morning: { fa: 'از ۰۶:۰۰ تا ۱۰:۰۰', en: '06:00 to 10:00' },
  preview: { fa: 'پیش‌نمایش', en: 'Preview' },
  moves: { fa: 'مهلت‌هایی که جابه‌جا می‌شوند', en: 'Deadlines that would move' },
  movesNone: { fa: 'هیچ مهلتی جابه‌جا نمی‌شود.', en: 'No deadline moves.' },
  dossier: { fa: 'پرونده', en: 'Case' },
  before: { fa: 'مهلت کنونی', en: 'Due now' },
  after: { fa: 'مهلت تازه', en: 'Due then' },
  lift: { fa: 'برداشتن', en: 'Take back' },
  liftDo: { fa: 'تعطیلی برداشته شود', en: 'Take the closure back' },
  announced: { fa: 'تعطیلی اعلام شد و مهلت‌ها تازه شدند.', en: 'The closure is announced and the deadlines are moved.' },
  lifted: { fa: 'تعطیلی برداشته شد و مهلت‌ها برگشتند.', en: 'The closure is taken back and the deadlines moved.' },
  notYours: { fa: 'اعلام‌کنندهٔ آن مدیر دستگاه یا مدیر سامانه است.', en: 'It is for the administrator of that body or of the installation.' },
  whyDates: { fa: 'روزها را بنویسید؛ «تا» پیش از «از» نیست.', en: 'Write the days; the last is not before the first.' },
  whyReason: { fa: 'دلیل را بنویسید.', en: 'Write the reason.' },
} as const;

const unitTypes: Record<string, Text> = {
  office: { fa: 'اداره‌ها', en: 'Offices' },
  operations: { fa: 'یگان‌های عملیاتی', en: 'Operational units' },
  bank: { fa: 'بانک‌ها', en: 'Banks' },
  hospital: { fa: 'بیمارستان‌ها', en: 'Hospitals' },
  customs: { fa: 'گمرک‌ها', en: 'Customs' },
};

/** By its key where nobody has named it yet. */
export const unitTypeWords = (unitType: string): Text => unitTypes[unitType] ?? { fa: unitType, en: unitType };
