import { startOfDay } from '#domain/calendar/local';
import { type Instant, type IsoDate, instantOf } from '#domain/instant';

/** When visits begin, in hours of the local day. */
export const hours = [8, 10, 12] as const;

export const slotAt = (date: IsoDate, hour: number): Instant => instantOf(Date.parse(startOfDay(date)) + hour * 3_600_000);
