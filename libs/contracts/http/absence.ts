import { z } from 'zod';
import { Day } from './moment';

/** Who answers meanwhile: one person, the shared queue, or everyone of the same post in turn. */
export const StandIn = z.union([
  z.strictObject({ person: z.string().max(80) }),
  z.strictObject({ queue: z.union([z.literal(true), z.string().max(80)]) }),
  z.strictObject({ spread: z.literal(true) }),
]);
export type StandIn = z.infer<typeof StandIn>;

export const AskAbsence = z.strictObject({
  person: z.string().max(80),
  from: Day,
  to: Day.optional(),
  standIn: StandIn,
  dryRun: z.boolean().optional(),
});

/** Where each open task goes; `to` is null when it goes back to its pool. */
export const AbsencePlan = z.strictObject({
  absence: z.string().nullable(),
  items: z.array(z.strictObject({ task: z.string(), trackingCode: z.string(), to: z.string().nullable(), why: z.string().nullable() })),
});
export type AbsencePlan = z.infer<typeof AbsencePlan>;
