/** What may befall a clock. Each transition gives a new clock with one line more in its ledger; none reads the time. */
import { add, addGrains, measure, subtract } from '#domain/calendar/arithmetic';
import type { Calendars } from '#domain/calendar/calendar';
import { grainsOf, parseDuration, type Unit } from '#domain/calendar/duration';
import type { Instant } from '#domain/instant';
import type { Clock, ClockState, LedgerLine, Rung } from './clock';

export type NewClock = Pick<Clock, 'id' | 'key' | 'purpose' | 'budget' | 'calendar' | 'scope' | 'rungs'> & { at: Instant };

/** Rungs whose moment lies before the start are left out: nobody is reminded three days ahead of a date two days off. */
export function startClock({ at, rungs, ...given }: NewClock, calendars: Calendars): Clock {
  const idle: Clock = {
    ...given,
    rungs: [],
    state: 'running',
    consumed: 0,
    runningSince: at,
    dueAt: null,
    struck: [],
    next: null,
    ledger: [],
  };
  const started = { ...idle, dueAt: dueFrom(idle, at, calendars) };
  const armed = { ...started, rungs: rungs.filter((rung) => momentOf(started, rung, 1, calendars) >= at) };
  return written({ ...armed, next: nextOf(armed, at, calendars) }, { at, what: 'started', consumed: 0, dueAt: armed.dueAt });
}

/** Consumption stands still. A due date that has passed is not undone by a pause: it stays. */
export function pauseClock(clock: Clock, at: Instant, why: string, calendars: Calendars): Clock {
  demand(clock, 'running', 'paused');
  const consumed = consumedAt(clock, at, calendars);
  const dueAt = clock.dueAt !== null && clock.dueAt <= at ? clock.dueAt : null;
  return written(
    { ...clock, state: 'paused', consumed, runningSince: null, dueAt, next: null },
    { at, what: 'paused', why, consumed, dueAt },
  );
}

/** Goes on with what remained. */
export function resumeClock(clock: Clock, at: Instant, calendars: Calendars): Clock {
  demand(clock, 'paused', 'resumed');
  const running: Clock = { ...clock, state: 'running', runningSince: at, dueAt: clock.dueAt ?? dueFrom(clock, at, calendars) };
  const { consumed, dueAt } = running;
  return written({ ...running, next: nextOf(running, at, calendars) }, { at, what: 'resumed', consumed, dueAt });
}

/** Strikes the next rung and arms the one after it. `at` is the rung's own instant, however late the strike is carried out. */
export function strikeClock(clock: Clock, at: Instant, calendars: Calendars): { clock: Clock; rung: string } {
  if (!clock.next) throw new Error(`Clock ${clock.id} has nothing to strike`);
  const { rung } = clock.next;
  const struck: Clock = { ...clock, struck: [...clock.struck, rung] };
  const line: LedgerLine = { at, what: 'struck', why: rung, consumed: consumedAt(clock, at, calendars), dueAt: clock.dueAt };
  return { clock: written({ ...struck, next: nextOf(struck, at, calendars) }, line), rung };
}

/** The last transition: its ledger line keeps the date that was met or missed. */
export function stopClock(clock: Clock, at: Instant, state: 'met' | 'breached' | 'stopped', why: string, calendars: Calendars): Clock {
  if (clock.state !== 'paused') demand(clock, 'running', 'stopped');
  const consumed = consumedAt(clock, at, calendars);
  return written(
    { ...clock, state, consumed, runningSince: null, dueAt: null, next: null },
    { at, what: 'stopped', why, consumed, dueAt: clock.dueAt },
  );
}

/**
 * The date as the calendars now give it. The very same clock comes back when nothing moves, or when it does not run.
 * Where a closure is taken back and the date comes nearer, nobody becomes late by a date he was never given: it falls at the
 * earliest at the end of what is under way now.
 */
export function redateClock(clock: Clock, at: Instant, why: string, calendars: Calendars): Clock {
  if (clock.state !== 'running' || clock.runningSince === null || clock.dueAt === null) return clock;
  const floor = earlier(clock.dueAt, addGrains(calendars, clock.calendar, clock.scope, at, 0, unitOf(clock)));
  const reckoned =
    clock.consumed >= grainsOf(clock.budget) && clock.dueAt <= at ? clock.dueAt : dueFrom(clock, clock.runningSince, calendars);
  const redated: Clock = { ...clock, dueAt: later(reckoned, floor) };
  const next = nextOf(redated, at, calendars);
  if (redated.dueAt === clock.dueAt && next?.at === clock.next?.at && next?.rung === clock.next?.rung) return clock;
  return written({ ...redated, next }, { at, what: 'redated', why, consumed: consumedAt(redated, at, calendars), dueAt: redated.dueAt });
}

/** Grains of the budget consumed up to an instant; never more than the budget. */
export function consumedAt(clock: Clock, at: Instant, calendars: Calendars): number {
  if (clock.runningSince === null) return clock.consumed;
  const running = measure(calendars, clock.calendar, clock.scope, clock.runningSince, at, unitOf(clock));
  return Math.min(grainsOf(clock.budget), clock.consumed + running);
}

const unitOf = (clock: Pick<Clock, 'budget'>): Unit => parseDuration(clock.budget).unit;

function dueFrom(clock: Clock, from: Instant, calendars: Calendars): Instant {
  return addGrains(calendars, clock.calendar, clock.scope, from, grainsOf(clock.budget) - clock.consumed, unitOf(clock));
}

/** The earliest rung not yet struck. What already lies behind `notBefore` strikes there; a repetition that was missed is passed over. */
function nextOf(clock: Clock, notBefore: Instant, calendars: Calendars): Clock['next'] {
  return clock.rungs
    .flatMap((rung) => (rung.repeat ? [nextRepetition(clock, rung, notBefore, calendars)] : nextOnce(clock, rung, notBefore, calendars)))
    .reduce<Clock['next']>((first, one) => (first === null || one.at < first.at ? one : first), null);
}

function nextOnce(clock: Clock, rung: Rung, notBefore: Instant, calendars: Calendars) {
  if (clock.struck.includes(rung.key)) return [];
  return [{ rung: rung.key, at: later(momentOf(clock, rung, 1, calendars), notBefore) }];
}

function nextRepetition(clock: Clock, rung: Rung, notBefore: Instant, calendars: Calendars) {
  const before = clock.struck.findLast((key) => key.startsWith(`${rung.key}-`));
  let time = before ? Number(before.slice(rung.key.length + 1)) + 1 : 1;
  while (momentOf(clock, rung, time, calendars) < notBefore) time += 1;
  return { rung: `${rung.key}-${time}`, at: momentOf(clock, rung, time, calendars) };
}

function momentOf({ calendar, scope, dueAt }: Clock, rung: Rung, time: number, calendars: Calendars): Instant {
  if (dueAt === null) throw new Error('A clock without a due date has no rungs');
  const { amount, unit } = parseDuration(rung.offset);
  const offset = { amount: amount * time, unit };
  return rung.after ? add(calendars, calendar, scope, dueAt, offset) : subtract(calendars, calendar, scope, dueAt, offset);
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

const written = (clock: Clock, line: LedgerLine): Clock => ({ ...clock, ledger: [...clock.ledger, line] });

function demand(clock: Clock, state: ClockState, verb: string): void {
  if (clock.state !== state) throw new Error(`Clock ${clock.id} cannot be ${verb} while ${clock.state}`);
}
