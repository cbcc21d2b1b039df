/**
 * A working calendar is data: weekly patterns with the day from which they hold, holidays, and closures announced for a
 * province, an agency or a kind of unit. Which day is a working day is asked here and nowhere else.
 */
import { z } from 'zod';
import type { CalendarScope } from '#domain/clocks/clock';
import { Key, Text } from '#domain/definition/schema';
import type { IsoDate } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { type DayNumber, dateOf, dayNumberOf, type Weekday, weekdayOfNumber, weekdays } from './local';

const Time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/);
const Day = z.iso.date();

/** Worked from `from` up to `to`, local time. */
export const Hours = z.strictObject({ from: Time, to: Time }).refine(({ from, to }) => from < to, 'ends before it begins');
export type Hours = z.infer<typeof Hours>;

export const Scope = z.strictObject({ province: z.string().optional(), agency: z.string().optional(), unitType: z.string().optional() });

/** Which days of the week are worked, and when, from a day on. A pattern with a scope goes before one without. */
export const Week = z.strictObject({
  from: Day,
  days: z.record(z.enum(weekdays), z.array(Hours).nullable()),
  half: z.array(z.enum(weekdays)).optional(),
  scope: Scope.optional(),
});
export type Week = z.infer<typeof Week>;

/** Lunar dates follow the sighting of the moon: they come from the official table of the year, never from arithmetic. */
export const Holiday = z.strictObject({ date: Day, title: Text, kind: z.enum(['solar', 'lunar']), half: z.array(Hours).optional() });
export type Holiday = z.infer<typeof Holiday>;

export const Calendar = z
  .strictObject({
    key: Key,
    title: Text,
    zone: z.literal('Asia/Tehran'),
    weeks: z.array(Week),
    holidays: z.array(Holiday),
    /** The last day of the last year whose holidays are loaded. */
    knownUntil: Day,
  })
  .refine(({ weeks }) => weeks.some((week) => specificity(week.scope) === 0), 'no weekly pattern holds everywhere');
export type Calendar = z.infer<typeof Calendar>;

/** Days on which offices of a scope are closed, or work shorter. */
export interface Closure {
  id: string;
  calendar: string;
  from: IsoDate;
  to: IsoDate;
  scope: CalendarScope;
  title: string;
  /** What is still worked when the closure is only partial; null: closed. */
  hours: Hours[] | null;
}

export interface Calendars {
  /** Refuses an unknown key: a deadline is never reckoned by a calendar that somebody guessed. */
  get(key: string): Calendar;
  closures: readonly Closure[];
}

export type DayKind = 'working' | 'half' | 'off';
export interface Day {
  date: IsoDate;
  kind: DayKind;
  hours: Hours[];
  /** What makes the day off or half: the week, a holiday or a closure. Both null on an ordinary working day. */
  why: { code: 'weekly' | 'holiday' | 'closure' | null; title: Text | null };
}

export function calendarsOf(calendars: readonly Calendar[], closures: readonly Closure[] = []): Calendars {
  const byKey = new Map(calendars.map((calendar) => [calendar.key, calendar]));
  return {
    closures,
    get(key) {
      const calendar = byKey.get(key);
      if (!calendar) throw new Refusal('calendar-unknown', { calendar: key });
      return calendar;
    },
  };
}

/** One day as a scope lives it. Refuses `calendar-unknown`. */
export const dayOf = (calendars: Calendars, key: string, scope: CalendarScope, date: IsoDate): Day =>
  daysOf(calendars, key, scope)(dayNumberOf(date));

/** True when every part that the closure names is the clock's own: a closure of a province leaves other provinces alone. */
export const touches = (closure: CalendarScope, clock: CalendarScope): boolean =>
  (['province', 'agency', 'unitType'] as const).every((part) => closure[part] === undefined || closure[part] === clock[part]);

export type DayLookup = (day: DayNumber) => Day;

/** Days are looked up far more often than they are worked out, and a `Calendars` never changes: it is replaced. */
const remembered = new WeakMap<Calendars, Map<string, DayLookup>>();

export function daysOf(calendars: Calendars, key: string, scope: CalendarScope): DayLookup {
  const lookups = remembered.get(calendars) ?? new Map<string, DayLookup>();
  remembered.set(calendars, lookups);
  const name = JSON.stringify([key, scope.province, scope.agency, scope.unitType]);
  const known = lookups.get(name);
  if (known) return known;
  const lookup = lookupOf(calendars, key, scope);
  lookups.set(name, lookup);
  return lookup;
}

function lookupOf(calendars: Calendars, key: string, scope: CalendarScope): DayLookup {
  const calendar = calendars.get(key);
  const holidays = new Map(calendar.holidays.map((holiday) => [holiday.date, holiday]));
  const closures = calendars.closures.filter((closure) => closure.calendar === key && touches(closure.scope, scope));
  const weeks = calendar.weeks.filter((week) => touches(week.scope ?? {}, scope)).sort(specificFirstThenLatest);
  const days = new Map<DayNumber, Day>();

  return (number) => {
    const known = days.get(number);
    if (known) return known;
    const date = dateOf(number);
    const shut = closures.filter((closure) => closure.from <= date && date <= closure.to);
    const day = workOut({ date, weekday: weekdayOfNumber(number), weeks, holiday: holidays.get(date), closures: shut });
    days.set(number, day);
    return day;
  };
}

interface DayFacts {
  date: IsoDate;
  weekday: Weekday;
  weeks: readonly Week[];
  holiday: Holiday | undefined;
  closures: readonly Closure[];
}

function workOut({ date, weekday, weeks, holiday, closures }: DayFacts): Day {
  // Before the first pattern the oldest that holds everywhere is taken to have held already.
  const week = weeks.find((one) => one.from <= date) ?? weeks.at(-1);
  const usual = week?.days[weekday] ?? [];
  const ordinary: Day =
    usual.length === 0
      ? { date, kind: 'off', hours: [], why: { code: 'weekly', title: null } }
      : week?.half?.includes(weekday)
        ? { date, kind: 'half', hours: usual, why: { code: 'weekly', title: null } }
        : { date, kind: 'working', hours: usual, why: { code: null, title: null } };

  const onHoliday = holiday ? lessened(ordinary, holiday.half ?? [], { code: 'holiday', title: holiday.title }) : ordinary;
  return closures.reduce(
    (day, closure) => lessened(day, closure.hours ?? [], { code: 'closure', title: { fa: closure.title } }),
    onHoliday,
  );
}

/** Holidays and closures only ever take working time away; a day off anyway keeps its reason unless a holiday has a name for it. */
function lessened(day: Day, left: readonly Hours[], why: Day['why']): Day {
  if (day.kind === 'off') return why.code === 'holiday' && left.length === 0 ? { ...day, why } : day;
  const hours = overlap(day.hours, left);
  if (hours.length === 0) return { date: day.date, kind: 'off', hours, why };
  if (worked(hours) === worked(day.hours)) return day;
  return { date: day.date, kind: 'half', hours, why };
}

function overlap(usual: readonly Hours[], left: readonly Hours[]): Hours[] {
  return usual
    .flatMap((one) =>
      left.map((other) => ({ from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to })),
    )
    .filter(({ from, to }) => from < to)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

const worked = (hours: readonly Hours[]): number => hours.reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);

/** Minutes since local midnight. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const specificity = (scope: CalendarScope | undefined): number => Object.values(scope ?? {}).filter((part) => part !== undefined).length;

const specificFirstThenLatest = (one: Week, other: Week): number =>
  specificity(other.scope) - specificity(one.scope) || (one.from === other.from ? 0 : one.from < other.from ? 1 : -1);
