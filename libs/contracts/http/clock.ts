import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Day, Moment } from './moment';

export const ClockSummary = z.strictObject({
  key: z.string(),
  state: z.enum(['running', 'paused', 'met', 'breached', 'stopped']),
  dueAt: Moment.nullable(),
  /** In the unit of the budget: `3wd`. */
  consumed: z.string(),
  budget: z.string(),
});
export type ClockSummary = z.infer<typeof ClockSummary>;

export const LedgerLine = z.strictObject({
  at: Moment,
  what: z.string(),
  why: z.string().nullable(),
  consumed: z.string(),
  dueAt: Moment.nullable(),
});

/** One day of a clock: whether it counted, and why not. */
export const ClockDay = z.strictObject({
  date: Day,
  counted: z.boolean(),
  kind: z.string(),
  why: z.strictObject({ code: z.string(), title: Text.nullable() }).nullable(),
  consumedAfter: z.string(),
});

/** A clock with the whole of its explanation. */
export const ClockExplained = ClockSummary.extend({
  calendar: z.string(),
  stage: z.string().nullable(),
  next: z.strictObject({ rung: z.string(), at: Moment }).nullable(),
  ledger: z.array(LedgerLine),
  days: z.array(ClockDay),
  warnings: z.array(z.string()),
});
export type ClockExplained = z.infer<typeof ClockExplained>;
export const Clocks = z.strictObject({ version: z.number().int(), items: z.array(ClockExplained) });
