import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** A file taken in: addressed by its content, scanned afterwards. */
export const FileTaken = z.strictObject({
  fileId: z.string(),
  sha256: z.string(),
  type: z.string(),
  size: z.number().int(),
  scan: z.enum(['waiting', 'clean', 'unsafe']),
});
export type FileTaken = z.infer<typeof FileTaken>;

/** A file of the caller's that may be handed in again: sent before, or issued to them. */
export const OwnFile = z.strictObject({
  fileId: z.string(),
  type: z.string(),
  size: z.number().int(),
  at: Moment,
  /** In which request it was sent or issued, and as what; null where it was never handed in. */
  from: z.strictObject({ trackingCode: z.string(), service: Text, document: Text, issued: z.boolean() }).nullable(),
});
export type OwnFile = z.infer<typeof OwnFile>;

/** A file that comes in parts over a line that may break. */
export const UploadBegun = z.strictObject({ upload: z.string(), partBytes: z.number().int(), received: z.number().int() });
/** How much has safely arrived: where to go on. */
export const UploadGoes = z.strictObject({ upload: z.string(), received: z.number().int() });
