import { expect, it } from '@jest/globals';
import { daysOf, monthBeside, monthOf } from './month';

it('a month is whole weeks from Saturday, each day once, and its neighbours are one month away', () => {
  const month = monthOf('2026-11-22');
  expect(month).toEqual({ year: 1405, month: 9 });
  const { first, last, weeks } = daysOf(month);
  expect([first, last]).toEqual(['2026-11-22', '2026-12-21']);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks[0]?.indexOf('2026-11-22')).toBe(1);
  expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  expect(monthBeside({ year: 1405, month: 12 }, 1)).toEqual({ year: 1406, month: 1 });
  expect(monthBeside({ year: 1405, month: 1 }, -1)).toEqual({ year: 1404, month: 12 });
});
