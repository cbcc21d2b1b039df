import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { EvidenceGiven } from './dossier';
import { Moment } from './moment';
import { FieldProblem } from './problem';

/** Answers by dotted key, as typed; an empty one is taken back. Only these change, the rest of the draft stays. */
export const SaveDraft = z.strictObject({
  answers: z.record(z.string().max(80), z.unknown()).default({}),
  /** The documents under these keys from now on. */
  evidence: z.record(z.string().max(60), z.array(z.string().max(80)).max(20)).default({}),
  /** The version whose answers the writer saw: what has changed since is kept beside, not lost. */
  seen: z.number().int().min(0).optional(),
  onBehalfOf: z.string().max(80).nullable().optional(),
});

/** An answer that another device had given to the same question, and which the newer one replaced. */
export const KeptAnswer = z.strictObject({ key: z.string(), value: z.unknown(), at: Moment });

export const Draft = z.strictObject({
  service: z.string(),
  serviceVersion: z.string(),
  version: z.number().int(),
  /** As it stands: what could be read in its plain form, what could not as it was typed. */
  form: z.record(z.string(), z.unknown()),
  evidence: z.array(EvidenceGiven),
  onBehalfOf: z.string().nullable(),
  /** What would be refused if it were filed now. */
  errors: z.array(FieldProblem),
  kept: z.array(KeptAnswer),
  /** For whom it is, where that is not the one who writes. */
  represented: z.strictObject({ kind: z.enum(['person', 'organisation']), name: z.string() }).nullable(),
  /** The files in it, with when each was received. */
  files: z.array(z.strictObject({ fileId: z.string(), type: z.string(), size: z.number().int(), at: Moment })),
  /** A second draft of the same service, begun before signing in or by the account before: the one not shown. */
  other: z.strictObject({ savedAt: Moment, answers: z.number().int() }).nullable(),
  savedAt: Moment,
});
export type Draft = z.infer<typeof Draft>;

export const DraftLine = z.strictObject({ service: z.string(), title: Text, version: z.number().int(), savedAt: Moment });
export type DraftLine = z.infer<typeof DraftLine>;
export const DraftGone = z.strictObject({ gone: z.literal(true) });
