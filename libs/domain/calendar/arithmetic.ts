/**
 * Deadlines reckoned in a working calendar. The day of the start does not count and a deadline in days falls at the end of
 * its last day, as the law counts; hours are counted to the millisecond. `measure` is the inverse of `add`, and adding two
 * spans one after the other is adding their sum.
 */
import type { CalendarScope } from '#domain/clocks/clock';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import { type Calendars, type Day, type DayLookup, daysOf, minuteOf } from './calendar';
import { type Amount, grainsPer, type Unit } from './duration';
import { closingDate, closingDay, type DayNumber, startOf } from './local';

/** The due instant of a span that starts at `from`. Throws when nothing is worked for ten years: such a calendar is broken. */
export const add = (calendars: Calendars, key: string, scope: CalendarScope, from: Instant, { amount, unit }: Amount): Instant =>
  addGrains(calendars, key, scope, from, amount * grainsPer[unit], unit);

/** As `add`, the span in grains: days for `wd` and `d`, milliseconds for the rest. */
export const addGrains = (calendars: Calendars, key: string, scope: CalendarScope, from: Instant, grains: number, unit: Unit): Instant =>
  instantOf(countings[unit].add(daysOf(calendars, key, scope), millisecondsOf(from), grains));

/** The first instant from which no more than the span is left until `to`; a reminder "3wd before". */
export const subtract = (calendars: Calendars, key: string, scope: CalendarScope, to: Instant, { amount, unit }: Amount): Instant =>
  amount === 0 ? to : instantOf(countings[unit].subtract(daysOf(calendars, key, scope), millisecondsOf(to), amount * grainsPer[unit]));

/** What a clock consumes between two instants, in grains: days for `wd` and `d`, milliseconds for the rest. Never negative. */
export const measure = (calendars: Calendars, key: string, scope: CalendarScope, from: Instant, to: Instant, unit: Unit): number =>
  to <= from ? 0 : countings[unit].measure(daysOf(calendars, key, scope), millisecondsOf(from), millisecondsOf(to));

export type CalendarWarning = 'calendar-year-not-loaded';

/** What to tell of a date that was reckoned without knowing all holidays on the way to it. */
export const warningsFor = (calendars: Calendars, key: string, dueAt: Instant | null): CalendarWarning[] =>
  dueAt !== null && closingDate(dueAt) > calendars.get(key).knownUntil ? ['calendar-year-not-loaded'] : [];

interface Counting {
  add(days: DayLookup, from: number, grains: number): number;
  subtract(days: DayLookup, to: number, grains: number): number;
  measure(days: DayLookup, from: number, to: number): number;
}

const workingDays: Counting = {
  add(days, from, grains) {
    let day = closingDay(from);
    for (let left = grains; left > 0; left -= 1) day = workedDay(days, day + 1, 1);
    return startOf(day + 1);
  },
  subtract(days, to, grains) {
    let day = workedDay(days, closingDay(to), -1);
    for (let left = grains; left > 0; left -= 1) day = workedDay(days, day - 1, -1);
    return startOf(day + 1);
  },
  measure(days, from, to) {
    let count = 0;
    for (let day = closingDay(from) + 1, last = closingDay(to); day <= last; day += 1) if (isWorked(days(day))) count += 1;
    return count;
  },
};

const calendarDays: Counting = {
  add: (_days, from, grains) => startOf(closingDay(from) + grains + 1),
  subtract: (_days, to, grains) => startOf(closingDay(to) - grains + 1),
  measure: (_days, from, to) => closingDay(to) - closingDay(from),
};

const workingMilliseconds: Counting = {
  add(days, from, grains) {
    if (grains <= 0) return from;
    let left = grains;
    for (let day = workedDay(days, closingDay(from), 1); ; day = workedDay(days, day + 1, 1)) {
      for (const span of spansOf(days(day), day)) {
        const begin = Math.max(span.from, from);
        if (begin + left <= span.to) return begin + left;
        left -= Math.max(0, span.to - begin);
      }
    }
  },
  subtract(days, to, grains) {
    let left = grains;
    for (let day = workedDay(days, closingDay(to), -1); ; day = workedDay(days, day - 1, -1)) {
      for (const span of spansOf(days(day), day).reverse()) {
        const until = Math.min(span.to, to);
        if (until - left >= span.from) return until - left;
        left -= Math.max(0, until - span.from);
      }
    }
  },
  measure(days, from, to) {
    let sum = 0;
    for (let day = closingDay(from), last = closingDay(to); day <= last; day += 1) {
      for (const span of spansOf(days(day), day)) sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
    }
    return sum;
  },
};

const elapsed: Counting = {
  add: (_days, from, grains) => from + grains,
  subtract: (_days, to, grains) => to - grains,
  measure: (_days, from, to) => to - from,
};

const countings: Record<Unit, Counting> = { wd: workingDays, d: calendarDays, wh: workingMilliseconds, h: elapsed, m: elapsed, s: elapsed };

/** A half day is a working day. */
const isWorked = (day: Day): boolean => day.kind !== 'off';

/** The nearest day worked, `from` itself included, going forwards or back. */
function workedDay(days: DayLookup, from: DayNumber, step: 1 | -1): DayNumber {
  for (let tried = 0, day = from; tried < tenYears; tried += 1, day += step) if (isWorked(days(day))) return day;
  throw new Error('Nothing is worked for ten years');
}
const tenYears = 3653;

const spansOf = (day: Day, number: DayNumber) => {
  const midnight = startOf(number);
  return day.hours.map(({ from, to }) => ({ from: midnight + minuteOf(from) * 60_000, to: midnight + minuteOf(to) * 60_000 }));
};
