/** Until when work may be put off: what people say, as an instant. */
import { addDays, localDate, startOfDay, type Weekday, weekdayOf, weekdays } from '#domain/calendar/local';
import { type Instant, type IsoDate, instantOf, millisecondsOf } from '#domain/instant';

export const moments = ['soon', 'tomorrow', 'saturday', 'week', 'day'] as const;
export type MomentName = (typeof moments)[number];

const hour = 3_600_000;
/** When people come to work. */
const morning = 8 * hour;
const week = 7;

const morningOf = (date: IsoDate): Instant => instantOf(millisecondsOf(startOfDay(date)) + morning);

/** Days until the next of this name, today left out. */
const daysTo = (wanted: Weekday, from: IsoDate): number =>
  ((weekdays.indexOf(wanted) - weekdays.indexOf(weekdayOf(from)) + week - 1) % week) + 1;

/** Null where a day is meant and none was given, or one that is over. */
export function instantMeant(name: MomentName, now: Instant, day: IsoDate | null): Instant | null {
  const today = localDate(now);
  if (name === 'soon') return instantOf(millisecondsOf(now) + 2 * hour);
  if (name === 'tomorrow') return morningOf(addDays(today, 1));
  if (name === 'saturday') return morningOf(addDays(today, daysTo('saturday', today)));
  if (name === 'week') return morningOf(addDays(today, week));
  return day !== null && day > today ? morningOf(day) : null;
}
