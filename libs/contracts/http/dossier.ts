import { z } from 'zod';
import { lifecycles, publicStatuses, results, Text } from '#domain/definition/schema';
import { mostOffered } from '#domain/dossier/appointment';
import { ratingAxes } from '#domain/dossier/happening';
import { ClockSummary } from './clock';
import { Day, Moment } from './moment';
import { Represented } from './representation';
import { Action, Task } from './task';

export const EvidenceGiven = z.strictObject({ key: z.string().max(60), fileId: z.string().max(80) });
const FormGiven = z.record(z.string().max(80), z.unknown());
const evidenceGiven = z.array(EvidenceGiven).max(100);

export const FileDossier = z.strictObject({
  service: z.string().min(1).max(60),
  form: FormGiven,
  evidence: evidenceGiven.optional(),
  /** The person for whom a representative or a counter files. */
  onBehalfOf: z.string().max(80).optional(),
});
export const Supplement = z.strictObject({
  form: FormGiven.optional(),
  evidence: evidenceGiven.optional(),
  note: z.string().max(4000).optional(),
});
export const Amend = z.strictObject({ form: FormGiven, note: z.string().max(4000).optional() });
export const Withdraw = z.strictObject({ reason: z.string().max(4000).optional() });
/** The form of the appeal's own service; a bare reason fills its first long text. */
export const Appeal = z.strictObject({
  form: FormGiven.optional(),
  evidence: evidenceGiven.optional(),
  reason: z.string().max(20000).optional(),
});
/** Of a delay, in the applicant's own words or in none. */
export const Complain = z.strictObject({ note: z.string().max(4000).optional() });
const score = z.number().int().min(1).max(5);
export const Rate = z.strictObject({
  score,
  done: z.boolean(),
  comment: z.string().max(4000).optional(),
  axes: z.partialRecord(z.enum(ratingAxes), score).optional(),
  onTime: z.boolean().optional(),
  visited: z.boolean().optional(),
  /** Of something improper that was asked: sealed, for the evaluators alone; never part of the dossier. */
  report: z.string().max(4000).optional(),
});
export const Revoke = z.strictObject({
  output: z.string().max(60),
  reasons: z.array(z.string().max(40)).min(1).max(50),
  signature: z.string().max(4000).optional(),
});
const reason = z.string().max(500);
/** `reason`: of staff who move a time that was said before. */
export const Book = z.strictObject({ task: z.string().max(40), slot: Moment, reason: reason.optional() });
export const OfferTimes = z.strictObject({
  task: z.string().max(40),
  slots: z.array(Moment).min(1).max(mostOffered),
  reason: reason.optional(),
});
export const Split = z.strictObject({ charge: z.string().max(60), instalments: z.number().int().min(2).max(60) });

export const Charge = z.strictObject({
  id: z.string(),
  amount: z.number().int(),
  currency: z.literal('IRR'),
  state: z.enum(['due', 'scheduled', 'paid', 'expired', 'void', 'transferred', 'refund-owed', 'refunded']),
  dueAt: Moment.nullable(),
  instalment: z.strictObject({ number: z.number().int(), of: z.number().int() }),
  paidAt: Moment.nullable(),
});
export const Output = z.strictObject({
  id: z.string(),
  document: z.string(),
  number: z.string().nullable(),
  verify: z.string().nullable(),
  state: z.enum(['being-issued', 'valid', 'revoked', 'replaced']),
  issuedAt: Moment.nullable(),
  validUntil: z.string().nullable(),
});

/** How far a body has come in a concurrence. Words are there only for whom they are meant. */
export const PartyStanding = z.strictObject({
  party: z.string(),
  title: Text,
  state: z.enum(['asked', 'answered', 'waiting-for-info', 'escalated', 'unasked']),
  answeredAt: Moment.nullable(),
  deemed: z.boolean(),
  opinion: z
    .strictObject({ verdict: z.string(), conditions: z.array(z.string()), reasons: z.array(z.string()), comment: z.string().nullable() })
    .nullable(),
});

const dossierShape = {
  trackingCode: z.string(),
  service: z.string(),
  serviceVersion: z.string(),
  version: z.number().int(),
  title: Text,
  lifecycle: z.enum(lifecycles),
  stage: z.strictObject({ key: z.string(), public: z.enum(publicStatuses), label: Text }),
  holder: z.strictObject({
    kind: z.enum(['applicant', 'agency', 'agencies', 'system', 'nobody']),
    agency: z.string().nullable(),
    label: Text,
  }),
  sentence: z.strictObject({ fa: z.string(), en: z.string() }),
  next: z.strictObject({ at: Moment, what: z.string() }).nullable(),
  result: z.enum(results).nullable(),
  /** How often it was opened again because the applicant said that it was not done. */
  reopened: z.number().int(),
  /** Null where somebody acts for themselves. */
  represented: Represented.nullable(),
};

/** A dossier as this caller may see it. `version` only grows, and is the ETag. */
export const Dossier = z.strictObject({
  ...dossierShape,
  agency: z.string().nullable(),
  /** The applicant's name, for the applicant and the owning agency. */
  applicant: z.string().nullable(),
  clocks: z.array(ClockSummary),
  tasks: z.array(Task),
  charges: z.array(Charge),
  outputs: z.array(Output),
  receipt: z.strictObject({ number: z.string(), at: Moment, hash: z.string() }).nullable(),
  /** Whole for applicant and owning agency; for a body that is asked, only what it reads. */
  form: z.record(z.string(), z.unknown()),
  /** What registers and stages brought to light, for whoever works on it. */
  facts: z.record(z.string(), z.unknown()),
  evidence: z.array(z.strictObject({ key: z.string(), fileId: z.string(), sha256: z.string() })),
  parties: z.array(PartyStanding),
  actions: z.array(Action),
  appeal: z.string().nullable(),
  openedAt: Moment,
  closedAt: Moment.nullable(),
});
export type Dossier = z.infer<typeof Dossier>;

/** A line of a list: where it is, without the papers. */
export const DossierLine = z.strictObject({
  ...dossierShape,
  agency: z.string().nullable(),
  dueAt: Moment.nullable(),
  openedAt: Moment,
  closedAt: Moment.nullable(),
});
export type DossierLine = z.infer<typeof DossierLine>;

/** Without signing in: the sentence and the stages only. */
export const Track = z.strictObject({
  trackingCode: z.string(),
  service: z.string(),
  version: z.number().int(),
  lifecycle: z.enum(lifecycles),
  sentence: z.strictObject({ fa: z.string(), en: z.string() }),
  stages: z.array(z.strictObject({ key: z.string(), public: z.string(), label: Text, state: z.enum(['done', 'current', 'ahead']) })),
});
export type Track = z.infer<typeof Track>;

/** One line of the history, as far as the caller may see it. */
export const HistoryLine = z.strictObject({
  version: z.number().int(),
  at: Moment,
  kind: z.string(),
  /** Who: staff by post for citizens, by id for their own agency. */
  by: z.strictObject({
    /** `link`: whoever held a one-time link that was sent to a body. */
    kind: z.enum(['citizen', 'staff', 'link', 'system']),
    person: z.string().nullable(),
    /** `label`: the post and its body, as people say it. */
    posts: z.array(z.strictObject({ agency: z.string(), role: z.string(), label: Text })),
    onBehalfOf: z.string().nullable(),
  }),
  channel: z.string(),
  fact: z.record(z.string(), z.unknown()),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

export const dossierOrders = ['-opened', 'opened', 'due'] as const;
export const DossierFilters = {
  service: z.string().max(60).optional(),
  stage: z.string().max(60).optional(),
  lifecycle: z.enum(lifecycles).optional(),
  agency: z.string().max(80).optional(),
  /** At a counter: only what was filed there for the client who has come, named by their representation. */
  onBehalfOf: z.string().max(80).optional(),
  q: z.string().max(200).optional(),
  from: Day.optional(),
  to: Day.optional(),
  sort: z.enum(dossierOrders).default('-opened'),
};
