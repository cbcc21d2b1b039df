/** Spans of time as definitions write them (`5wd`), and the grain in which each unit is counted. */
import type { Duration } from '#domain/definition/schema';

/** `wd` working days, `wh` working hours, `d` calendar days, `h` hours, `m` minutes; `s` seconds, which no definition may write. */
export type Unit = 'wd' | 'wh' | 'd' | 'h' | 'm' | 's';

export interface Amount {
  amount: number;
  unit: Unit;
}

const millisecondsPerSecond = 1_000;
const millisecondsPerMinute = 60 * millisecondsPerSecond;
const millisecondsPerHour = 60 * millisecondsPerMinute;

/** How many grains one of a unit has: whole days for `wd` and `d`, milliseconds for the rest. */
export const grainsPer: Record<Unit, number> = {
  wd: 1,
  d: 1,
  wh: millisecondsPerHour,
  h: millisecondsPerHour,
  m: millisecondsPerMinute,
  s: millisecondsPerSecond,
};

/** `5wd` → 5 of `wd`. Throws on anything else: definitions are parsed before they get here. */
export function parseDuration(duration: Duration): Amount {
  const parts = /^([0-9]{1,4})(wd|wh|d|h|m|s)$/.exec(duration);
  if (!parts) throw new Error(`Not a duration: ${duration}`);
  return { amount: Number(parts[1]), unit: parts[2] as Unit };
}

export const formatDuration = ({ amount, unit }: Amount): Duration => `${amount}${unit}`;

/** A duration in the grains of its unit: `8wh` → 28 800 000 working milliseconds, `5wd` → 5 working days. */
export function grainsOf(duration: Duration): number {
  const { amount, unit } = parseDuration(duration);
  return amount * grainsPer[unit];
}
