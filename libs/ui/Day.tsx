import type { ReactNode } from 'react';
import { closingDate } from '#domain/calendar/local';
import type { Instant, IsoDate } from '#domain/instant';
import { dateWords, lastDayWords, momentWords } from '#domain/text/words';
import { useSay } from './Language';

/** «۷ مرداد ۱۴۰۵». */
export function Day({ date }: { date: IsoDate }): ReactNode {
  return <time dateTime={date}>{useSay()(dateWords(date))}</time>;
}

/** «چهارشنبه ۷ مرداد، ساعت ۱۰:۳۰». */
export function Moment({ at, now }: { at: Instant; now: Instant }): ReactNode {
  return <time dateTime={at}>{useSay()(momentWords(at, now))}</time>;
}

/** The last day on which something may be done: «چهارشنبه ۷ مرداد». */
export function LastDay({ due, now }: { due: Instant; now: Instant }): ReactNode {
  return <time dateTime={closingDate(due)}>{useSay()(lastDayWords(due, now))}</time>;
}
