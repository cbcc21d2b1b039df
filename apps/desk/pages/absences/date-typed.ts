import { fromJalali, toJalali } from '#domain/calendar/jalali';
import type { IsoDate } from '#domain/instant';
import { toAsciiDigits } from '#domain/text/digits';

/** The three boxes of a date under a name, in the reader's calendar; null where that day does not exist. */
export function dateTyped(form: FormData, name: string, language: 'fa' | 'en'): IsoDate | null {
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    Number(toAsciiDigits(String(form.get(`${name}-${part}`) ?? '')).trim()),
  );
  if (!year || !month || !day) return null;
  if (language === 'fa') return fromJalali({ year, month, day });
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** A day as the three boxes show it. */
export function dateParts(date: IsoDate, language: 'fa' | 'en'): { day: string; month: string; year: string } {
  const [year, month, day] = language === 'fa' ? jalali(date) : date.split('-').map(Number);
  return { day: String(day), month: String(month), year: String(year) };
}

function jalali(date: IsoDate): number[] {
  const { year, month, day } = toJalali(date);
  return [year, month, day];
}
