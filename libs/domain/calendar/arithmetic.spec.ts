import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from '#domain/instant';
import { add, measure, subtract, warningsFor } from './arithmetic';
import { type Closure, calendarsOf } from './calendar';
import { closureOf, sampleCalendar, sampleCalendars } from './calendar.fixtures';
import { grainsPer, parseDuration, type Unit } from './duration';
import { addDays, closingDate, endOfDay } from './local';

const plain = sampleCalendars();
const due = (from: string, duration: string, scope = {}, calendars = plain) =>
  add(calendars, 'sample', scope, from, parseDuration(duration));
/** Local time in Tehran, written with its offset. */
const tehran = (local: string) => new Date(`${local}+03:30`).toISOString();

describe('working days', () => {
  it('do not count the day of the start, and end with their last day', () => {
    expect(due(tehran('2026-07-18T10:00'), '1wd')).toBe(endOfDay('2026-07-19'));
    expect(due(tehran('2026-07-18T23:59'), '3wd')).toBe('2026-07-21T20:30:00.000Z');
  });

  it("pass over the week's end, also from a start on it", () => {
    expect(due(tehran('2026-07-22T10:00'), '1wd')).toBe(endOfDay('2026-07-25'));
    expect(due(tehran('2026-07-23T10:00'), '1wd')).toBe(endOfDay('2026-07-25'));
    expect(due(tehran('2026-07-24T10:00'), '5wd')).toBe(endOfDay('2026-07-29'));
  });

  it('pass over Nowruz: Wednesday 27 Esfand and three working days make Sunday 9 Farvardin', () => {
    expect(due(tehran('2026-03-18T10:00'), '3wd')).toBe(endOfDay('2026-03-29'));
    expect(due(tehran('2026-03-18T10:00'), '6wd')).toBe(endOfDay('2026-04-04'));
  });

  it('count a half day whole', () => {
    expect(due(tehran('2026-07-22T10:00'), '1wd', { unitType: 'bank' })).toBe(endOfDay('2026-07-23'));
    expect(due(tehran('2026-05-04T10:00'), '1wd')).toBe(endOfDay('2026-05-05'));
  });

  it('give way to a closure of the scope only', () => {
    const calendars = sampleCalendars(closureOf({ from: '2026-07-19', to: '2026-07-20', scope: { province: 'markazi' } }));
    expect(due(tehran('2026-07-18T10:00'), '1wd', { province: 'markazi' }, calendars)).toBe(endOfDay('2026-07-21'));
    expect(due(tehran('2026-07-18T10:00'), '1wd', { province: 'khuzestan' }, calendars)).toBe(endOfDay('2026-07-19'));
  });

  it('with none left end with the day', () => {
    expect(due(tehran('2026-07-18T10:00'), '0wd')).toBe(endOfDay('2026-07-18'));
    expect(due(endOfDay('2026-07-18'), '0wd')).toBe(endOfDay('2026-07-18'));
  });
});

it('working hours run inside the hours only, to the millisecond', () => {
  expect(due(tehran('2026-07-18T13:30:00.001'), '2wh')).toBe(tehran('2026-07-19T08:30:00.001'));
  expect(due(tehran('2026-07-22T14:00'), '8wh')).toBe(tehran('2026-07-26T08:00'));
  expect(due(tehran('2026-07-18T07:30'), '7wh')).toBe(tehran('2026-07-18T14:30'));
  expect(due(tehran('2026-05-05T09:00'), '2wh')).toBe(tehran('2026-05-06T08:30'));
  expect(measure(plain, 'sample', {}, tehran('2026-07-22T14:29:59.999'), tehran('2026-07-25T07:30:00.002'), 'wh')).toBe(3);
});

it('days are days of the calendar; hours and minutes are what the clock on the wall shows', () => {
  expect(due(tehran('2026-07-18T10:00'), '30d')).toBe(endOfDay('2026-08-17'));
  expect(due(tehran('2026-07-18T10:00'), '72h')).toBe(tehran('2026-07-21T10:00'));
  expect(due(tehran('2026-07-18T10:00'), '15m')).toBe(tehran('2026-07-18T10:15'));
});

it('a reminder three working days before a due date in days falls at the end of a working day', () => {
  expect(subtract(plain, 'sample', {}, endOfDay('2026-07-31'), parseDuration('3wd'))).toBe(endOfDay('2026-07-26'));
  expect(subtract(plain, 'sample', {}, endOfDay('2026-07-31'), parseDuration('0wd'))).toBe(endOfDay('2026-07-31'));
});

it('a calendar in which nothing is worked is a defect, not a date', () => {
  const idle = calendarsOf([sampleCalendar], [closureOf({ from: '2020-01-01', to: '2060-01-01' })]);
  for (const duration of ['1wd', '1wh']) expect(() => due(tehran('2026-07-18T10:00'), duration, {}, idle)).toThrow('ten years');
});

it('warns of a date beyond the last loaded year', () => {
  expect(warningsFor(plain, 'sample', endOfDay('2027-03-20'))).toEqual([]);
  expect(warningsFor(plain, 'sample', endOfDay('2027-03-21'))).toEqual(['calendar-year-not-loaded']);
});

describe('for every calendar, start and span', () => {
  const first = Date.parse('2025-11-01T00:00:00Z');
  const moment = fc.oneof(
    fc.integer({ min: 0, max: 500 * 86_400_000 }).map((offset) => instantOf(first + offset)),
    fc.integer({ min: 0, max: 500 }).map((days) => endOfDay(addDays('2025-11-01', days))),
  );
  const closure: fc.Arbitrary<Closure> = fc
    .record({
      start: fc.integer({ min: 0, max: 500 }),
      length: fc.integer({ min: 0, max: 6 }),
      province: fc.constantFrom(undefined, 'here', 'there'),
      partial: fc.boolean(),
    })
    .map(({ start, length, province, partial }) => {
      const from = addDays('2025-11-01', start);
      return closureOf({ from, to: addDays(from, length), scope: { province }, hours: partial ? [{ from: '06:00', to: '10:00' }] : null });
    });
  const calendars = fc.array(closure, { maxLength: 8 }).map((closures) => sampleCalendars(...closures));
  const span = fc.record({ amount: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom<Unit>('wd', 'wh', 'd', 'h', 'm') });
  const scope = { province: 'here' };

  it('measure is the inverse of add', () => {
    fc.assert(
      fc.property(calendars, moment, span, (known, from, { amount, unit }) => {
        expect(measure(known, 'sample', scope, from, add(known, 'sample', scope, from, { amount, unit }), unit)).toBe(
          amount * grainsPer[unit],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('what is subtracted is what remains', () => {
    fc.assert(
      fc.property(calendars, moment, span, (known, to, { amount, unit }) => {
        expect(measure(known, 'sample', scope, subtract(known, 'sample', scope, to, { amount, unit }), to, unit)).toBe(
          amount * grainsPer[unit],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('two spans one after the other are their sum, and measures add up', () => {
    fc.assert(
      fc.property(calendars, moment, span, fc.integer({ min: 0, max: 40 }), (known, from, { amount, unit }, more) => {
        const middle = add(known, 'sample', scope, from, { amount, unit });
        expect(add(known, 'sample', scope, middle, { amount: more, unit })).toBe(
          add(known, 'sample', scope, from, { amount: amount + more, unit }),
        );
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(calendars, fc.tuple(moment, moment, moment), span, (known, moments, { unit }) => {
        const [a, b, c] = moments.sort() as [string, string, string];
        const between = (from: string, to: string) => measure(known, 'sample', scope, from, to, unit);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
      { numRuns: 1000 },
    );
  });

  it('who starts later is never due earlier', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(moment, moment), span, (known, moments, amount) => {
        const [earlier, later] = moments.sort() as [string, string];
        expect(add(known, 'sample', scope, earlier, amount) <= add(known, 'sample', scope, later, amount)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('a closure never makes a date earlier', () => {
    fc.assert(
      fc.property(calendars, closure, moment, span, (known, another, from, amount) => {
        const closed = sampleCalendars(...known.closures, another);
        expect(add(closed, 'sample', scope, from, amount) >= add(known, 'sample', scope, from, amount)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('days end at the end of a day that is worked', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), (from, amount) => {
        const at = add(plain, 'sample', scope, from, { amount, unit: 'wd' });
        expect(at).toBe(endOfDay(closingDate(at)));
      }),
    );
  });
});
