import { z } from 'zod';
import { Text } from '#domain/definition/schema';

/** A figure never stands without the size of its sample and its recipe. */
const Figure = z.strictObject({ value: z.number().nullable(), n: z.number().int() });

export const StandingRow = z.strictObject({
  /** Null where the sample is too small to be ranked. */
  rank: z.number().int().nullable(),
  agency: z.string(),
  title: Text,
  n: z.number().int(),
  open: z.number().int(),
  /** Days from opening to answer; work still open counts with its age so far. */
  medianDays: Figure,
  p90Days: Figure,
  withinPromise: Figure,
  sendBacks: Figure,
  /** Of those who answered: the share who said that it was really done. */
  done: Figure,
  /** Complaints of a delay that was there, for each dossier. */
  complaints: Figure,
});
export type StandingRow = z.infer<typeof StandingRow>;

export const Standing = z.strictObject({
  period: z.strictObject({ key: z.string(), from: z.string(), to: z.string() }),
  leastSample: z.number().int(),
  recipe: z.record(z.string(), z.strictObject({ fa: z.string(), en: z.string() })),
  items: z.array(StandingRow),
});
export type Standing = z.infer<typeof Standing>;
