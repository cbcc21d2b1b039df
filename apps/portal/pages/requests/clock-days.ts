/** The days of a clock as people count them: standing still and days off are told as stretches, what counted one by one. */
import type { ClockShown } from './read-request';

type Day = ClockShown['days'][number];

export interface Stretch {
  from: string;
  to: string;
  kind: 'start' | 'counted' | 'half' | 'off' | 'paused';
  why: Day['why'];
  days: number;
  /** How many days of the budget are used up at its end. */
  after: string;
}

export function stretchesOf(days: readonly Day[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    const kind = kindOf(day);
    const last = stretches.at(-1);
    const same = last && last.kind === kind && (kind === 'paused' || kind === 'off') && sameWhy(last.why, day.why);
    if (same) Object.assign(last, { to: day.date, days: last.days + 1 });
    else stretches.push({ from: day.date, to: day.date, kind, why: day.why, days: 1, after: day.consumedAfter });
  }
  return stretches;
}

const kindOf = ({ kind, counted }: Day): Stretch['kind'] =>
  kind === 'start' || kind === 'paused' ? kind : counted ? (kind === 'half' ? 'half' : 'counted') : 'off';

const sameWhy = (one: Day['why'], other: Day['why']): boolean => one?.code === other?.code && one?.title?.fa === other?.title?.fa;

export interface Sum {
  counted: number;
  off: number;
  /** Days for each reason to stand still. */
  paused: { code: string; days: number }[];
}

export function sumOf(days: readonly Day[]): Sum {
  const paused = new Map<string, number>();
  for (const day of days) if (day.kind === 'paused' && day.why) paused.set(day.why.code, (paused.get(day.why.code) ?? 0) + 1);
  return {
    counted: days.filter(({ counted }) => counted).length,
    off: days.filter((day) => kindOf(day) === 'off').length,
    paused: [...paused].map(([code, count]) => ({ code, days: count })),
  };
}
