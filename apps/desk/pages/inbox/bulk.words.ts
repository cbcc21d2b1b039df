import type { Text } from '#domain/definition/schema';
import { numberWords } from '#ui/format/number';

export const words = {
  reasons: { fa: 'دلیل', en: 'Reason' },
  reply: { fa: 'متن پاسخ به متقاضی', en: 'Reply to the applicant' },
  conditions: { fa: 'شرط‌ها، هر کدام در یک خط', en: 'Conditions, one a line' },
  comment: { fa: 'توضیح', en: 'Comment' },
  case: { fa: 'پرونده', en: 'Case' },
  applicant: { fa: 'متقاضی', en: 'Applicant' },
  result: { fa: 'چه می‌شود', en: 'What happens' },
  will: { fa: 'انجام می‌شود', en: 'Will be done' },
  done: { fa: 'انجام شد', en: 'Done' },
  retry: { fa: 'دوباره برای مانده‌ها', en: 'Try the rest again' },
  incomplete: { fa: 'چیزی کم دارد', en: 'Something is missing' },
  close: { fa: 'بستن', en: 'Close' },
} as const;

export const bulkTitle = (label: Text, count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${label.fa}: ${fa} کار`, en: `${label.en ?? label.fa}: ${en}` };
};

/** «۱۲ انجام می‌شود، ۲ کنار می‌ماند». */
export function bulkResultWords(able: number, left: number, ahead = false): Text {
  const [will, stay] = [numberWords(able), numberWords(Math.max(0, left))];
  return {
    fa: `${will.fa} کار انجام ${ahead ? 'می‌شود' : 'شد'}${left > 0 ? `، ${stay.fa} کنار ${ahead ? 'می‌ماند' : 'ماند'}` : ''}`,
    en: `${will.en} ${ahead ? 'will be' : 'were'} done${left > 0 ? `, ${stay.en} left out` : ''}`,
  };
}
