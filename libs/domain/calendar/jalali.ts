/** The one place that knows the Iranian calendar. Dates are stored Gregorian; Jalali is how people read and write them. */
import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from '@internationalized/date';
import type { Text } from '#domain/definition/schema';
import type { IsoDate } from '#domain/instant';
import type { Holiday } from './calendar';

export interface Jalali {
  year: number;
  month: number;
  day: number;
}

const persian = new PersianCalendar();
const gregorian = new GregorianCalendar();

export function toJalali(date: IsoDate): Jalali {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const jalali = toCalendar(new CalendarDate(gregorian, year, month, day), persian);
  return { year: jalali.year, month: jalali.month, day: jalali.day };
}

/** Null when there is no such day: 30 Esfand exists in leap years only. */
export function fromJalali({ year, month, day }: Jalali): IsoDate | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return toCalendar(new CalendarDate(persian, year, month, day), gregorian).toString();
}

export const isLeapYear = (jalaliYear: number): boolean => daysInMonth(jalaliYear, 12) === 30;

export const daysInMonth = (year: number, month: number): number => persian.getDaysInMonth(new CalendarDate(persian, year, month, 1));

/** The ten holidays of the solar year that every office keeps, with their Gregorian dates. */
export const solarHolidays = (jalaliYear: number): Holiday[] =>
  solar.map(({ month, day, title }) => ({ date: fromJalali({ year: jalaliYear, month, day })!, title, kind: 'solar' }));

const nowruz: Text = { fa: 'نوروز', en: 'Nowruz' };
const solar: readonly { month: number; day: number; title: Text }[] = [
  { month: 1, day: 1, title: nowruz },
  { month: 1, day: 2, title: nowruz },
  { month: 1, day: 3, title: nowruz },
  { month: 1, day: 4, title: nowruz },
  { month: 1, day: 12, title: { fa: 'روز جمهوری اسلامی', en: 'Islamic Republic Day' } },
  { month: 1, day: 13, title: { fa: 'روز طبیعت', en: 'Nature Day' } },
  { month: 3, day: 14, title: { fa: 'رحلت امام خمینی', en: 'Demise of Imam Khomeini' } },
  { month: 3, day: 15, title: { fa: 'قیام ۱۵ خرداد', en: 'Uprising of 15 Khordad' } },
  { month: 11, day: 22, title: { fa: 'پیروزی انقلاب اسلامی', en: 'Victory of the Islamic Revolution' } },
  { month: 12, day: 29, title: { fa: 'ملی شدن صنعت نفت', en: 'Nationalisation of the oil industry' } },
];
