/** Why a deadline falls when it falls: its days one by one, as citizen and staff are shown them. */
import { measure } from '#domain/calendar/arithmetic';
import { type Calendars, type DayKind, dayOf } from '#domain/calendar/calendar';
import { grainsOf, parseDuration } from '#domain/calendar/duration';
import { addDays, closingDate, endOfDay, startOfDay } from '#domain/calendar/local';
import type { Text } from '#domain/definition/schema';
import type { Instant, IsoDate } from '#domain/instant';
import type { Clock } from './clock';

export interface ClockDay {
  date: IsoDate;
  /** Whether anything of the budget went on this day. */
  counted: boolean;
  kind: DayKind | 'paused' | 'start';
  /** Why the day did not count, or counted only half: `weekly`, `holiday`, `closure`, or whose turn it was while the clock stood still. */
  why: { code: string; title?: Text } | null;
  /** Grains that went on this day, and up to its end. */
  consumed: number;
  consumedAfter: number;
}

/**
 * From the start to the due date, to the stop, or to `now` while the clock stands still. The counted days add up to what the
 * ledger says, also where the calendar was corrected after the fact: a day once counted stays counted.
 */
export function explain(clock: Clock, now: Instant, calendars: Calendars): ClockDay[] {
  const runs = runsOf(clock);
  const pauses = pausesOf(clock, now);
  const begun = clock.ledger[0];
  if (!begun) return [];
  const start = closingDate(begun.at);
  const end = closingDate(
    [begun.at, ...runs.map((run) => run.to), ...pauses.map((pause) => pause.to)].reduce((last, at) => (at > last ? at : last)),
  );
  const consumed = new Map<IsoDate, number>();
  for (const run of runs)
    for (const [date, grains] of spread(clock, run, calendars)) consumed.set(date, (consumed.get(date) ?? 0) + grains);

  const days: ClockDay[] = [];
  let sum = 0;
  for (let date = start; date <= end; date = addDays(date, 1)) {
    const grains = consumed.get(date) ?? 0;
    sum += grains;
    const { kind, why } = dayOf(calendars, clock.calendar, clock.scope, date);
    const pause = pauses.find(({ from, to }) => from < endOfDay(date) && to > startOfDay(date));
    const reason = why.code === null ? null : { code: why.code, ...(why.title ? { title: why.title } : {}) };
    const shown: Pick<ClockDay, 'kind' | 'why'> =
      grains > 0
        ? { kind, why: reason }
        : date === start
          ? { kind: 'start', why: null }
          : pause
            ? { kind: 'paused', why: { code: pause.why } }
            : { kind, why: reason };
    days.push({ date, counted: grains > 0, ...shown, consumed: grains, consumedAfter: sum });
  }
  return days;
}

interface Run {
  from: Instant;
  to: Instant;
  /** What the ledger says was consumed in it. */
  grains: number;
}

/** The stretches in which the clock ran; the last one reaches to the due date. */
function runsOf(clock: Clock): Run[] {
  const runs: Run[] = [];
  let open: { at: Instant; consumed: number } | null = null;
  for (const line of clock.ledger) {
    if (line.what === 'started' || line.what === 'resumed') open = line;
    if (open && (line.what === 'paused' || line.what === 'stopped')) {
      const to = line.dueAt !== null && line.dueAt < line.at ? line.dueAt : line.at;
      runs.push({ from: open.at, to, grains: line.consumed - open.consumed });
      open = null;
    }
  }
  if (open && clock.dueAt) runs.push({ from: open.at, to: clock.dueAt, grains: grainsOf(clock.budget) - open.consumed });
  return runs;
}

function pausesOf(clock: Clock, now: Instant): { from: Instant; to: Instant; why: string }[] {
  return clock.ledger.flatMap((line, index) => {
    if (line.what !== 'paused') return [];
    const ended = clock.ledger.slice(index + 1).find(({ what }) => what === 'resumed' || what === 'stopped');
    const to = ended?.at ?? now;
    return [{ from: line.at, to: to > line.at ? to : line.at, why: line.why ?? 'paused' }];
  });
}

/** What of a run went on each of its days, brought to the sum that the ledger holds. */
function spread(clock: Clock, { from, to, grains }: Run, calendars: Calendars): Map<IsoDate, number> {
  const { unit } = parseDuration(clock.budget);
  const most = unit === 'wd' || unit === 'd' ? 1 : Number.POSITIVE_INFINITY;
  const days = new Map<IsoDate, number>();
  let left = grains;
  for (let date = closingDate(from), last = closingDate(to); date <= last; date = addDays(date, 1)) {
    const [begin, end] = [startOfDay(date), endOfDay(date)];
    const went = Math.min(left, measure(calendars, clock.calendar, clock.scope, begin > from ? begin : from, end < to ? end : to, unit));
    days.set(date, went);
    left -= went;
  }
  for (const date of [...days.keys()].reverse()) {
    if (left <= 0) break;
    const more = Math.min(left, most - days.get(date)!);
    days.set(date, days.get(date)! + more);
    left -= more;
  }
  return days;
}
