/** How numbers, dates and money are written for people: built from parts, with real Persian digits. */

import { toJalali } from '#domain/calendar/jalali';
import { closingDate, localDate, type Weekday, weekdayOf } from '#domain/calendar/local';
import type { Duration } from '#domain/definition/schema';
import type { Instant, IsoDate } from '#domain/instant';
import { toPersianDigits } from '#domain/text/digits';

/** A sentence in both languages of the interface. */
export interface Words {
  fa: string;
  en: string;
}

export const jalaliMonths = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'];
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const weekdayNames: Record<Weekday, Words> = {
  saturday: { fa: 'شنبه', en: 'Saturday' },
  sunday: { fa: 'یکشنبه', en: 'Sunday' },
  monday: { fa: 'دوشنبه', en: 'Monday' },
  tuesday: { fa: 'سه‌شنبه', en: 'Tuesday' },
  wednesday: { fa: 'چهارشنبه', en: 'Wednesday' },
  thursday: { fa: 'پنج‌شنبه', en: 'Thursday' },
  friday: { fa: 'جمعه', en: 'Friday' },
};

/** «۷ مرداد ۱۴۰۵», `29 July 2026`. */
export function dateWords(date: IsoDate): Words {
  const { year, month, day } = toJalali(date);
  const [gregorianYear, gregorianMonth, gregorianDay] = date.split('-').map(Number) as [number, number, number];
  return {
    fa: toPersianDigits(`${day} ${jalaliMonths[month - 1]} ${year}`),
    en: `${gregorianDay} ${months[gregorianMonth - 1]} ${gregorianYear}`,
  };
}

/** «چهارشنبه ۷ مرداد», with the year only where it is not this year's. */
export function dayWords(date: IsoDate, today: IsoDate): Words {
  const weekday = weekdayNames[weekdayOf(date)];
  const { fa, en } = dateWords(date);
  const sameYear = toJalali(date).year === toJalali(today).year;
  const sameGregorianYear = date.slice(0, 4) === today.slice(0, 4);
  return { fa: `${weekday.fa} ${sameYear ? withoutYear(fa) : fa}`, en: `${weekday.en} ${sameGregorianYear ? withoutYear(en) : en}` };
}

/** The last day on which something may be done: a due instant at midnight belongs to the day it ends. */
export const lastDayWords = (due: Instant, now: Instant): Words => dayWords(closingDate(due), localDate(now));

/** «چهارشنبه ۷ مرداد، ساعت ۱۰:۳۰». */
export function momentWords(at: Instant, now: Instant): Words {
  const { fa, en } = dayWords(localDate(at), localDate(now));
  const time = localTime(at);
  return { fa: `${fa}، ساعت ${toPersianDigits(time)}`, en: `${en}, ${time}` };
}

/** Rials, with their unit: «۱٬۲۵۰٬۰۰۰ ریال». */
export function moneyWords(rials: number): Words {
  const digits = String(rials);
  const grouped = (mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);
  return { fa: `${toPersianDigits(grouped('٬'))} ریال`, en: `${grouped(',')} rials` };
}

/** «۱۴۰۵/۰۵/۰۷», as papers are dated. */
export function paperDate(date: IsoDate): string {
  const { year, month, day } = toJalali(date);
  const two = (part: number) => String(part).padStart(2, '0');
  return toPersianDigits(`${year}/${two(month)}/${two(day)}`);
}

const withoutYear = (text: string): string => text.slice(0, text.lastIndexOf(' '));

const localTime = (at: Instant): string => new Date(Date.parse(at) + 3.5 * 3_600_000).toISOString().slice(11, 16);

const units: Record<string, Words> = {
  wd: { fa: 'روز کاری', en: 'working day' },
  wh: { fa: 'ساعت کاری', en: 'working hour' },
  d: { fa: 'روز', en: 'day' },
  h: { fa: 'ساعت', en: 'hour' },
  m: { fa: 'دقیقه', en: 'minute' },
};

/** `15wd` as «۱۵ روز کاری», `15 working days`. */
export function durationWords(duration: Duration): Words {
  const [, count = '', unit = ''] = /^(\d+)(wd|wh|d|h|m)$/.exec(duration) ?? [];
  const words = units[unit];
  if (!words) throw new Error(`Not a duration: ${duration}`);
  return { fa: `${toPersianDigits(count)} ${words.fa}`, en: `${count} ${words.en}${count === '1' ? '' : 's'}` };
}
