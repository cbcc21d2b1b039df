import type { Text } from '#domain/definition/schema';
import type { Words } from '#domain/text/words';
import type { MomentName } from './moments';

export const words = {
  title: { fa: 'تعویق با یادآوری', en: 'Put off, with a reminder' },
  lead: {
    fa: 'از فهرست‌های خودتان کنار می‌رود و سر وقت برمی‌گردد. همکاران چیزی نمی‌بینند و مهلت کار همان است که بود.',
    en: 'It leaves your own lists and comes back in time. Colleagues see nothing of it, and it is due as before.',
  },
  until: { fa: 'تا کی؟', en: 'Until when?' },
  note: { fa: 'یادم بیاور (اختیاری)', en: 'Remind me of (optional)' },
  noteHint: { fa: 'تنها خودتان می‌بینید', en: 'Only you see it' },
  day: { fa: 'روز', en: 'Day' },
  badDay: { fa: 'روزی پس از امروز بنویسید', en: 'Write a day after today' },
  late: {
    fa: 'مهلت این کار گذشته است: از فهرست کنار نمی‌رود و فقط یادآوری می‌شود.',
    en: 'This task is past due: it stays in the list, and you are only reminded.',
  },
  past: {
    fa: 'مهلت زودتر از این می‌رسد؛ همان‌وقت خودش به فهرست برمی‌گردد.',
    en: 'It is due before that, and will be back in the list by then.',
  },
  doIt: { fa: 'به تعویق بینداز', en: 'Put it off' },
  wake: { fa: 'همین حالا برگردان', en: 'Bring it back now' },
  woken: { fa: 'به فهرست برگشت', en: 'Back in the list' },
  reminder: { fa: 'یادآوری', en: 'Reminder' },
  open: { fa: 'باز کردن', en: 'Open' },
  putAway: { fa: 'دیدم', en: 'Seen' },
} as const;

export const momentNames: Record<MomentName, Text> = {
  soon: { fa: 'دو ساعت دیگر', en: 'In two hours' },
  tomorrow: { fa: 'فردا', en: 'Tomorrow' },
  saturday: { fa: 'شنبه', en: 'Saturday' },
  week: { fa: 'یک هفته دیگر', en: 'In a week' },
  day: { fa: 'روزی دیگر', en: 'Another day' },
};

/** «تا شنبه ۷ آذر، ساعت ۰۸:۰۰ به تعویق افتاد». */
export const putOffWords = ({ fa, en }: Words): Text => ({ fa: `تا ${fa} به تعویق افتاد`, en: `Put off until ${en}` });

/** On a row that is back: with what its person wanted to be reminded of. */
export const remindedWords = (note: string | null): Text => ({
  fa: note ? `یادآوری: ${note}` : words.reminder.fa,
  en: note ? `Reminder: ${note}` : words.reminder.en,
});
