import { z } from 'zod';
import { Moment } from './moment';

/** What the account says, and what was answered in an earlier request. */
export const Facts = z.strictObject({
  name: z.string().nullable(),
  nationalId: z.string().nullable(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  /** By the key of a field of this service: the latest answer to the same question, or of the same kind. */
  before: z.record(z.string(), z.strictObject({ value: z.unknown(), at: Moment })),
});
export type Facts = z.infer<typeof Facts>;
