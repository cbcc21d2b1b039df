export const words = {
  title: { fa: 'درخواست‌های من', en: 'My requests' },
  yours: { fa: 'در انتظار شما', en: 'Waiting for you' },
  going: { fa: 'در دست بررسی', en: 'Under way' },
  over: { fa: 'پایان‌یافته', en: 'Finished' },
  nothing: { fa: 'هنوز درخواستی ندارید', en: 'You have no requests yet' },
  nothingHelp: {
    fa: 'هر درخواستی بفرستید اینجا می‌ماند: کجاست، دست چه کسی است و تا کی پاسخ می‌رسد.',
    en: 'Every request you send stays here: where it is, who has it, and by when you hear.',
  },
  likely: { fa: 'شاید به کارتان بیاید', en: 'You may need' },
  begin: { fa: 'دیدن همهٔ خدمات', en: 'See all services' },
  more: { fa: 'درخواست‌های قدیمی‌تر', en: 'Older requests' },
  code: { fa: 'کد رهگیری', en: 'Tracking code' },
} as const;
