/** Ladders: which moments on the way to a due date, at it and behind it, make somebody be told. */
import { type Amount, formatDuration, parseDuration } from '#domain/calendar/duration';
import type { Duration } from '#domain/definition/schema';
import type { Rung } from './clock';

export const rungKeys = {
  reminder: 'reminder',
  /** The head's last chance to have it done in time. */
  lastCall: 'last-call',
  expiry: 'expiry',
  due: 'due',
  head: 'head',
  again: 'again',
} as const;

export type LadderName = 'standard' | 'reminders' | 'none';

/** Ladders for a clock over the whole dossier. Even `none` strikes at its due instant: a rule may hang on it. */
export const ladders: Record<LadderName, (budget: Duration) => Rung[]> = {
  standard: (budget) => [...reminders(budget), expiry, ...afterwards],
  reminders: (budget) => [...reminders(budget), expiry],
  none: () => [expiry],
};

/** For a due that only advises: the task stays open and the head is told, again and again. */
export function advisoryLadder(budget: Duration): Rung[] {
  return [...before(rungKeys.reminder, last(parseDuration(budget))), { ...expiry, key: rungKeys.due }, ...afterwards];
}

/** For a due that enforces: reminders as the definition names them, then the end. */
export const enforcedLadder = (remind: readonly Duration[]): Rung[] => [
  ...remind.map((offset) => ({ key: `remind-${offset}`, offset })),
  expiry,
];

const expiry: Rung = { key: rungKeys.expiry, offset: '0m' };

/** Behind the due date somebody is told for ever, so that an overdue clock always has a next date. */
const afterwards: readonly Rung[] = [
  { key: rungKeys.head, offset: '1wd', after: true },
  { key: rungKeys.again, offset: '5wd', after: true, repeat: true },
];

function reminders(budget: Duration): Rung[] {
  const whole = parseDuration(budget);
  return [...before(rungKeys.reminder, first(whole)), ...before(rungKeys.lastCall, last(whole))];
}

/** Three working days ahead, or one where the budget is short; a third of a budget in other units. */
function first({ amount, unit }: Amount): Amount {
  if (unit !== 'wd') return { amount: Math.floor(amount / 3), unit };
  return amount > 3 ? { amount: 3, unit } : last({ amount, unit });
}

/** One working day ahead; a tenth of a budget in other units. */
function last({ amount, unit }: Amount): Amount {
  if (unit !== 'wd') return { amount: Math.floor(amount / 10), unit };
  return { amount: amount > 1 ? 1 : 0, unit };
}

const before = (key: string, offset: Amount): Rung[] => (offset.amount > 0 ? [{ key, offset: formatDuration(offset) }] : []);
