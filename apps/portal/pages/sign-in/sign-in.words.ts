export const words = {
  title: { fa: 'ورود', en: 'Sign in' },
  why: {
    fa: 'شمارهٔ همراه خودتان را بنویسید؛ یک کد برایتان پیامک می‌شود. رمز و ثبت‌نام لازم نیست.',
    en: 'Write your own mobile number; a code comes by SMS. No password, no registration.',
  },
  mobile: { fa: 'شمارهٔ همراه', en: 'Mobile number' },
  mobileHint: { fa: 'مانند ۰۹۱۲۳۴۵۶۷۸۹', en: 'Such as 09123456789' },
  send: { fa: 'فرستادن کد', en: 'Send the code' },
  codeTitle: { fa: 'کد پیامک‌شده', en: 'The code from the SMS' },
  sentTo: { fa: 'کد شش‌رقمی به شماره‌ای که این‌گونه پایان می‌یابد فرستاده شد:', en: 'A code of six digits was sent to the number ending in' },
  wait: {
    fa: 'معمولاً در کمتر از یک دقیقه می‌رسد و دو دقیقه اعتبار دارد.',
    en: 'It usually comes within a minute, and is valid for two.',
  },
  code: { fa: 'کد شش‌رقمی', en: 'Six-digit code' },
  nationalId: { fa: 'کد ملی', en: 'National ID' },
  nationalIdHint: { fa: 'اگر نخستین بار است که وارد می‌شوید', en: 'If you sign in for the first time' },
  enter: { fa: 'ورود', en: 'Sign in' },
  again: { fa: 'کد نرسید؟ شماره را ببینید و دوباره بفرستید', en: 'No code? Check the number and send again' },
  demo: { fa: 'نسخهٔ نمایشی: کد را در پیامک‌های فرستاده‌شده ببینید', en: 'Demonstration: read the code among the sent messages' },
  people: { fa: 'شماره‌های نمایشی ۰۹۱۲۰۰۰۰۰۰۱ تا ۰۹۱۲۰۰۰۰۰۲۰ است.', en: 'Demonstration numbers are 09120000001 to 09120000020.' },
} as const;
