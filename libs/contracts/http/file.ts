import { z } from 'zod';

/** A file taken in: addressed by its content, scanned afterwards. */
export const FileTaken = z.strictObject({
  fileId: z.string(),
  sha256: z.string(),
  type: z.string(),
  size: z.number().int(),
  scan: z.enum(['waiting', 'clean', 'unsafe']),
});
export type FileTaken = z.infer<typeof FileTaken>;

/** A file that comes in parts over a line that may break. */
export const UploadBegun = z.strictObject({ upload: z.string(), partBytes: z.number().int(), received: z.number().int() });
/** How much has safely arrived: where to go on. */
export const UploadGoes = z.strictObject({ upload: z.string(), received: z.number().int() });
