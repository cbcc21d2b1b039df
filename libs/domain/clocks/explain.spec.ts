import { expect, it } from '@jest/globals';
import { closureOf, sampleCalendars } from '#domain/calendar/calendar.fixtures';
import { endOfDay } from '#domain/calendar/local';
import { explain } from './explain';
import { ladders } from './ladder';
import { pauseClock, resumeClock, startClock, stopClock } from './transitions';

const plain = sampleCalendars();
const tehran = (local: string) => new Date(`${local}+03:30`).toISOString();
const start = (budget: string, at: string, calendars = plain) =>
  startClock(
    { id: 'c1', key: 'statutory', purpose: { of: 'dossier' }, budget, calendar: 'sample', scope: {}, rungs: ladders.none(budget), at },
    calendars,
  );

it('shows the days to the due date: the start, what counted, what did not and why', () => {
  const calendars = sampleCalendars(closureOf({ from: '2026-07-25', to: '2026-07-25' }));
  const clock = start('3wd', tehran('2026-07-20T10:00'), calendars);
  expect(
    explain(clock, clock.ledger[0]!.at, calendars).map(({ date, counted, kind, why, consumedAfter }) => [
      date,
      counted,
      kind,
      why?.code ?? null,
      consumedAfter,
    ]),
  ).toEqual([
    ['2026-07-20', false, 'start', null, 0],
    ['2026-07-21', true, 'working', null, 1],
    ['2026-07-22', true, 'working', null, 2],
    ['2026-07-23', false, 'off', 'weekly', 2],
    ['2026-07-24', false, 'off', 'weekly', 2],
    ['2026-07-25', false, 'off', 'closure', 2],
    ['2026-07-26', true, 'working', null, 3],
  ]);
  expect(explain(clock, clock.ledger[0]!.at, calendars)[5]!.why).toEqual({ code: 'closure', title: { fa: 'آلودگی هوای نمونه' } });
});

it('shows whose turn it was while the clock stood still', () => {
  const paused = pauseClock(start('3wd', tehran('2026-07-18T10:00')), tehran('2026-07-19T10:00'), 'applicant', plain);
  const shown = (clock: typeof paused) =>
    explain(clock, tehran('2026-07-21T08:00'), plain).map(({ date, kind, why }) => [date, kind, why?.code ?? null]);
  expect(shown(paused)).toEqual([
    ['2026-07-18', 'start', null],
    ['2026-07-19', 'working', null],
    ['2026-07-20', 'paused', 'applicant'],
    ['2026-07-21', 'paused', 'applicant'],
  ]);
  expect(shown(resumeClock(paused, tehran('2026-07-21T08:00'), plain)).slice(3)).toEqual([
    ['2026-07-21', 'paused', 'applicant'],
    ['2026-07-22', 'working', null],
    ['2026-07-23', 'off', 'weekly'],
    ['2026-07-24', 'off', 'weekly'],
    ['2026-07-25', 'working', null],
  ]);
});

it('ends with the due date that was missed', () => {
  const stopped = stopClock(start('1wd', tehran('2026-07-18T10:00')), tehran('2026-07-22T10:00'), 'breached', 'approve', plain);
  expect(explain(stopped, endOfDay('2026-08-01'), plain).map(({ date }) => date)).toEqual(['2026-07-18', '2026-07-19']);
});

it('keeps a day counted that a later closure took away', () => {
  const stopped = stopClock(start('5wd', tehran('2026-07-18T10:00')), tehran('2026-07-20T10:00'), 'met', 'approve', plain);
  const afterwards = sampleCalendars(closureOf({ from: '2026-07-20', to: '2026-07-20' }));
  expect(explain(stopped, endOfDay('2026-08-01'), afterwards).map(({ counted, consumedAfter }) => [counted, consumedAfter])).toEqual([
    [false, 0],
    [true, 1],
    [true, 2],
  ]);
});

it('counts working hours on the days they were worked', () => {
  const days = explain(start('10wh', tehran('2026-07-18T12:30')), tehran('2026-07-18T12:30'), plain);
  expect(days.map(({ date, kind, consumed }) => [date, kind, consumed / 3_600_000])).toEqual([
    ['2026-07-18', 'working', 2],
    ['2026-07-19', 'working', 7],
    ['2026-07-20', 'working', 1],
  ]);
});
