import { expect, it } from '@jest/globals';
import { stretchesOf, sumOf } from './clock-days';

const day = (date: string, kind: string, counted: boolean, consumedAfter: string, code: string | null = null) => ({
  date,
  kind,
  counted,
  consumedAfter,
  why: code ? { code, title: null } : null,
});

const days = [
  day('2026-11-25', 'start', false, '0wd'),
  day('2026-11-26', 'off', false, '0wd', 'weekly'),
  day('2026-11-27', 'off', false, '0wd', 'weekly'),
  day('2026-11-28', 'working', true, '1wd'),
  day('2026-11-29', 'paused', false, '1wd', 'applicant'),
  day('2026-11-30', 'paused', false, '1wd', 'applicant'),
  day('2026-12-01', 'working', true, '2wd'),
];

it('joins days off and days of waiting, and counts the others one by one', () => {
  expect(stretchesOf(days).map(({ kind, days: count, after }) => [kind, count, after])).toEqual([
    ['start', 1, '0wd'],
    ['off', 2, '0wd'],
    ['counted', 1, '1wd'],
    ['paused', 2, '1wd'],
    ['counted', 1, '2wd'],
  ]);
});

it('adds up what counted, what did not, and on whose account it stood still', () => {
  expect(sumOf(days)).toEqual({ counted: 2, off: 2, paused: [{ code: 'applicant', days: 2 }] });
});
