export const words = {
  title: { fa: 'وقت بازدید', en: 'Time of the visit' },
  help: {
    fa: 'روزی را برگزینید که کسی در محل باشد. اگر نتوانستید، پیش از آن می‌توانید وقت دیگری بگیرید.',
    en: 'Choose a day on which somebody is there. If you cannot make it, choose another beforehand.',
  },
  saidHelp: {
    fa: 'این را دستگاه پیشنهاد کرده است. اگر برایتان خوب است برگزینید.',
    en: 'The body proposes this. Choose it if it suits you.',
  },
  which: { fa: 'کدام وقت؟', en: 'Which time?' },
  other: { fa: 'خوب نیست؛ وقت دیگری می‌گیرم', en: 'It will not do; I choose another time' },
  day: { fa: 'چه روزی؟', en: 'Which day?' },
  time: { fa: 'چه ساعتی؟', en: 'At what time?' },
  choose: { fa: 'یکی را برگزینید.', en: 'Choose one.' },
  send: { fa: 'گرفتن این وقت', en: 'Take this time' },
  back: { fa: 'برگشت به درخواست', en: 'Back to the request' },
  closed: { fa: 'اکنون بازدیدی برای وقت گرفتن نیست', en: 'There is no visit to choose a time for' },
  closedHelp: {
    fa: 'شاید بازدید انجام شده یا درخواست به گام دیگری رسیده است.',
    en: 'Perhaps it has taken place, or the request has gone on.',
  },
} as const;
