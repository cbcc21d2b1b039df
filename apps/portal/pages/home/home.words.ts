export const words = {
  title: { fa: 'چه کاری دارید؟', en: 'What do you need to do?' },
  hint: {
    fa: 'با واژه‌های خودتان بنویسید: کنتور، قبض، کنسرت، چالهٔ خیابان…',
    en: 'In your own words: water meter, bill, pothole…',
  },
  search: { fa: 'جست‌وجو', en: 'Search' },
  yours: { fa: 'در انتظار شما', en: 'Waiting for you' },
  going: { fa: 'درخواست‌های در جریان', en: 'Under way' },
  all: { fa: 'همهٔ درخواست‌های من', en: 'All my requests' },
  drafts: { fa: 'نیمه‌کاره', en: 'Not yet sent' },
  resume: { fa: 'ادامهٔ درخواست', en: 'Go on' },
  popular: { fa: 'خدمات', en: 'Services' },
  every: { fa: 'همهٔ خدمات', en: 'All services' },
  track: { fa: 'کد رهگیری دارید؟', en: 'Do you have a tracking code?' },
  trackHelp: { fa: 'بی ورود ببینید درخواستتان کجاست.', en: 'See where your request is, without signing in.' },
} as const;
