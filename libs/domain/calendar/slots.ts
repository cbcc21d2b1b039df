/** When visits may begin: whole hours of the local day. */
import { type Instant, type IsoDate, instantOf } from '#domain/instant';
import { startOfDay } from './local';

export const visitHours = [8, 10, 12] as const;

export const slotAt = (date: IsoDate, hour: number): Instant => instantOf(Date.parse(startOfDay(date)) + hour * 3_600_000);
