import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Closure } from '#domain/calendar/calendar';
import { closureOf, sampleCalendars } from '#domain/calendar/calendar.fixtures';
import { grainsOf } from '#domain/calendar/duration';
import { addDays, closingDate, endOfDay } from '#domain/calendar/local';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import type { Clock, Rung } from './clock';
import { explain } from './explain';
import { advisoryLadder, enforcedLadder, ladders } from './ladder';
import { type NewClock, pauseClock, redateClock, resumeClock, startClock, stopClock, strikeClock } from './transitions';

const plain = sampleCalendars();
const tehran = (local: string) => new Date(`${local}+03:30`).toISOString();
const saturday = tehran('2026-07-18T10:00');

const start = (given: Partial<NewClock> = {}, calendars = plain) =>
  startClock(
    {
      id: 'c1',
      key: 'statutory',
      purpose: { of: 'dossier' },
      budget: '5wd',
      calendar: 'sample',
      scope: {},
      rungs: ladders.standard('5wd'),
      at: saturday,
      ...given,
    },
    calendars,
  );

/** Everything that strikes up to an instant, in order. */
function strikeUpTo(clock: Clock, at: Instant, calendars = plain): { clock: Clock; strikes: [string, Instant][] } {
  const strikes: [string, Instant][] = [];
  while (clock.next && clock.next.at <= at) {
    const moment = clock.next.at;
    const struck = strikeClock(clock, moment, calendars);
    strikes.push([struck.rung, moment]);
    clock = struck.clock;
  }
  return { clock, strikes };
}

describe('the standard ladder of five working days', () => {
  it('reminds, calls the head, expires, and then goes on telling for ever', () => {
    const { clock, strikes } = strikeUpTo(start(), endOfDay('2026-08-10'));
    expect(strikes).toEqual([
      ['reminder', endOfDay('2026-07-20')],
      ['last-call', endOfDay('2026-07-22')],
      ['expiry', endOfDay('2026-07-25')],
      ['head', endOfDay('2026-07-26')],
      ['again-1', endOfDay('2026-08-01')],
      ['again-2', endOfDay('2026-08-08')],
    ]);
    expect(clock.state).toBe('running');
    expect(clock.next).toEqual({ rung: 'again-3', at: endOfDay('2026-08-15') });
    expect(clock.ledger.at(-1)).toMatchObject({ what: 'struck', why: 'again-2', consumed: 5 });
  });

  it('leaves out what would lie before the start', () => {
    const rungs: Rung[] = [{ key: 'far', offset: '9wd' }, ...enforcedLadder(['1wd'])];
    expect(start({ budget: '2wd', rungs }).rungs.map(({ key }) => key)).toEqual(['remind-1wd', 'expiry']);
  });
});

describe('pause and resume', () => {
  it('give what remained: the day of the pause is consumed, the day of the resumption is not', () => {
    const paused = pauseClock(start(), tehran('2026-07-19T09:00'), 'applicant', plain);
    expect(paused).toMatchObject({ state: 'paused', consumed: 1, runningSince: null, dueAt: null, next: null });
    const resumed = resumeClock(paused, tehran('2026-07-27T12:00'), plain);
    expect(resumed.dueAt).toBe(endOfDay('2026-08-02'));
    expect(resumed.next).toEqual({ rung: 'reminder', at: endOfDay('2026-07-28') });
  });

  it('does not strike a rung twice', () => {
    const { clock } = strikeUpTo(start(), tehran('2026-07-21T09:00'));
    const resumed = resumeClock(pauseClock(clock, tehran('2026-07-21T09:00'), 'payment', plain), tehran('2026-08-05T09:00'), plain);
    expect(strikeUpTo(resumed, resumed.dueAt!).strikes.map(([rung]) => rung)).toEqual(['last-call', 'expiry']);
  });

  it('do not undo a date that has passed, and pass over the repetitions missed meanwhile', () => {
    const late = strikeUpTo(start(), tehran('2026-07-27T09:00')).clock;
    const paused = pauseClock(late, tehran('2026-07-27T09:00'), 'applicant', plain);
    const resumed = resumeClock(paused, tehran('2026-08-20T09:00'), plain);
    expect([paused.dueAt, resumed.dueAt]).toEqual([endOfDay('2026-07-25'), endOfDay('2026-07-25')]);
    expect(resumed).toMatchObject({ consumed: 5, next: { rung: 'again-4', at: endOfDay('2026-08-22') } });
    expect(redateClock(resumed, tehran('2026-08-20T10:00'), 'closure', plain)).toBe(resumed);
  });

  it('refuse to happen out of turn', () => {
    expect(() => resumeClock(start(), saturday, plain)).toThrow('cannot be resumed while running');
    expect(() => pauseClock(stopClock(start(), saturday, 'met', 'approve', plain), saturday, 'applicant', plain)).toThrow(
      'cannot be paused while met',
    );
  });
});

describe('a closure', () => {
  const sunday = closureOf({ from: '2026-07-19', to: '2026-07-20' });

  it('moves the date, and taken back moves it back', () => {
    const redated = redateClock(start(), saturday, 'closure', sampleCalendars(sunday));
    expect(redated).toMatchObject({ dueAt: endOfDay('2026-07-27'), next: { rung: 'reminder', at: endOfDay('2026-07-22') } });
    expect(redated.ledger.at(-1)).toMatchObject({ what: 'redated', why: 'closure', dueAt: endOfDay('2026-07-27') });
    expect(redateClock(redated, saturday, 'closure', plain)).toMatchObject({ dueAt: endOfDay('2026-07-25') });
  });

  it('that touches nothing changes nothing', () => {
    const clock = start({ scope: { province: 'khuzestan' } });
    expect(redateClock(clock, saturday, 'closure', sampleCalendars({ ...sunday, scope: { province: 'markazi' } }))).toBe(clock);
  });

  it('taken back afterwards makes nobody late by a date he was never given', () => {
    const week = closureOf({ from: '2026-07-19', to: '2026-07-26' });
    const clock = start({ budget: '2wd', rungs: enforcedLadder([]) }, sampleCalendars(week));
    expect(clock.dueAt).toBe(endOfDay('2026-07-28'));
    const now = tehran('2026-07-26T11:00');
    expect(redateClock(clock, now, 'closure', plain)).toMatchObject({
      dueAt: endOfDay('2026-07-26'),
      next: { rung: 'expiry', at: endOfDay('2026-07-26') },
    });
  });
});

it('a stop keeps in the ledger the date that was met or missed', () => {
  const stopped = stopClock(start(), tehran('2026-07-21T08:00'), 'met', 'approve', plain);
  expect(stopped).toMatchObject({ state: 'met', consumed: 3, runningSince: null, dueAt: null, next: null });
  expect(stopped.ledger.at(-1)).toEqual({
    at: tehran('2026-07-21T08:00'),
    what: 'stopped',
    why: 'approve',
    consumed: 3,
    dueAt: endOfDay('2026-07-25'),
  });
});

describe('whatever befalls a clock', () => {
  const budget = fc.constantFrom('1wd', '2wd', '5wd', '15wd', '4wh', '30wh', '3d', '30d', '72h', '90m');
  const ladder = fc.constantFrom(ladders.standard, ladders.none, ladders.reminders, advisoryLadder, () => enforcedLadder(['3wd', '1wd']));
  const closure: fc.Arbitrary<Closure> = fc
    .record({
      start: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 4 }),
      province: fc.constantFrom(undefined, 'here', 'there'),
      partial: fc.boolean(),
    })
    .map(({ start: offset, length, province, partial }) => {
      const from = addDays('2026-03-10', offset);
      return closureOf({ from, to: addDays(from, length), scope: { province }, hours: partial ? [{ from: '08:00', to: '10:00' }] : null });
    });
  const gap = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_600_000 }), fc.integer({ min: 1, max: 12 * 86_400_000 }));
  const step = fc.record({ gap, what: fc.constantFrom('pause', 'resume', 'nothing', 'close', 'open'), closure, midnight: fc.boolean() });
  const walk = fc.record({ budget, ladder, at: fc.integer({ min: 0, max: 20 * 86_400_000 }), steps: fc.array(step, { maxLength: 12 }) });

  it('it consumes only while running, never more than its budget, and its days add up', () => {
    fc.assert(
      fc.property(walk, ({ budget: whole, ladder: rungsOf, at: offset, steps }) => {
        let closures: Closure[] = [];
        let calendars = sampleCalendars();
        let at = instantOf(Date.parse('2026-03-10T00:00:00Z') + offset);
        let clock = start({ budget: whole, rungs: rungsOf(whole), scope: { province: 'here' }, at }, calendars);
        const struck: string[] = [];

        for (const { gap: wait, what, closure: another, midnight } of steps) {
          at = instantOf(millisecondsOf(at) + wait);
          if (midnight) at = endOfDay(closingDate(at));
          const strikes = strikeUpTo(clock, at, calendars);
          struck.push(...strikes.strikes.map(([rung]) => rung));
          const before = strikes.clock;
          clock = before;
          if (what === 'pause' && before.state === 'running') clock = pauseClock(before, at, 'applicant', calendars);
          if (what === 'resume' && before.state === 'paused') clock = resumeClock(before, at, calendars);
          if (what === 'close' || what === 'open') {
            closures = what === 'close' ? [...closures, another] : closures.slice(1);
            calendars = sampleCalendars(...closures);
            clock = redateClock(before, at, 'closure', calendars);
            if (before.dueAt && before.dueAt > at) expect(clock.dueAt! >= at).toBe(true);
          }

          expect(clock.consumed).toBeGreaterThanOrEqual(before.consumed);
          expect(clock.consumed).toBeLessThanOrEqual(grainsOf(whole));
          if (before.state === 'paused') expect(clock.consumed).toBe(before.consumed);
          if (clock.next) expect(clock.next.at >= at).toBe(true);
          const sum = explain(clock, at, calendars).reduce((total, day) => total + day.consumed, 0);
          expect(sum).toBe(clock.state === 'running' ? grainsOf(whole) : clock.consumed);
        }
        expect(new Set(struck).size).toBe(struck.length);
        expect(clock.ledger.map((line) => line.at)).toEqual(clock.ledger.map((line) => line.at).sort());
        const stopped = stopClock(clock, at, 'met', 'approve', calendars);
        expect(explain(stopped, at, calendars).reduce((total, day) => total + day.consumed, 0)).toBe(stopped.consumed);
      }),
      { numRuns: 1500 },
    );
  });

  it('a pause that ends at once changes nothing', () => {
    fc.assert(
      fc.property(
        budget,
        fc.integer({ min: 0, max: 40 * 86_400_000 }),
        fc.boolean(),
        fc.array(closure, { maxLength: 4 }),
        (whole, wait, midnight, closures) => {
          const calendars = sampleCalendars(...closures);
          const from = instantOf(Date.parse('2026-03-10T06:00:00Z'));
          const then = instantOf(millisecondsOf(from) + wait);
          const at = midnight ? endOfDay(closingDate(then)) : then;
          const { clock } = strikeUpTo(
            start({ budget: whole, rungs: ladders.standard(whole), scope: { province: 'here' }, at: from }, calendars),
            at,
            calendars,
          );
          const resumed = resumeClock(pauseClock(clock, at, 'applicant', calendars), at, calendars);
          expect([resumed.dueAt, resumed.next]).toEqual([clock.dueAt, clock.next]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
