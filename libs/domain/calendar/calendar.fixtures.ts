/** A working calendar for tests: Saturday to Wednesday, the solar holidays of 1404 to 1410, one invented lunar one. */
import { type Calendar, type Calendars, type Closure, calendarsOf } from './calendar';
import { solarHolidays } from './jalali';

const usual = [{ from: '07:30', to: '14:30' }];

export const sampleCalendar: Calendar = {
  key: 'sample',
  title: { fa: 'تقویم نمونه', en: 'Sample calendar' },
  zone: 'Asia/Tehran',
  weeks: [
    {
      from: '2020-01-01',
      days: {
        saturday: usual,
        sunday: usual,
        monday: usual,
        tuesday: usual,
        wednesday: usual,
        thursday: [{ from: '07:30', to: '12:00' }],
        friday: null,
      },
      half: ['thursday'],
    },
    {
      from: '2026-01-01',
      days: { saturday: usual, sunday: usual, monday: usual, tuesday: usual, wednesday: usual, thursday: null, friday: null },
    },
    {
      from: '2026-01-01',
      days: {
        saturday: usual,
        sunday: usual,
        monday: usual,
        tuesday: usual,
        wednesday: usual,
        thursday: [{ from: '07:30', to: '12:00' }],
        friday: null,
      },
      half: ['thursday'],
      scope: { unitType: 'bank' },
    },
  ],
  holidays: [
    ...[1404, 1405, 1406, 1407, 1408, 1409, 1410].flatMap(solarHolidays),
    { date: '2026-06-25', title: { fa: 'تاسوعای نمونه' }, kind: 'lunar' },
    { date: '2026-05-05', title: { fa: 'نیم‌روز نمونه' }, kind: 'lunar', half: [{ from: '07:30', to: '10:00' }] },
  ],
  knownUntil: '2027-03-20',
};

export const sampleCalendars = (...closures: Closure[]): Calendars => calendarsOf([sampleCalendar], closures);

export const closureOf = (closure: Partial<Closure> & Pick<Closure, 'from' | 'to'>): Closure => ({
  id: `closure-${closure.from}`,
  calendar: 'sample',
  scope: {},
  title: 'آلودگی هوای نمونه',
  hours: null,
  ...closure,
});
