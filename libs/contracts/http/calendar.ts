import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Day, Moment } from './moment';

const Hours = z.strictObject({
  from: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/),
  to: z.string().regex(/^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/),
});

export const CalendarDays = z.strictObject({
  key: z.string(),
  title: Text,
  knownUntil: Day,
  items: z.array(
    z.strictObject({
      date: Day,
      kind: z.enum(['working', 'half', 'off']),
      hours: z.array(Hours),
      why: z.strictObject({ code: z.string(), title: Text.nullable() }).nullable(),
    }),
  ),
});

export const Scope = z.strictObject({
  province: z.string().max(60).optional(),
  agency: z.string().max(80).optional(),
  unitType: z.string().max(40).optional(),
});

export const AskClosure = z.strictObject({
  from: Day,
  to: Day,
  scope: Scope.optional(),
  title: z.string().min(1).max(200),
  /** Hours still worked; absent or null: closed. */
  hours: z.array(Hours).max(4).nullable().optional(),
  dryRun: z.boolean().optional(),
});

/** A calendar by which some service reckons. */
export const CalendarName = z.strictObject({ key: z.string(), title: Text, knownUntil: Day });

/** A closure that was announced, for a province, a body or a kind of unit; for all where its scope is empty. */
export const Closure = z.strictObject({
  id: z.string(),
  from: Day,
  to: Day,
  scope: Scope,
  title: z.string(),
  hours: z.array(Hours).nullable(),
  /** Whether the caller may take it back. */
  mine: z.boolean(),
});
export type Closure = z.infer<typeof Closure>;

export const LiftClosure = z.strictObject({ dryRun: z.boolean().optional() });

/** The clocks whose dates move. */
export const Redated = z.strictObject({
  closure: z.string().nullable(),
  items: z.array(z.strictObject({ trackingCode: z.string(), clock: z.string(), before: Moment.nullable(), after: Moment.nullable() })),
});
export type Redated = z.infer<typeof Redated>;
