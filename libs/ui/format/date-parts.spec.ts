import { expect, it } from '@jest/globals';
import { joinDate, splitDate } from './date-parts';

it('three boxes are one date, a date pasted into the first counts whole, and none is none', () => {
  expect(joinDate({ day: '۳', month: '5', year: '۱۴۰۵' })).toBe('۱۴۰۵/5/۳');
  expect(joinDate({ day: '۱۳۷۰/۵/۱۲', month: '', year: '' })).toBe('۱۳۷۰/۵/۱۲');
  expect(joinDate({ day: '', month: '', year: '' })).toBe('');
});

it('a stored date is shown in the reader’s calendar, a misspelt one as it was typed', () => {
  expect(splitDate('2026-07-29', 'fa')).toEqual({ year: '1405', month: '5', day: '7' });
  expect(splitDate('2026-07-29', 'en')).toEqual({ year: '2026', month: '7', day: '29' });
  expect(splitDate('1405/13/40', 'fa')).toEqual({ year: '1405', month: '13', day: '40' });
  expect(splitDate(undefined, 'fa')).toEqual({ year: '', month: '', day: '' });
});
