import type { AbsencePlan } from '#contracts/http/absence';
import { isLeftLying } from '#domain/absence/stand-in';
import type { Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';

export const words = {
  title: { fa: 'نیستم', en: 'I am away' },
  who: { fa: 'چه کسی نیست', en: 'Who is away' },
  myself: { fa: 'خودم', en: 'Myself' },
  when: { fa: 'کی', en: 'When' },
  today: { fa: 'از همین حالا تا پایان امروز', en: 'From now until the end of today' },
  open: { fa: 'از همین حالا تا خبر بدهم', en: 'From now until further notice' },
  dates: { fa: 'از روزی تا روزی دیگر', en: 'From one day to another' },
  from: { fa: 'نخستین روز', en: 'First day' },
  to: { fa: 'آخرین روز', en: 'Last day' },
  badDate: { fa: 'روز و ماه و سال را درست بنویسید', en: 'Write a day, a month and a year that exist' },
  standIn: { fa: 'چه کسی پاسخ می‌دهد', en: 'Who answers meanwhile' },
  spread: { fa: 'همکاران همین سمت، کم‌کارتر پیش از پرکارتر', en: 'Colleagues of the same post, the least loaded first' },
  queue: { fa: 'صف مشترک', en: 'The shared queue' },
  person: { fa: 'یک همکار', en: 'One colleague' },
  whichPerson: { fa: 'کدام همکار', en: 'Which colleague' },
  choosePerson: { fa: 'یک همکار را برگزینید', en: 'Choose a colleague' },
  exceptFor: { fa: 'برای یک خدمت، کسی دیگر', en: 'Somebody else for one service' },
  service: { fa: 'خدمت', en: 'Service' },
  receiver: { fa: 'پاسخ‌دهنده', en: 'Who answers' },
  remove: { fa: 'برداشتن', en: 'Remove' },
  preview: { fa: 'کارها کجا می‌رود', en: 'Where the work goes' },
  previewing: { fa: 'در حال سنجیدن…', en: 'Working it out…' },
  nothingOpen: { fa: 'کاری به این نام باز نیست.', en: 'No work is open on this name.' },
  later: { fa: 'کارهایی که آن روز باز باشد، همان روز جابه‌جا می‌شود.', en: 'Whatever is open on that day moves on that day.' },
  each: { fa: 'کار به کار', en: 'Task by task' },
  work: { fa: 'کار', en: 'Task' },
  goesTo: { fa: 'می‌رود نزد', en: 'Goes to' },
  why: { fa: 'چرا', en: 'Why' },
  commit: { fa: 'نیستم', en: 'I am away' },
  commitOther: { fa: 'ثبت نبودن', en: 'Record the absence' },
  done: { fa: 'نبودن ثبت شد و کارها جابه‌جا شد', en: 'The absence is recorded and the work has moved' },
  current: { fa: 'نبودن‌های ثبت‌شده', en: 'Recorded absences' },
  none: { fa: 'هیچ نبودنی ثبت نشده است.', en: 'No absence is recorded.' },
  end: { fa: 'پایان بده', en: 'End it' },
  ended: { fa: 'نبودن پایان یافت', en: 'The absence has ended' },
  inPlace: { fa: 'پاسخ‌دهنده', en: 'Answers meanwhile' },
  parts: { fa: 'به تفکیک خدمت', en: 'by service' },
  name: { fa: 'نام', en: 'Name' },
  span: { fa: 'روزها', en: 'Days' },
} as const;

type Placement = AbsencePlan['items'][number]['why'];

/** Why a task goes where it goes; a new placement is a compile error here until it has its words. */
export const placementWords: Record<Placement, Words> = {
  'stand-in': { fa: 'جانشین', en: 'Stands in' },
  spread: { fa: 'بر پایهٔ بار', en: 'By load' },
  'shared-queue': { fa: 'صف مشترک', en: 'The shared queue' },
  barred: {
    fa: 'جانشین در گامی پیش از این دست داشته است (چهار چشم)؛ به صف مشترک می‌رود',
    en: 'The stand-in acted before (four eyes); to the shared queue',
  },
  signature: {
    fa: 'امضای این کار به جانشین نمی‌رسد؛ به صف مشترک سمت می‌رود',
    en: 'The stand-in may not sign this; to the queue of the post',
  },
  circle: { fa: 'جانشین‌ها خودشان نیستند؛ به صف مشترک می‌رود', en: 'The stand-ins are away themselves; to the shared queue' },
  'own-signature': {
    fa: 'فقط با امضای صاحب سمت شدنی است و دیگری نیست؛ رئیس خبر می‌شود',
    en: 'Only a holder of the post may sign, and no other is there; the head is told',
  },
  nobody: { fa: 'کسی نیست که بتواند؛ رئیس خبر می‌شود', en: 'Nobody present may take it; the head is told' },
};

const left: Record<'nobody' | 'own-signature', Words> = {
  nobody: { fa: 'کسی نیست؛ رئیس خبر می‌شود', en: 'nobody; the head is told' },
  'own-signature': { fa: 'فقط با امضای صاحب سمت؛ رئیس خبر می‌شود', en: 'only the holder of the post may sign; the head is told' },
};

const plural = (count: number): string => (count === 1 ? 'task' : 'tasks');

/** A name in letters that run the other way than the sentence (Unicode's FSI and PDI). */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** «۲۳ کار: ۱۲ ← نازنین فرضی، ۹ ← صف مشترک، ۲ ← کسی نیست؛ رئیس خبر می‌شود». */
export function planWords(items: AbsencePlan['items']): Words {
  const groups = new Map<string, { words: Words; count: number }>();
  for (const { to, toName, why } of items) {
    const key = to ?? (isLeftLying(why) ? why : 'queue');
    const name = to
      ? { fa: toName ?? to, en: isolated(toName ?? to) }
      : isLeftLying(why)
        ? left[why === 'nobody' ? 'nobody' : 'own-signature']
        : words.queue;
    groups.set(key, { words: name, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  const parts = [...groups.values()].sort((one, other) => other.count - one.count);
  const all = numberWords(items.length);
  return {
    fa: `${all.fa} کار: ${parts.map(({ words: { fa }, count }) => `${numberWords(count).fa} ← ${fa}`).join('، ')}`,
    en: `${all.en} ${plural(items.length)}: ${parts.map(({ words: { en }, count }) => `${numberWords(count).en} → ${en}`).join(', ')}`,
  };
}

export const throughWords = (names: readonly string[]): Words => ({
  fa: `از راه ${names.join('، ')} که خودش نیست`,
  en: `by way of ${names.join(', ')}, who is away`,
});
