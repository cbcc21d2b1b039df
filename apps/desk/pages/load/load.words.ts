import { dayWords, type Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';

export const words = {
  title: { fa: 'بار کاری و پوشش', en: 'Load and coverage' },
  persons: { fa: 'همکاران', en: 'Colleagues' },
  personsLead: {
    fa: 'به ترتیب نام؛ این جدول برای سنجیدن آدم‌ها نیست، برای پخش بهتر کار است.',
    en: 'By name: not to measure people, but to share work out better.',
  },
  name: { fa: 'نام', en: 'Name' },
  posts: { fa: 'سمت', en: 'Post' },
  open: { fa: 'در دست', en: 'Open' },
  dueToday: { fa: 'تا امروز', en: 'Due today' },
  late: { fa: 'دیرکرد', en: 'Late' },
  done: { fa: 'انجام‌شده (۴ هفته)', en: 'Done (4 weeks)' },
  handsOn: { fa: 'میانهٔ زمان کار', en: 'Median hands-on' },
  presence: { fa: 'حضور', en: 'Presence' },
  coverage: { fa: 'پوشش سمت‌ها در چهارده روز آینده', en: 'Coverage of the next fourteen days' },
  coverageLead: { fa: 'سرخ: روز کاری‌ای که هیچ‌کس در آن سمت نیست.', en: 'Red: a working day on which nobody of the post is there.' },
  post: { fa: 'سمت', en: 'Post' },
  nobody: { fa: 'هیچ‌کس', en: 'Nobody' },
  off: { fa: 'تعطیل', en: 'Off' },
  half: { fa: 'نیمه‌وقت', en: 'Half day' },
  present: { fa: 'هست', en: 'Present' },
  setAway: { fa: 'ثبت نبودن', en: 'Record an absence' },
  lastSignIn: { fa: 'آخرین ورود', en: 'Last sign-in' },
  never: { fa: 'هنوز وارد نشده', en: 'Never signed in' },
  empty: { fa: 'هنوز کسی در این دستگاه سمتی ندارد.', en: 'Nobody holds a post in this body yet.' },
  redDays: { fa: 'روزهای بی‌پوشش', en: 'Days without coverage' },
} as const;

/** «۲ از ۳». */
export function presentWords(present: number, holders: number): Words {
  const [some, all] = [numberWords(present), numberWords(holders)];
  return { fa: `${some.fa} از ${all.fa}`, en: `${some.en} of ${all.en}` };
}

/** «سمت «کارشناس پذیرش» سه‌شنبه ۳ آذر هیچ‌کس ندارد.» */
export function redWords(post: Words, dates: readonly string[], today: string): Words {
  const days = dates.slice(0, 3).map((date) => dayWords(date, today));
  const more = numberWords(Math.max(0, dates.length - 3));
  return {
    fa: `«${post.fa}» ${days.map(({ fa }) => fa).join('، ')}${dates.length > 3 ? ` و ${more.fa} روز دیگر` : ''} هیچ‌کس ندارد.`,
    en: `“${post.en}” has nobody on ${days.map(({ en }) => en).join(', ')}${dates.length > 3 ? ` and ${more.en} more days` : ''}.`,
  };
}
