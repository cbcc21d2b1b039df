export const words = {
  title: { fa: 'خدمات', en: 'Services' },
  search: { fa: 'جست‌وجو', en: 'Search' },
  label: { fa: 'چه کاری دارید؟', en: 'What do you need to do?' },
  found: { fa: 'خدمت پیدا شد برای', en: 'services found for' },
  none: { fa: 'چیزی پیدا نشد', en: 'Nothing found' },
  noneHelp: {
    fa: 'واژهٔ کوتاه‌تر یا دیگری بنویسید؛ مثلاً «آب» یا «جاده». این‌ها همهٔ خدمات‌اند:',
    en: 'Try a shorter or another word, such as “water” or “road”. These are all the services:',
  },
  wishTitle: { fa: 'بگویید دنبال چه بودید', en: 'Tell us what you looked for' },
  wishHint: {
    fa: 'تا با همین واژه‌ها پیدا شود. نام و شماره ننویسید.',
    en: 'So that it is found by these words. Write no names or numbers.',
  },
  wishSend: { fa: 'فرستادن', en: 'Send' },
  wished: { fa: 'رسید؛ سپاس. به کمک آن جست‌وجو بهتر می‌شود.', en: 'It has arrived, thank you. It makes the search better.' },
  clear: { fa: 'پاک کردن جست‌وجو', en: 'Clear the search' },
} as const;
