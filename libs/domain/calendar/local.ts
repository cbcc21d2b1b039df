/**
 * Days as people in Iran live them. Asia/Tehran is UTC+3:30 the year round since 2022, so days are plain arithmetic
 * and no machine's own time zone plays a part.
 */
import { type Instant, type IsoDate, instantOf, millisecondsOf } from '#domain/instant';

export const weekdays = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type Weekday = (typeof weekdays)[number];

/** A local day counted from 1970-01-01: what day arithmetic is done in. */
export type DayNumber = number;

export const millisecondsPerDay = 86_400_000;
const tehranOffset = 3.5 * 3_600_000;

/** The civil date at an instant: what "today" is. */
export const localDate = (instant: Instant): IsoDate => dateOf(Math.floor((millisecondsOf(instant) + tehranOffset) / millisecondsPerDay));

/**
 * The day that an instant falls on or closes. Local midnight belongs to the day it ends, so a due date at the end of
 * 10 Azar reads as 10 Azar, and a period that begins when another ends neither gains nor loses a day.
 */
export const closingDate = (instant: Instant): IsoDate => dateOf(closingDay(millisecondsOf(instant)));

export const startOfDay = (date: IsoDate): Instant => instantOf(startOf(dayNumberOf(date)));
export const endOfDay = (date: IsoDate): Instant => instantOf(startOf(dayNumberOf(date) + 1));
export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayNumberOf(date) + days);
export const weekdayOf = (date: IsoDate): Weekday => weekdayOfNumber(dayNumberOf(date));

/** Throws unless the date exists: `2026-02-30` is nobody's day. */
export function dayNumberOf(date: IsoDate): DayNumber {
  const day = Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
  if (!Number.isInteger(day) || dateOf(day) !== date) throw new Error(`Not a date: ${date}`);
  return day;
}

export const dateOf = (day: DayNumber): IsoDate => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
export const startOf = (day: DayNumber): number => day * millisecondsPerDay - tehranOffset;
export const closingDay = (milliseconds: number): DayNumber => Math.ceil((milliseconds + tehranOffset) / millisecondsPerDay) - 1;

/** 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (day: DayNumber): Weekday => weekdays[(((day + 5) % 7) + 7) % 7]!;
