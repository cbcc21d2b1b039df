import type { TodayNumber } from '#contracts/http/overview';
import type { Text } from '#domain/definition/schema';
import { dayWords, type Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';

export const words = {
  title: { fa: 'امروز', en: 'Today' },
  numbers: { fa: 'پنج عدد امروز', en: 'Five numbers of today' },
  exceptions: { fa: 'بیرون از روال', en: 'Out of the ordinary' },
  calm: { fa: 'امروز چیزی بیرون از روال نیست.', en: 'Nothing is out of the ordinary today.' },
  spread: { fa: 'پخش کن', en: 'Spread the work' },
  standIn: { fa: 'پوشش سمت‌ها', en: 'See the coverage' },
  bottleneck: { fa: 'دیدن گلوگاه', en: 'See the bottleneck' },
  setAway: { fa: 'نبودنش را ثبت کن', en: 'Record the absence' },
  byHand: { fa: 'پاسخ دستی استعلام‌ها', en: 'Answer by hand' },
  back: { fa: 'بازگشت به امروز', en: 'Back to today' },
  empty: { fa: 'هیچ کاری پشت این عدد نیست.', en: 'No work stands behind this number.' },
  code: { fa: 'کد رهگیری', en: 'Tracking code' },
  service: { fa: 'خدمت', en: 'Service' },
  stage: { fa: 'مرحله', en: 'Stage' },
  whose: { fa: 'نوبت', en: 'Whose turn' },
  since: { fa: 'از', en: 'Since' },
  due: { fa: 'مهلت', en: 'Due' },
  applicant: { fa: 'متقاضی', en: 'The applicant' },
  noDue: { fa: 'بی‌مهلت', en: 'No due date' },
} as const;

export const numberTitles: Record<TodayNumber, Text> = {
  due: { fa: 'امروز باید تمام شود', en: 'Due today' },
  late: { fa: 'دیرکرد', en: 'Late' },
  citizens: { fa: 'در انتظار متقاضی', en: 'Waiting on citizens' },
  bodies: { fa: 'در انتظار دستگاه‌های دیگر', en: 'Waiting on other bodies' },
  unassigned: { fa: 'به نام هیچ‌کس', en: 'On nobody’s name' },
};

/** «دیروز همین ساعت ۱۲». */
export function yesterdayWords(count: number): Words {
  const number = numberWords(count);
  return { fa: `دیروز همین ساعت ${number.fa}`, en: `${number.en} at this hour yesterday` };
}

export function totalWords(count: number, shown: number): Words {
  const [all, some] = [numberWords(count), numberWords(shown)];
  return shown < count
    ? { fa: `${some.fa} کار نخست از ${all.fa} کار`, en: `The first ${some.en} of ${all.en}` }
    : { fa: `${all.fa} کار`, en: `${all.en} ${count === 1 ? 'task' : 'tasks'}` };
}

/** «۳ نفر از ۵ نفر سمت کارشناس پذیرش امروز نیستند؛ ۱۴ کار تا فردا می‌گذرد.» */
export function shortWords({
  post,
  holders,
  absent,
  tasks,
  until,
  today,
}: {
  post: Words;
  holders: number;
  absent: number;
  tasks: number;
  until: string;
  today: string;
}): Words {
  const [all, away, work] = [numberWords(holders), numberWords(absent), numberWords(tasks)];
  const day = dayWords(until, today);
  return {
    fa: `از ${all.fa} نفر «${post.fa}» امروز ${away.fa} نفر نیست؛ مهلت ${work.fa} کار تا پایان ${day.fa} می‌گذرد.`,
    en: `Of ${all.en} in the post “${post.en}”, ${away.en} ${absent === 1 ? 'is' : 'are'} away today; ${work.en} ${tasks === 1 ? 'task falls' : 'tasks fall'} due by the end of ${day.en}.`,
  };
}

export function emptyPostWords({ post, holders, tasks }: { post: Words; holders: number; tasks: number }): Words {
  const work = numberWords(tasks);
  return holders === 0
    ? {
        fa: `سمت «${post.fa}» به کسی داده نشده و ${work.fa} کار در انتظار آن است.`,
        en: `Nobody is appointed to the post “${post.en}”, and ${work.en} ${tasks === 1 ? 'task waits' : 'tasks wait'} for it.`,
      }
    : {
        fa: `هیچ‌کس از سمت «${post.fa}» امروز نیست و ${work.fa} کار در انتظار آن است.`,
        en: `Nobody in the post “${post.en}” is there today, and ${work.en} ${tasks === 1 ? 'task waits' : 'tasks wait'} for it.`,
      };
}

export function silentWords({ register, since, dossiers }: { register: Words; since: Words; dossiers: number }): Words {
  const count = numberWords(dossiers);
  return {
    fa: `«${register.fa}» از ${since.fa} پاسخ نمی‌دهد؛ ${count.fa} پرونده در انتظار آن است.`,
    en: `“${register.en}” has not answered since ${since.en}; ${count.en} ${dossiers === 1 ? 'case waits' : 'cases wait'} for it.`,
  };
}

export function slowWords({ stage, service, recent, usual }: { stage: Words; service: Words; recent: Words; usual: Words }): Words {
  return {
    fa: `مرحلهٔ «${stage.fa}» در «${service.fa}» هفتهٔ گذشته ${recent.fa} زمان برده است؛ معمولاً ${usual.fa}.`,
    en: `The stage “${stage.en}” of “${service.en}” took ${recent.en} last week; usually ${usual.en}.`,
  };
}

/** Those who have no work are one sentence together. */
export function idleWords(count: number): Words {
  const number = numberWords(count);
  return {
    fa: `${number.fa} نفر دیگر هم امروز هنوز وارد نشده است؛ کاری به نامشان نیست.`,
    en: `${number.en} ${count === 1 ? 'other has' : 'others have'} not signed in today; no work is on their names.`,
  };
}

export function unseenWords(name: string, open: number): Words {
  const count = numberWords(open);
  return {
    fa: `${name} امروز هنوز وارد نشده است؛ ${count.fa} کار به نام اوست.`,
    en: `${name} has not signed in today; ${count.en} ${open === 1 ? 'task is' : 'tasks are'} on their name.`,
  };
}
