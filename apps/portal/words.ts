/** Words that every page has around it. */
export const shellWords = {
  name: { fa: 'گردش', en: 'Gardesh' },
  motto: { fa: 'درخواست از دستگاه‌ها، بی مراجعهٔ حضوری', en: 'Requests to public bodies, without a visit' },
  skip: { fa: 'رفتن به متن صفحه', en: 'Skip to the content' },
  notice: { fa: 'اطلاعیهٔ سامانه', en: 'Notice' },
  menu: { fa: 'بخش‌های سایت', en: 'Sections' },
  services: { fa: 'خدمات', en: 'Services' },
  track: { fa: 'پیگیری با کد', en: 'Track by code' },
  mine: { fa: 'درخواست‌های من', en: 'My requests' },
  messages: { fa: 'پیام‌ها', en: 'Messages' },
  wallet: { fa: 'مدارک من', en: 'My papers' },
  signIn: { fa: 'ورود', en: 'Sign in' },
  signOut: { fa: 'خروج', en: 'Sign out' },
  offline: {
    fa: 'اتصال برقرار نیست. نوشته‌هایتان روی همین گوشی می‌ماند.',
    en: 'You are offline. What you write stays on this device.',
  },
  seenAt: { fa: 'این صفحه دیده‌شده در', en: 'This page was seen on' },
  demo: { fa: 'این یک نسخهٔ نمایشی است؛ آدم‌ها و پرونده‌ها ساختگی‌اند.', en: 'This is a demonstration; people and cases are invented.' },
  outbox: { fa: 'پیامک‌های فرستاده‌شده را ببینید', en: 'See the messages that were sent' },
  standing: { fa: 'کارنامهٔ دستگاه‌ها', en: 'How agencies do' },
  verify: { fa: 'اصالت‌سنجی مدرک', en: 'Verify a paper' },
  developers: { fa: 'رابط برنامه‌نویسی', en: 'API' },
  footer: { fa: 'پیوندهای پایین صفحه', en: 'Footer' },
} as const;

export const troubleWords = {
  notFound: { fa: 'این صفحه پیدا نشد', en: 'Page not found' },
  notFoundHelp: {
    fa: 'شاید نشانی را ناقص نوشته‌اید یا درخواستی به نام شما نیست. از صفحهٔ نخست جست‌وجو کنید یا با کد رهگیری پیگیری کنید.',
    en: 'The address may be incomplete, or the request is not in your name. Search from the home page, or track by code.',
  },
  home: { fa: 'رفتن به صفحهٔ نخست', en: 'Go to the home page' },
  fault: { fa: 'مشکلی از سوی ما پیش آمد', en: 'Something went wrong on our side' },
  safe: {
    fa: 'چیزی که پیش‌تر ذخیره شده است سر جای خود است. کمی بعد دوباره بکوشید.',
    en: 'What was saved before is safe. Try again in a while.',
  },
  reference: { fa: 'شمارهٔ خطا برای پیگیری', en: 'Reference for support' },
  expired: { fa: 'نشست شما پایان یافته است', en: 'Your session has ended' },
  expiredHelp: {
    fa: 'چیزی که نوشته‌اید نگه داشته شده است. وارد شوید؛ به همان صفحه بازمی‌گردید و نوشته‌هایتان سر جایش است.',
    en: 'What you wrote is kept. Sign in, and you come back to the same page with it in place.',
  },
  filesAgain: {
    fa: 'تنها فایلی را که برگزیده بودید باید دوباره برگزینید.',
    en: 'Only the file that you had chosen has to be chosen again.',
  },
  again: { fa: 'دوباره باز کردن صفحه', en: 'Open the page again' },
} as const;
