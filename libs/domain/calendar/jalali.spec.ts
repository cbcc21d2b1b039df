import { expect, it } from '@jest/globals';
import { toJalaali } from 'jalaali-js';
import { fromJalali, isLeapYear, solarHolidays, toJalali } from './jalali';
import { addDays, weekdayOf } from './local';

it('agrees with a second implementation on every day of 1300 to 1500, there and back', () => {
  const strays: string[] = [];
  const end = fromJalali({ year: 1501, month: 1, day: 1 })!;
  let days = 0;
  for (let date = fromJalali({ year: 1300, month: 1, day: 1 })!; date < end; date = addDays(date, 1), days += 1) {
    const jalali = toJalali(date);
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const { jy, jm, jd } = toJalaali(year, month, day);
    if (jalali.year !== jy || jalali.month !== jm || jalali.day !== jd || fromJalali(jalali) !== date) strays.push(date);
  }
  expect(strays).toEqual([]);
  expect(days).toBe(73_414);
});

it('knows the leap years, and no 30 Esfand in others', () => {
  const years = Array.from({ length: 30 }, (_, index) => 1391 + index);
  expect(years.filter(isLeapYear)).toEqual([1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420]);
  expect(fromJalali({ year: 1403, month: 12, day: 30 })).toBe('2025-03-20');
  expect(fromJalali({ year: 1404, month: 12, day: 30 })).toBeNull();
  expect(fromJalali({ year: 1404, month: 7, day: 31 })).toBeNull();
});

it('gives the ten solar holidays of a year', () => {
  expect(solarHolidays(1405).map(({ date }) => date)).toEqual([
    '2026-03-21',
    '2026-03-22',
    '2026-03-23',
    '2026-03-24',
    '2026-04-01',
    '2026-04-02',
    '2026-06-04',
    '2026-06-05',
    '2027-02-11',
    '2027-03-20',
  ]);
  expect(weekdayOf('2026-03-21')).toBe('saturday');
});
