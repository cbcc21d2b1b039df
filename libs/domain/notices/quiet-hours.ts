/** Hours in which somebody's telephone is not to ring. Pure; times of day are Tehran's. */
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';

/** `22:00` to `07:00`: a span whose end comes before its beginning runs over midnight. */
export interface QuietHours {
  from: string;
  to: string;
}

const hourMs = 3_600_000;
/** Whoever must act within so long after the quiet is over had better know before. */
const urgentWithinMs = 12 * hourMs;

/**
 * Until when an SMS waits; null: it goes at once. What asks something of the recipient by a date that comes before the
 * quiet is over, or within twelve hours after it, is urgent and never waits.
 */
export function heldUntil({ at, quiet, due }: { at: Instant; quiet: QuietHours | null | undefined; due: Instant | null }): Instant | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const end = endOfSpan(at, quiet);
  if (end === null) return null;
  return due !== null && millisecondsOf(due) < millisecondsOf(end) + urgentWithinMs ? null : end;
}

/** The end of the span that the instant lies in; null where it lies in none. */
function endOfSpan(at: Instant, { from, to }: QuietHours): Instant | null {
  const today = localDate(at);
  for (const day of [addDays(today, -1), today]) {
    const begin = atTime(day, from);
    const end = atTime(to > from ? day : addDays(day, 1), to);
    if (at >= begin && at < end) return end;
  }
  return null;
}

function atTime(day: string, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantOf(millisecondsOf(startOfDay(day)) + hours * hourMs + minutes * 60_000);
}
