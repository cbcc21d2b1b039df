import { describe, expect, it } from '@jest/globals';
import { type Case, standingOf } from './figures';
import { periodOf } from './period';

const now = '2026-11-22T08:00:00.000Z';
const closedIn = (agency: string, days: number, withinPromise: boolean): Case => ({
  agency,
  service: 'some-service',
  openedAt: '2026-10-01T08:00:00.000Z',
  closedAt: new Date(Date.parse('2026-10-01T08:00:00.000Z') + days * 86_400_000).toISOString(),
  withinPromise,
  sendBacks: 0,
  done: null,
  complaints: 0,
});
const open = (agency: string): Case => ({ ...closedIn(agency, 0, false), closedAt: null });
const many = (count: number, one: Case): Case[] => Array.from({ length: count }, () => one);

describe('standing', () => {
  it('does not rank a small sample, however good', () => {
    const rows = standingOf(
      [...many(1, closedIn('lucky', 1, true)), ...many(40, closedIn('steady', 5, true))],
      (agency) => ({ fa: agency }),
      now,
    );
    expect(rows.map(({ agency, rank }) => [agency, rank])).toEqual([
      ['steady', 1],
      ['lucky', null],
    ]);
  });

  it('counts what lies open with its age, so that leaving hard work undone does not pay', () => {
    const [row] = standingOf([...many(20, closedIn('one', 2, true)), ...many(20, open('one'))], (agency) => ({ fa: agency }), now);
    expect(row).toMatchObject({
      n: 40,
      open: 20,
      medianDays: { value: 2, n: 40 },
      p90Days: { value: 52, n: 40 },
      withinPromise: { value: 0.5, n: 40 },
    });
  });
});

describe('the applicants’ word', () => {
  it('counts by those who answered, and a dossier opened again is not done until they say so', () => {
    const said = (done: boolean | null): Case => ({ ...closedIn('one', 2, true), done, complaints: done === false ? 2 : 0 });
    const [row] = standingOf([said(true), said(true), said(false), said(null), said(null)], (agency) => ({ fa: agency }), now);
    expect(row).toMatchObject({ done: { value: 0.667, n: 3 }, complaints: { value: 0.4, n: 5 } });
  });
});

describe('a period', () => {
  it('is a Jalali quarter or year, to the day', () => {
    expect(periodOf('1405Q3', '2026-11-22')).toMatchObject({ from: '2026-09-23', to: '2026-12-21' });
    expect(periodOf('1403', '2026-11-22')).toMatchObject({ from: '2024-03-20', to: '2025-03-20' });
    expect(periodOf(undefined, '2026-11-22').key).toBe('1405Q3');
  });
});
