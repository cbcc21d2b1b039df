import type { DueSpan, Queue } from '#contracts/http/inbox';
import type { Text } from '#domain/definition/schema';
import { numberWords } from '#ui/format/number';
import type { InboxColumn } from '../../shell/preferences';
import type { Offered, Order } from './filter';

/** The queues as the rail names them, in its order. A new queue is a compile error here. */
export const queueWords: Record<Queue, Text> = {
  today: { fa: 'امروز باید تمام شود', en: 'Due today' },
  late: { fa: 'دیرکرد', en: 'Overdue' },
  returned: { fa: 'برگشته از متقاضی', en: 'Back from the applicant' },
  standIn: { fa: 'به جانشینی', en: 'Standing in' },
  mine: { fa: 'کارهای خودم', en: 'Mine' },
  shared: { fa: 'صف مشترک', en: 'Shared queue' },
  waiting: { fa: 'در انتظار دیگران', en: 'Waiting on others' },
  snoozed: { fa: 'به تعویق‌افتاده', en: 'Put off' },
  held: { fa: 'در مهلت واگرد', en: 'Can be undone' },
  unit: { fa: 'همهٔ واحد', en: 'The whole unit' },
};

/** «به جانشینی از نازنین فرضی». */
export const standInWords = (name: string): Text => ({ fa: `به جانشینی از ${name}`, en: `Standing in for ${name}` });

export const facetWords: Record<Offered, { name: Text; all: Text }> = {
  service: { name: { fa: 'خدمت', en: 'Service' }, all: { fa: 'همهٔ خدمت‌ها', en: 'All services' } },
  stage: { name: { fa: 'مرحله', en: 'Stage' }, all: { fa: 'همهٔ مرحله‌ها', en: 'All stages' } },
  kind: { name: { fa: 'گونهٔ کار', en: 'Kind' }, all: { fa: 'همهٔ گونه‌ها', en: 'All kinds' } },
  county: { name: { fa: 'شهرستان', en: 'County' }, all: { fa: 'همهٔ شهرستان‌ها', en: 'All counties' } },
  agency: { name: { fa: 'دستگاه', en: 'Agency' }, all: { fa: 'همهٔ دستگاه‌ها', en: 'All agencies' } },
  due: { name: { fa: 'مهلت', en: 'Due' }, all: { fa: 'هر مهلتی', en: 'Any date' } },
  flag: { name: { fa: 'نشان', en: 'Flag' }, all: { fa: 'همهٔ نشان‌ها', en: 'All flags' } },
  standInFor: { name: { fa: 'به جانشینی از', en: 'Standing in for' }, all: { fa: 'همه', en: 'All' } },
};

export const dueWords: Record<DueSpan, Text> = {
  late: { fa: 'دیرکرد', en: 'Overdue' },
  today: { fa: 'امروز', en: 'Today' },
  tomorrow: { fa: 'فردا', en: 'Tomorrow' },
  week: { fa: 'تا یک هفته', en: 'Within a week' },
  later: { fa: 'دیرتر', en: 'Later' },
};

export const orderWords: Record<Order, Text> = {
  risk: { fa: 'خطر دیرکرد', en: 'Risk of lateness' },
  due: { fa: 'نزدیک‌ترین مهلت', en: 'Soonest due' },
  opened: { fa: 'کهنه‌ترین', en: 'Oldest' },
  '-opened': { fa: 'تازه‌ترین', en: 'Newest' },
};

export const columnWords: Record<InboxColumn, Text> = {
  code: { fa: 'کد رهگیری', en: 'Tracking code' },
  stage: { fa: 'مرحله', en: 'Stage' },
  county: { fa: 'شهرستان', en: 'County' },
  waiting: { fa: 'انتظار متقاضی', en: 'Waiting since' },
  note: { fa: 'آخرین یادداشت', en: 'Latest note' },
  assignee: { fa: 'در دست چه کسی', en: 'Who has it' },
  presence: { fa: 'چه کسی باز کرده', en: 'Who has it open' },
};

export const words = {
  title: { fa: 'کارتابل', en: 'Inbox' },
  work: { fa: 'کارهای من و صف مشترک', en: 'Mine and the shared queue' },
  queues: { fa: 'صف‌ها', en: 'Queues' },
  narrow: { fa: 'صافی', en: 'Filter' },
  order: { fa: 'ترتیب', en: 'Order' },
  riskWhy: {
    fa: 'بالاترین ردیف پرخطرترین است: زمان مانده تا مهلت، نسبت به زمانی که چنین کاری معمولاً می‌برد.',
    en: 'The first row is most at risk: time left until it is due, against the time such a task usually takes.',
  },
  inList: { fa: 'در همین فهرست', en: 'In this list' },
  clear: { fa: 'برداشتن صافی', en: 'Clear the filter' },
  list: { fa: 'کارها', en: 'Tasks' },
  emptyAll: { fa: 'کارتابل خالی است', en: 'The inbox is empty' },
  emptyQueue: { fa: 'در این صف کاری نیست', en: 'Nothing in this queue' },
  toCounter: { fa: 'رفتن به پیشخوان', en: 'To the counter' },
  toWork: { fa: 'همهٔ کارهای من', en: 'All my work' },
  narrowed: { fa: 'با این صافی چیزی نیست', en: 'Nothing matches this filter' },
  gone: { fa: 'دیگر در این فهرست نیست', en: 'No longer in this list' },
  columns: { fa: 'ستون‌ها', en: 'Columns' },
  takeNext: { fa: 'برداشتن نخستین کار', en: 'Take the first one' },
  select: { fa: 'برگزیدن', en: 'Select' },
  peek: { fa: 'نگاه', en: 'Peek' },
  openCase: { fa: 'باز کردن پرونده', en: 'Open the case' },
  closePeek: { fa: 'بستن نگاه', en: 'Close the peek' },
  unselect: { fa: 'برداشتن گزینش', en: 'Clear the selection' },
  until: { fa: 'به تعویق تا', en: 'put off until' },
  noDue: { fa: 'بی مهلت', en: 'No due date' },
  none: { fa: 'برای این کارها تصمیم مشترکی نیست', en: 'These tasks have no decision in common' },
} as const;

export const freshWords = (count: number, many: boolean): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${many ? 'بیش از ' : ''}${fa} کار تازه`, en: `${many ? 'More than ' : ''}${en} new` };
};

export const unitWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `در واحد ${fa} کار هست`, en: `${en} in the unit` };
};

export const hiddenWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${fa} کار دیگر پنهان است`, en: `${en} more are hidden` };
};

export const sharedWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `در صف مشترک ${fa} کار هست`, en: `${en} in the shared queue` };
};

export const selectedWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${fa} کار برگزیده`, en: `${en} selected` };
};

/** «تأیید ۷ کار»: as many as it will touch. */
export const bulkWords = (label: Text, count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${label.fa}: ${fa} کار`, en: `${label.en ?? label.fa}: ${en}` };
};
