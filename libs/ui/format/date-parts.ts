import { toJalali } from '#domain/calendar/jalali';
import { toAsciiDigits } from '#domain/text/digits';
import type { DateParts } from '../DateFields';
import type { Language } from '../Language';

/** Three boxes as one date, still as typed; a whole date pasted into the day's box counts. Empty where nothing was written. */
export function joinDate({ day, month, year }: DateParts): string {
  if (/[/.-]/.test(day.slice(1, -1)) && !month && !year) return day.replaceAll('.', '/');
  return day || month || year ? `${year}/${month}/${day}` : '';
}

/** What to show in the boxes: a stored date in the reader's calendar, a misspelt one as it was typed. */
export function splitDate(value: unknown, language: Language): DateParts {
  if (typeof value !== 'string') return { day: '', month: '', year: '' };
  const text = toAsciiDigits(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && language === 'fa') {
    const { year, month, day } = toJalali(text);
    return { day: String(day), month: String(month), year: String(year) };
  }
  const [year = '', month = '', day = ''] = text.split(/[-/]/);
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
