import { add } from '#domain/calendar/arithmetic';
import { dayOf } from '#domain/calendar/calendar';
import { addDays, endOfDay, localDate, startOfDay } from '#domain/calendar/local';
import type { CalendarScope } from '#domain/clocks/clock';
import { type Instant, type IsoDate, instantOf, millisecondsOf } from '#domain/instant';
import type { Standing } from '#storage/reference/reference';

const hour = 3_600_000;

/** The working time of a body: its calendar, as its province, its kind and itself live it. */
export interface WorkingTime {
  calendar: string;
  scope: CalendarScope;
}

/** By the calendar of the services that a body owns; where it owns none, by that of any. */
export function workingTimeOf({ services, directory }: Pick<Standing, 'services' | 'directory'>, key: string): WorkingTime | null {
  const agency = directory.agencies.get(key);
  const calendar = (services.find(({ owner }) => owner === agency?.kind) ?? services[0])?.calendar;
  if (!agency || !calendar) return null;
  return { calendar, scope: { agency: key, unitType: agency.unitType, ...(agency.province ? { province: agency.province } : {}) } };
}

/** The end of a working day from now on: 1 is the next. Where nobody has said which days are worked, each day is. */
export function endOfWorkingDay(
  { calendars }: Pick<Standing, 'calendars'>,
  time: WorkingTime | null,
  from: Instant,
  days: number,
): Instant {
  return time ? add(calendars, time.calendar, time.scope, from, { amount: days, unit: 'wd' }) : endOfDay(addDays(localDate(from), days));
}

export const dayKindOf = ({ calendars }: Pick<Standing, 'calendars'>, time: WorkingTime | null, date: IsoDate) =>
  time ? dayOf(calendars, time.calendar, time.scope, date).kind : 'working';

/** An instant with the local day around it. */
export function dayAround(now: Instant): { now: Instant; dayBegins: Instant; dayEnds: Instant } {
  const today = localDate(now);
  return { now, dayBegins: startOfDay(today), dayEnds: endOfDay(today) };
}

/** The hour that an instant lies in, by its beginning. */
export const hourOf = (at: Instant): Instant => instantOf(Math.floor(millisecondsOf(at) / hour) * hour);

export const dayBefore = (now: Instant): Instant => instantOf(millisecondsOf(now) - 24 * hour);
