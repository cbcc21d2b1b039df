import { toPersianDigits } from '#domain/text/digits';
import type { Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';

export const words = {
  title: { fa: 'گلوگاه‌ها', en: 'Bottlenecks' },
  service: { fa: 'خدمت', en: 'Service' },
  version: { fa: 'نسخه', en: 'Version' },
  allVersions: { fa: 'همهٔ نسخه‌ها', en: 'All versions' },
  compare: { fa: 'سنجش با', en: 'Compare with' },
  nothing: { fa: 'هیچ', en: 'nothing' },
  stages: { fa: 'مرحله به مرحله', en: 'Stage by stage' },
  route: { fa: 'مسیر', en: 'The route' },
  routeLead: {
    fa: 'هر چه مرحله سهم بیشتری از انتظار دارد پررنگ‌تر است؛ راه‌های بازگشت به اندازهٔ کاربردشان پهن‌اند. با کلیک روی هر مرحله، کارهای آن باز می‌شود.',
    en: 'The larger a stage’s share of the waiting, the stronger its colour; ways back are as broad as they are used. Click a stage for its cases.',
  },
  stage: { fa: 'مرحله', en: 'Stage' },
  open: { fa: 'اکنون آنجا', en: 'There now' },
  wait: { fa: 'میانهٔ انتظار', en: 'Median wait' },
  queue: { fa: 'در صف', en: 'In the queue' },
  handsOn: { fa: 'در دست', en: 'In hand' },
  arrivals: { fa: 'آمده', en: 'Came' },
  departures: { fa: 'رفته', en: 'Went' },
  balance: { fa: 'مانده', en: 'Balance' },
  loops: { fa: 'راه‌های بازگشت', en: 'Rework' },
  noLoops: { fa: 'هیچ پرونده‌ای به مرحله‌ای که گذرانده بود بازنگشته است.', en: 'No case came back to a stage it had passed.' },
  from: { fa: 'از', en: 'From' },
  to: { fa: 'به', en: 'To' },
  times: { fa: 'چند بار', en: 'Times' },
} as const;

export function sinceWords(day: Words): Words {
  return { fa: `از ${day.fa} تا اکنون`, en: `From ${day.en} until now` };
}

/** «۲ دیرکرد». */
export function lateWords(count: number): Words {
  const number = numberWords(count);
  return { fa: `${number.fa} دیرکرد`, en: `${number.en} late` };
}

/** Work that piles up is marked by its sign: «+۱۲», «−۳». */
export function balanceWords(difference: number): Words {
  const { fa, en } = numberWords(Math.abs(difference));
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return { fa: `${sign}${fa}`, en: `${sign}${en}` };
}

export function versionWords(version: string, open: number): Words {
  const number = numberWords(open);
  return { fa: `${toPersianDigits(version)} (${number.fa} باز)`, en: `${version} (${number.en} open)` };
}

/** «صف ۲ روز، دست ۱ ساعت». */
export const splitWords = (queue: Words, handsOn: Words): Words => ({
  fa: `صف ${queue.fa}، دست ${handsOn.fa}`,
  en: `queue ${queue.en}, hand ${handsOn.en}`,
});

/** The worst in a sentence: «نزدیک به ۴۳٪ انتظار این مسیر در «تصمیم مدیرکل» است.» */
export function worstWords(stage: Words, share: number): Words {
  const percent = numberWords(Math.round(share * 100));
  return {
    fa: `نزدیک به ${percent.fa}٪ انتظار این مسیر در «${stage.fa}» است.`,
    en: `Some ${percent.en}% of this route’s waiting is in “${stage.en}”.`,
  };
}
