import { fromJalali, toJalali } from '#domain/calendar/jalali';
import { addDays, endOfDay, startOfDay } from '#domain/calendar/local';
import type { Instant, IsoDate } from '#domain/instant';

export interface Period {
  /** `1405Q3`, or a whole year: `1405`. */
  key: string;
  from: IsoDate;
  to: IsoDate;
  begins: Instant;
  ends: Instant;
}

/** A Jalali quarter or year. Without a key, the quarter of today. */
export function periodOf(key: string | undefined, today: IsoDate): Period {
  const now = toJalali(today);
  const name = key ?? `${now.year}Q${Math.ceil(now.month / 3)}`;
  const year = Number(name.slice(0, 4));
  const quarter = name.length > 4 ? Number(name.slice(5)) : null;
  const firstMonth = quarter ? quarter * 3 - 2 : 1;
  const lastMonth = quarter ? quarter * 3 : 12;
  const from = firstOf(year, firstMonth);
  const to = addDays(lastMonth === 12 ? firstOf(year + 1, 1) : firstOf(year, lastMonth + 1), -1);
  return { key: name, from, to, begins: startOfDay(from), ends: endOfDay(to) };
}

function firstOf(year: number, month: number): IsoDate {
  const date = fromJalali({ year, month, day: 1 });
  if (!date) throw new Error(`No month ${year}/${month}`);
  return date;
}
