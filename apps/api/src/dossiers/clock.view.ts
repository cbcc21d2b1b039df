import type { z } from 'zod';
import type { ClockExplained, ClockSummary } from '#contracts/http/clock';
import type { Calendars } from '#domain/calendar/calendar';
import { formatDuration, grainsPer, parseDuration } from '#domain/calendar/duration';
import type { Clock } from '#domain/clocks/clock';
import { explain } from '#domain/clocks/explain';
import { consumedAt } from '#domain/clocks/transitions';
import type { Dossier, TaskKind } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { maySeeTask, type Sight } from './sight';

/** Those over the whole dossier first; then the caller's own. */
export function clocksFor(dossier: Dossier, sight: Sight): Clock[] {
  return Object.values(dossier.clocks).filter(({ purpose }) => {
    if (purpose.of === 'dossier') return true;
    if (purpose.of === 'hold') return false;
    if (purpose.of === 'errand') return sight.as === 'owner' || sight.as === 'operator';
    if (purpose.of === 'charge') return sight.as === 'owner' || sight.as === 'applicant';
    const task = dossier.tasks[purpose.taskId];
    return task !== undefined && maySeeTask(sight, task);
  });
}

/**
 * Whoever waits for a body may know by when it must answer and why: its date is never a secret, only its words may be.
 * So applicants are shown the clocks of open work beside their own.
 */
export function clocksExplainedFor(dossier: Dossier, sight: Sight): Clock[] {
  const shown = clocksFor(dossier, sight);
  if (sight.as !== 'applicant') return shown;
  const awaited = Object.values(dossier.tasks).filter(({ closedAt, kind }) => closedAt === null && publicWork.has(kind));
  const more = awaited.flatMap(({ clockId }) => (clockId && dossier.clocks[clockId]) || []);
  return [...shown, ...more.filter((clock) => !shown.includes(clock))];
}

const publicWork: ReadonlySet<TaskKind> = new Set<TaskKind>(['review', 'opinion', 'inspection', 'appeal-review']);

export function clockSummary(clock: Clock, now: Instant, calendars: Calendars): z.infer<typeof ClockSummary> {
  return {
    key: clock.key,
    state: clock.state,
    dueAt: clock.dueAt,
    consumed: inUnits(clock, consumedAt(clock, now, calendars)),
    budget: clock.budget,
  };
}

/** The ledger is the explanation: every start, pause, move and strike, and the days one by one. */
export function clockExplained(clock: Clock, dossier: Dossier, now: Instant, calendars: Calendars): ClockExplained {
  const knownUntil = calendars.get(clock.calendar).knownUntil;
  return {
    ...clockSummary(clock, now, calendars),
    calendar: clock.calendar,
    stage: clock.purpose.of === 'task' ? (dossier.tasks[clock.purpose.taskId]?.stage ?? null) : null,
    next: clock.next,
    ledger: clock.ledger.map(({ at, what, why, consumed, dueAt }) => ({
      at,
      what,
      why: why ?? null,
      consumed: inUnits(clock, consumed),
      dueAt,
    })),
    days: explain(clock, now, calendars).map(({ date, counted, kind, why, consumedAfter }) => ({
      date,
      counted,
      kind,
      why: why && { code: why.code, title: why.title ?? null },
      consumedAfter: inUnits(clock, consumedAfter),
    })),
    warnings: clock.dueAt !== null && clock.dueAt.slice(0, 10) > knownUntil ? ['calendar-year-not-loaded'] : [],
  };
}

/** What is consumed, in the budget's own unit, rounded down. */
function inUnits({ budget }: Pick<Clock, 'budget'>, grains: number): string {
  const { unit } = parseDuration(budget);
  return formatDuration({ amount: Math.floor(grains / grainsPer[unit]), unit });
}
