import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

const words = z.strictObject({ fa: z.string(), en: z.string() });
const audience = z.enum(['applicant', 'staff']);
const momentOf = {
  to: audience,
  moment: z.string().max(60),
  /** Null: for all services. */
  service: z.string().max(60).nullable(),
};

/** A message that goes to people at a moment, in its built-in words on a sample. */
export const WordedMoment = z.strictObject({ to: audience, moment: z.string(), title: Text, builtIn: words });

/** Other words for it. */
export const Wording = z.strictObject({
  ...momentOf,
  id: z.string(),
  serviceTitle: Text.nullable(),
  /** Null: the built-in words again. */
  text: Text.nullable(),
  state: z.enum(['proposed', 'agreed', 'withdrawn']),
  /** What people read now. */
  inForce: z.boolean(),
  proposedBy: z.string().nullable(),
  proposedAt: Moment,
  settledBy: z.string().nullable(),
  settledAt: Moment.nullable(),
  /** Whether the caller may agree, and the code of what stands against it. */
  agree: z.strictObject({ why: z.string().nullable() }),
});
export type Wording = z.infer<typeof Wording>;

/** With blanks `{service}`, `{stage}`, `{due}`, `{amount}` and, last of all, `{trackingCode}`. */
export const ProposeWording = z.strictObject({ ...momentOf, text: Text.nullable() });
/** `trackingCode`: on that case rather than on a sample; one that the caller's body answers for. */
export const PreviewWording = z.strictObject({ ...momentOf, text: Text, trackingCode: z.string().max(40).optional() });

export const WordingPreview = z.strictObject({
  ...words.shape,
  /** Of the Persian text. */
  sms: z.strictObject({ characters: z.number().int(), parts: z.number().int(), left: z.number().int() }),
});
