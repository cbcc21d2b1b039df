import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Calendar, type Holiday, Week } from '#domain/calendar/calendar';
import { daysInMonth, fromJalali, solarHolidays } from '#domain/calendar/jalali';
import { Key, Text } from '#domain/definition/schema';
import type { IsoDate } from '#domain/instant';
import { catalogFolder, readYaml } from './folder';

/** As the official calendar prints it: `1405/05/13`. */
const JalaliDate = z
  .string()
  .regex(/^\d{4}\/\d{2}\/\d{2}$/)
  .transform((text, context): IsoDate => {
    const [year, month, day] = text.split('/').map(Number) as [number, number, number];
    const date = fromJalali({ year, month, day });
    if (date) return date;
    context.addIssue({ code: 'custom', message: `no such day: ${text}` });
    return z.NEVER;
  });

const Base = z.strictObject({
  key: Key,
  title: Text,
  zone: z.literal('Asia/Tehran'),
  weeks: z.array(Week.omit({ from: true }).extend({ from: JalaliDate })),
  solar: z.strictObject({ from: z.int(), to: z.int() }),
});
const LunarYear = z.strictObject({ year: z.int(), holidays: z.array(z.strictObject({ date: JalaliDate, title: Text })) });

/** The working calendars with all holidays that are known; deadlines beyond the last lunar table carry a warning. */
export function loadCalendars(): Calendar[] {
  const files = readdirSync(join(catalogFolder, 'calendars'));
  const lunarYears = files.filter((file) => file.startsWith('lunar-')).map((file) => readYaml(LunarYear, 'calendars', file));
  return files.filter((file) => !file.startsWith('lunar-')).map((file) => calendarOf(readYaml(Base, 'calendars', file), lunarYears));
}

function calendarOf({ solar, ...base }: z.infer<typeof Base>, lunarYears: z.infer<typeof LunarYear>[]): Calendar {
  const years = Array.from({ length: solar.to - solar.from + 1 }, (_, index) => solar.from + index);
  const lunar = lunarYears.flatMap(({ holidays }) => holidays).map((holiday): Holiday => ({ ...holiday, kind: 'lunar' }));
  const lastYear = Math.max(...lunarYears.map(({ year }) => year));
  return Calendar.parse({ ...base, holidays: merged([...years.flatMap(solarHolidays), ...lunar]), knownUntil: lastDayOf(lastYear) });
}

/** Where a solar and a lunar holiday share a day, the day bears both names. */
function merged(holidays: Holiday[]): Holiday[] {
  const byDate = new Map<IsoDate, Holiday>();
  for (const holiday of holidays) {
    const other = byDate.get(holiday.date);
    byDate.set(holiday.date, other ? { ...other, title: both(other.title, holiday.title) } : holiday);
  }
  return [...byDate.values()].sort((one, another) => (one.date < another.date ? -1 : 1));
}

const both = (one: Text, another: Text): Text => ({
  fa: `${one.fa} و ${another.fa}`,
  en: `${one.en ?? one.fa} and ${another.en ?? another.fa}`,
});

const lastDayOf = (year: number): IsoDate => fromJalali({ year, month: 12, day: daysInMonth(year, 12) })!;
