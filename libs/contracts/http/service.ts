import { z } from 'zod';
import { Definition, Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** Takes no new requests for now: since when, why, and another service that may do instead. */
export const Suspended = z.strictObject({ since: Moment, reason: Text, alternative: z.string().nullable() });
export type Suspended = z.infer<typeof Suspended>;

/** A card of the catalogue: what it is for, what it asks, how long it takes, what it costs. */
export const ServiceCard = z.strictObject({
  key: z.string(),
  version: z.string(),
  title: Text,
  summary: Text,
  owner: z.string(),
  steps: z.array(z.strictObject({ key: z.string(), label: Text, public: z.string() })),
  documents: z.array(z.strictObject({ key: z.string(), title: Text, required: z.union([z.boolean(), z.literal('sometimes')]) })),
  /** The promise: the statutory or norm budget, such as `15wd`; null when none is promised. */
  time: z.strictObject({ budget: z.string(), key: z.string() }).nullable(),
  /** `none`, or charged within the process; the sum depends on the case. */
  cost: z.enum(['none', 'computed']),
  suspended: Suspended.nullable(),
  /** Opened from a decision that it appeals against, not by itself. */
  forAppeal: z.boolean(),
});
export type ServiceCard = z.infer<typeof ServiceCard>;

/** How long it really took: the requests of the last ninety days, open ones with their age so far. Null below the least sample. */
export const ServiceFigures = z.strictObject({
  n: z.number().int(),
  leastSample: z.number().int(),
  from: z.string(),
  medianDays: z.number().nullable(),
  p90Days: z.number().nullable(),
  /** Share whose promised time was kept, or still can be. */
  withinPromise: z.number().nullable(),
});
export type ServiceFigures = z.infer<typeof ServiceFigures>;

/** By the keys that the calculator asks for: form fields, and what a visit would find (`visit.diameter`). */
export const EstimateFee = z.strictObject({ form: z.record(z.string().max(120), z.unknown()) });
export const FeeEstimate = z.strictObject({
  payments: z.array(z.strictObject({ stage: z.string(), label: Text, amount: z.number().int() })),
  total: z.number().int(),
  currency: z.literal('IRR'),
  /** Somebody will look before the amount stands. */
  mayChange: z.boolean(),
});
export type FeeEstimate = z.infer<typeof FeeEstimate>;

export const ServiceDefinition = Definition;

export const CheckDefect = z.strictObject({
  code: z.string(),
  at: z.string(),
  message: z.strictObject({ fa: z.string(), en: z.string() }),
  mend: z.strictObject({ fa: z.string(), en: z.string() }),
});
export const Checked = z.strictObject({
  defects: z.array(CheckDefect),
  /** Mermaid; null when the definition cannot be read at all. */
  diagram: z.string().nullable(),
});
export type Checked = z.infer<typeof Checked>;
export const Published = z.strictObject({ key: z.string(), version: z.string() });
