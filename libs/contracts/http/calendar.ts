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

/** The clocks whose dates move. */
export const Redated = z.strictObject({
  closure: z.string().nullable(),
  items: z.array(z.strictObject({ trackingCode: z.string(), clock: z.string(), before: Moment.nullable(), after: Moment.nullable() })),
});
export type Redated = z.infer<typeof Redated>;
