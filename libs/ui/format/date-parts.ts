import { fromJalali, toJalali } from '#domain/calendar/jalali';
import type { IsoDate } from '#domain/instant';
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

/** The day that stands in the boxes, in the reader's calendar; null where there is no such day. */
export function dayIn(parts: DateParts, language: Language): IsoDate | null {
  const [year, month, day] = [parts.year, parts.month, parts.day].map((part) => Number(toAsciiDigits(part).trim()));
  if (!year || !month || !day) return null;
  if (language === 'fa') return fromJalali({ year, month, day });
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** What a form holds in the three boxes under a name. */
export function partsIn(form: FormData, name: string): DateParts {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => String(form.get(`${name}-${part}`) ?? ''));
  return { day, month, year };
}
