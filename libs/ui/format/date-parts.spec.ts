import { expect, it } from '@jest/globals';
import { dayIn, joinDate, partsIn, splitDate } from './date-parts';

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

function typed(day: string, month: string, year: string): FormData {
  const form = new FormData();
  for (const [part, value] of Object.entries({ day, month, year })) form.set(`from-${part}`, value);
  return form;
}

it('a day is read in the calendar and the digits of the reader', () => {
  expect(dayIn(partsIn(typed('۱', '9', '۱۴۰۵'), 'from'), 'fa')).toBe('2026-11-22');
  expect(dayIn(partsIn(typed('22', '11', '2026'), 'from'), 'en')).toBe('2026-11-22');
});

it('a day that does not exist is nobody’s day', () => {
  expect(dayIn(partsIn(typed('30', '12', '1405'), 'from'), 'fa')).toBeNull();
  expect(dayIn(partsIn(typed('31', '2', '2026'), 'from'), 'en')).toBeNull();
  expect(dayIn(partsIn(typed('', '2', '2026'), 'from'), 'en')).toBeNull();
});

it('a day is shown as it is read', () => {
  expect(splitDate('2026-11-22', 'fa')).toEqual({ day: '1', month: '9', year: '1405' });
  expect(splitDate('2026-11-22', 'en')).toEqual({ day: '22', month: '11', year: '2026' });
});
