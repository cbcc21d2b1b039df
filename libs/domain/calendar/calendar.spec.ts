import { expect, it } from '@jest/globals';
import { Refusal } from '#domain/refusal';
import { Calendar, dayOf } from './calendar';
import { closureOf, sampleCalendar, sampleCalendars } from './calendar.fixtures';

const day = (date: string, scope = {}, ...closures: Parameters<typeof sampleCalendars>) =>
  dayOf(sampleCalendars(...closures), 'sample', scope, date);

it("takes the weekly pattern that holds on the day, the scope's own before the common one", () => {
  expect(day('2025-12-25')).toMatchObject({ kind: 'half', why: { code: 'weekly' } });
  expect(day('2026-01-08')).toMatchObject({ kind: 'off', why: { code: 'weekly' } });
  expect(day('2026-01-08', { unitType: 'bank' })).toMatchObject({ kind: 'half' });
  expect(day('2026-01-10')).toMatchObject({ kind: 'working', hours: [{ from: '07:30', to: '14:30' }], why: { code: null, title: null } });
});

it('names the holiday, whole or half, also where the day was off anyway', () => {
  expect(day('2026-03-22')).toMatchObject({ kind: 'off', why: { code: 'holiday', title: { fa: 'نوروز' } } });
  expect(day('2026-06-25').why.title).toEqual({ fa: 'تاسوعای نمونه' });
  expect(day('2026-05-05')).toMatchObject({ kind: 'half', hours: [{ from: '07:30', to: '10:00' }], why: { code: 'holiday' } });
});

it('a closure touches those whom every part of its scope names, on its days only', () => {
  const closure = closureOf({ from: '2026-07-18', to: '2026-07-19', scope: { province: 'markazi', unitType: 'office' } });
  const kinds = (date: string, scope: object) => day(date, scope, closure).kind;
  expect(kinds('2026-07-18', { province: 'markazi', agency: 'culture-markazi', unitType: 'office' })).toBe('off');
  expect(kinds('2026-07-19', { province: 'markazi', unitType: 'office' })).toBe('off');
  expect(kinds('2026-07-20', { province: 'markazi', unitType: 'office' })).toBe('working');
  expect(kinds('2026-07-18', { province: 'markazi', unitType: 'bank' })).toBe('working');
  expect(kinds('2026-07-18', { province: 'khuzestan', unitType: 'office' })).toBe('working');
  expect(kinds('2026-07-18', {})).toBe('working');
});

it('a partial closure leaves the hours it names, and never adds any', () => {
  const short = closureOf({ from: '2026-07-18', to: '2026-07-24', hours: [{ from: '06:00', to: '10:00' }] });
  expect(day('2026-07-18', {}, short)).toMatchObject({
    kind: 'half',
    hours: [{ from: '07:30', to: '10:00' }],
    why: { code: 'closure', title: { fa: 'آلودگی هوای نمونه' } },
  });
  expect(day('2026-07-24', {}, short)).toMatchObject({ kind: 'off', why: { code: 'weekly' } });
  const night = closureOf({ from: '2026-07-18', to: '2026-07-18', hours: [{ from: '20:00', to: '24:00' }] });
  expect(day('2026-07-18', {}, night).kind).toBe('off');
});

it('refuses a calendar it does not know', () => {
  expect(() => dayOf(sampleCalendars(), 'guessed', {}, '2026-07-18')).toThrow(new Refusal('calendar-unknown'));
});

it('takes a calendar as data, and no calendar without a common week', () => {
  expect(Calendar.safeParse(sampleCalendar).success).toBe(true);
  expect(Calendar.safeParse({ ...sampleCalendar, weeks: sampleCalendar.weeks.slice(2) }).success).toBe(false);
  expect(Calendar.safeParse({ ...sampleCalendar, knownUntil: '2027-02-30' }).success).toBe(false);
});
