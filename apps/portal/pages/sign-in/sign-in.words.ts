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
  notCome: { fa: 'پیامک نرسید؟', en: 'No SMS?' },
  notComeHelp: {
    fa: 'گاهی تا چند دقیقه طول می‌کشد. هر کدی که برسد، تازه یا پیشین، کار می‌کند.',
    en: 'Sometimes it takes a few minutes. Every code that arrives, new or earlier, works.',
  },
  againSms: { fa: 'فرستادن دوبارهٔ پیامک', en: 'Send the SMS again' },
  againCall: { fa: 'تماس بگیرید و کد را بخوانید', en: 'Call me and read the code' },
  otherNumber: { fa: 'شماره را اشتباه نوشته‌ام', en: 'I wrote a wrong number' },
  fresh: { fa: 'گرفتن کد تازه', en: 'Get a new code' },
  over: {
    fa: 'پنج بار کد نادرست نوشته شد و این کد دیگر کار نمی‌کند. همین حالا می‌توانید کد تازه بگیرید؛ در هر پانزده دقیقه تا پنج کد فرستاده می‌شود.',
    en: 'A wrong code was written five times, and this one works no more. You can get a new one now; up to five are sent in every fifteen minutes.',
  },
  whomToCall: {
    fa: 'اگر شما نبوده‌اید یا باز هم وارد نشدید، با سامد به شمارهٔ ۱۱۱ تماس بگیرید؛ کد را به هیچ‌کس نگویید، حتی به پاسخ‌گوی تلفن.',
    en: 'If it was not you, or you still cannot sign in, call 111 (Samad). Tell nobody the code, not even whoever answers.',
  },
  signedIn: { fa: 'وارد شدید', en: 'You are signed in' },
  signedInHelp: { fa: 'چیزی که نوشته بودید همراه شماست.', en: 'What you had written is with you.' },
  goOn: { fa: 'بازگشت به فرم', en: 'Back to the form' },
  demo: { fa: 'نسخهٔ نمایشی: کد را در پیامک‌های فرستاده‌شده ببینید', en: 'Demonstration: read the code among the sent messages' },
  people: { fa: 'شماره‌های نمایشی ۰۹۱۲۰۰۰۰۰۰۱ تا ۰۹۱۲۰۰۰۰۰۲۰ است.', en: 'Demonstration numbers are 09120000001 to 09120000020.' },
} as const;

/** How the code was sent once more. */
export const sentAgain = {
  sms: { fa: 'کد دوباره پیامک شد.', en: 'The code was sent again by SMS.' },
  call: { fa: 'همین حالا با شما تماس می‌گیریم و کد را می‌خوانیم.', en: 'We are calling you now to read the code.' },
} as const;
