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
  clear: { fa: 'پاک کردن جست‌وجو', en: 'Clear the search' },
} as const;
