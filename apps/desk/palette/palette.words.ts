import type { Text } from '#domain/definition/schema';

export const words = {
  title: { fa: 'جعبهٔ فرمان', en: 'Command palette' },
  box: { fa: 'کار، صفحه، پرونده، خدمت یا همکار', en: 'An act, a page, a case, a service or a colleague' },
  list: { fa: 'آنچه می‌توان کرد', en: 'What can be done' },
  nothing: { fa: 'چیزی با این نام نیست', en: 'Nothing by that name' },
  hint: { fa: '↑ ↓ گزینش · Enter انجام · Esc بستن', en: '↑ ↓ choose · Enter do it · Esc close' },
} as const;

export const groupWords = {
  acts: { fa: 'همین‌جا می‌توان کرد', en: 'Possible here' },
  pages: { fa: 'صفحه‌ها', en: 'Pages' },
  cases: { fa: 'پرونده‌ها', en: 'Cases' },
  services: { fa: 'کارهای یک خدمت', en: 'Work of a service' },
  people: { fa: 'همکاران', en: 'Colleagues' },
  search: { fa: 'جست‌وجو', en: 'Search' },
} as const satisfies Record<string, Text>;
export type GroupName = keyof typeof groupWords;

/** «جست‌وجوی همه‌جا: رضایی». */
export const searchWords = (text: string): Text => ({ fa: `جست‌وجوی همه‌جا: ${text}`, en: `Search everywhere: ${text}` });
