import { expect, it } from '@jest/globals';
import { dateParts, dateTyped } from './date-typed';

function typed(day: string, month: string, year: string): FormData {
  const form = new FormData();
  for (const [part, value] of Object.entries({ day, month, year })) form.set(`from-${part}`, value);
  return form;
}

it('a day is read in the calendar and the digits of the reader', () => {
  expect(dateTyped(typed('۱', '9', '۱۴۰۵'), 'from', 'fa')).toBe('2026-11-22');
  expect(dateTyped(typed('22', '11', '2026'), 'from', 'en')).toBe('2026-11-22');
});

it('a day that does not exist is nobody’s day', () => {
  expect(dateTyped(typed('30', '12', '1405'), 'from', 'fa')).toBeNull();
  expect(dateTyped(typed('31', '2', '2026'), 'from', 'en')).toBeNull();
  expect(dateTyped(typed('', '2', '2026'), 'from', 'en')).toBeNull();
});

it('a day is shown as it is read', () => {
  expect(dateParts('2026-11-22', 'fa')).toEqual({ day: '1', month: '9', year: '1405' });
  expect(dateParts('2026-11-22', 'en')).toEqual({ day: '22', month: '11', year: '2026' });
});
