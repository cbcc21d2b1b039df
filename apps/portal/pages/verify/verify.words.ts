export const words = {
  title: { fa: 'اصالت‌سنجی مدرک', en: 'Verify a paper' },
  help: {
    fa: 'با دوربین گوشی رمزینهٔ روی مدرک را بخوانید، یا کد زیر رمزینه را اینجا بنویسید. ورود لازم نیست.',
    en: 'Read the code on the paper with your phone, or write what stands under it here. No sign-in is needed.',
  },
  code: { fa: 'کد اصالت‌سنجی', en: 'Verification code' },
  codeHint: { fa: '۳۲ حرف و رقم', en: '32 letters and digits' },
  check: { fa: 'بررسی', en: 'Check' },
  missing: { fa: 'کد را بنویسید.', en: 'Write the code.' },
  unknown: { fa: 'چنین مدرکی صادر نشده است', en: 'No such paper was issued' },
  unknownHelp: {
    fa: 'در این سامانه مدرکی با این کد نیست. کد را دوباره با روی مدرک بسنجید؛ اگر درست است، این مدرک از اینجا صادر نشده است.',
    en: 'There is no paper with this code here. Compare the code with the paper once more; if it is right, the paper was not issued here.',
  },
  again: { fa: 'بررسی مدرک دیگر', en: 'Check another paper' },
  number: { fa: 'شماره', en: 'Number' },
  service: { fa: 'برای', en: 'For' },
  issuer: { fa: 'صادرکننده', en: 'Issued by' },
  issued: { fa: 'تاریخ صدور', en: 'Issued on' },
  until: { fa: 'اعتبار تا پایان', en: 'Valid until' },
  holder: { fa: 'دارنده', en: 'Holder' },
  conditions: { fa: 'شرط‌ها', en: 'Conditions' },
  checkedAt: { fa: 'زمان بررسی', en: 'Checked at' },
  compare: {
    fa: 'آنچه اینجاست را با روی مدرک بسنجید؛ اگر یکی نیست، به مدرک اعتماد نکنید.',
    en: 'Compare this with the paper; if they differ, do not trust the paper.',
  },
} as const;

export const verdicts = {
  valid: { tone: 'success', sign: '✓', text: { fa: 'این مدرک اصیل و معتبر است', en: 'This paper is genuine and valid' } },
  revoked: { tone: 'danger', sign: '✕', text: { fa: 'این مدرک باطل شده است', en: 'This paper has been revoked' } },
  replaced: {
    tone: 'warning',
    sign: '◔',
    text: { fa: 'مدرک تازه‌ای جای این مدرک را گرفته است', en: 'This paper has been replaced by a newer one' },
  },
  expired: {
    tone: 'warning',
    sign: '◔',
    text: { fa: 'این مدرک اصیل است، ولی اعتبارش گذشته است', en: 'This paper is genuine, but no longer valid' },
  },
} as const;
