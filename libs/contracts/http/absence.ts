import { z } from 'zod';
import { placements } from '#domain/absence/stand-in';
import { Day, Moment } from './moment';

/** One person, the shared queue, or everyone of the same post by their load. */
const Receiver = z.union([
  z.strictObject({ person: z.string().max(80) }),
  z.strictObject({ queue: z.union([z.literal(true), z.string().max(80)]) }),
  z.strictObject({ spread: z.literal(true) }),
]);

/** Who answers meanwhile: one receiver for all, or the first part that fits by post and service, and one for the rest. */
export const StandIn = z.union([
  Receiver,
  z.strictObject({
    parts: z
      .array(z.strictObject({ role: z.string().max(80).optional(), service: z.string().max(60).optional(), to: Receiver }))
      .min(1)
      .max(20),
    otherwise: Receiver,
  }),
]);
export type StandIn = z.infer<typeof StandIn>;

export const AskAbsence = z.strictObject({
  /** Id or user name: oneself, or anybody of a body that one leads. */
  person: z.string().max(80),
  from: Day,
  /** Its last day; absent: until it is ended. */
  to: Day.optional(),
  standIn: StandIn,
  dryRun: z.boolean().optional(),
});

/** Where each open task goes. */
export const AbsencePlan = z.strictObject({
  absence: z.string().nullable(),
  /** `later`: it moves when the absence begins. */
  begins: z.enum(['now', 'later']),
  items: z.array(
    z.strictObject({
      task: z.string(),
      trackingCode: z.string(),
      /** Null: back to its pool. */
      to: z.string().nullable(),
      toName: z.string().nullable(),
      /** As was wished, or what stood against it. `nobody`: no one present may take it, and the head is told. */
      why: z.enum(placements),
      /** The absent whom a chain of stand-ins passed, by name, the first left out. */
      through: z.array(z.string()),
    }),
  ),
});
export type AbsencePlan = z.infer<typeof AbsencePlan>;

export const Absence = z.strictObject({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  from: Day,
  to: Day.nullable(),
  standIn: StandIn,
  /** By name, whoever of the stand-ins is a person. */
  standInNames: z.array(z.string()),
});
export type Absence = z.infer<typeof Absence>;

export const SuggestedAbsence = z.strictObject({
  person: z.string(),
  name: z.string(),
  userName: z.string().nullable(),
  roles: z.array(z.string()),
  /** Real time; null where they never signed in. */
  lastSignIn: Moment.nullable(),
  /** Open tasks on their name. */
  open: z.number().int(),
});

export const SpreadBody = z.strictObject({
  role: z.string().max(80).optional(),
  dryRun: z.boolean().optional(),
  /** Accept these of the proposal only; absent: all of it. */
  tasks: z.array(z.string().max(40)).max(2000).optional(),
});
export const SpreadPlan = z.strictObject({
  moves: z.array(
    z.strictObject({
      task: z.string(),
      trackingCode: z.string(),
      from: z.string().nullable(),
      fromName: z.string().nullable(),
      to: z.string(),
      toName: z.string(),
    }),
  ),
});
