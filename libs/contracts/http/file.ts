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
