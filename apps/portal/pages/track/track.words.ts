export const words = {
  title: { fa: 'پیگیری با کد رهگیری', en: 'Track by code' },
  help: {
    fa: 'بی ورود به سامانه ببینید درخواست کجاست. جزئیات و پاسخ‌ها تنها پس از ورود دیده می‌شود.',
    en: 'See where a request is without signing in. Details and answers are shown only after signing in.',
  },
  code: { fa: 'کد رهگیری', en: 'Tracking code' },
  codeHint: { fa: '۱۲ رقم، روی رسید و در پیامک', en: '12 digits, on the receipt and in the SMS' },
  ends: { fa: 'چهار رقم آخر شمارهٔ همراه', en: 'Last four digits of the mobile' },
  endsHint: { fa: 'شماره‌ای که با آن درخواست داده شد', en: 'Of the number with which it was filed' },
  look: { fa: 'کجاست؟', en: 'Where is it?' },
  wrong: {
    fa: 'درخواستی با این کد و این شماره نیست. هر دو را با پیامک یا رسید بسنجید.',
    en: 'There is no request with this code and number. Compare both with the SMS or the receipt.',
  },
  missing: { fa: 'این را بنویسید.', en: 'Write this.' },
  stages: { fa: 'مسیر', en: 'The way it goes' },
  more: { fa: 'برای پاسخ دادن، پرداخت یا دیدن جزئیات وارد شوید', en: 'Sign in to answer, to pay or to see the details' },
  another: { fa: 'پیگیری درخواست دیگر', en: 'Track another request' },
} as const;
