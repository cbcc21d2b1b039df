/** A month of the reader's calendar as weeks from Saturday to Friday. */
import { daysInMonth, fromJalali, type Jalali, toJalali } from '#domain/calendar/jalali';
import { addDays, weekdayOf, weekdays } from '#domain/calendar/local';
import type { IsoDate } from '#domain/instant';

export interface Month {
  year: number;
  month: number;
}

export const monthOf = (date: IsoDate): Month => {
  const { year, month } = toJalali(date);
  return { year, month };
};

export const monthBeside = ({ year, month }: Month, step: 1 | -1): Month => {
  const index = year * 12 + (month - 1) + step;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
};

export function daysOf({ year, month }: Month): { first: IsoDate; last: IsoDate; weeks: (IsoDate | null)[][] } {
  const first = known({ year, month, day: 1 });
  const count = daysInMonth(year, month);
  const before = weekdays.indexOf(weekdayOf(first));
  const cells: (IsoDate | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: count }, (_, index) => addDays(first, index)),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7));
  return { first, last: addDays(first, count - 1), weeks };
}

function known(day: Jalali): IsoDate {
  const date = fromJalali(day);
  if (date === null) throw new Error('Every month has a first day');
  return date;
}
