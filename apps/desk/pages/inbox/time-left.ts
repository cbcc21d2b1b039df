/** How a task stands against its date, as words and as a share of its time. */
import type { Instant } from '#domain/instant';
import type { Words } from '#domain/text/words';
import { spanWords } from '#ui/format/span';
import type { MeterTone } from '#ui/Meter';

export interface TimeLeft {
  tone: MeterTone;
  /** Of the time from opening to due, how much has gone. */
  share: number;
  words: Words;
}

interface Timed {
  openedAt: Instant;
  dueAt: Instant | null;
  risk: { usual: number | null } | null;
}

/** Null where nothing is due. Tight: less is left than such a task usually takes. */
export function timeLeft({ openedAt, dueAt, risk }: Timed, now: Instant): TimeLeft | null {
  if (dueAt === null) return null;
  const left = (Date.parse(dueAt) - Date.parse(now)) / 1000;
  const whole = (Date.parse(dueAt) - Date.parse(openedAt)) / 1000;
  const span = spanWords(Math.abs(left));
  if (left < 0) return { tone: 'danger', share: 1, words: { fa: `${span.fa} دیرکرد`, en: `${span.en} overdue` } };
  const tight = risk?.usual !== null && risk?.usual !== undefined && left < risk.usual;
  return {
    tone: tight ? 'warning' : 'success',
    share: whole > 0 ? 1 - left / whole : 1,
    words: { fa: `${span.fa} مانده`, en: `${span.en} left` },
  };
}

/** «معمولاً ۲ روز می‌برد»: what the order by risk goes by. */
export function usualWords(usual: number): Words {
  const span = spanWords(usual);
  return { fa: `معمولاً ${span.fa} می‌برد`, en: `usually ${span.en}` };
}

/** Since when the applicant waits. */
export function sinceWords(since: Instant, now: Instant): Words {
  const span = spanWords((Date.parse(now) - Date.parse(since)) / 1000);
  return { fa: `${span.fa} در انتظار`, en: `waiting ${span.en}` };
}
