import { z } from 'zod';

/** A moment in UTC, ISO 8601: `2026-12-01T20:30:00.000Z`. */
export const Moment = z.iso.datetime().describe('An instant in UTC');
/** A day without a time, Gregorian: `2026-12-01`. */
export const Day = z.iso.date().describe('A date, Gregorian; the calendar is a view');
