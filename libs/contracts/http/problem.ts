import { z } from 'zod';
import { HistoryLine } from './dossier';
import { CheckDefect } from './service';

/** One bad field: where it is (JSON pointer), a stable code, and a sentence in the reader's language. */
export const FieldProblem = z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem details. `code` is stable; `title` and `detail` follow `Accept-Language`; `instance` names the request in the log. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  /** Codes and values that explain this case: who was first, which version stands. */
  details: z.record(z.string(), z.string()).optional(),
  errors: z.array(FieldProblem).optional(),
  /** Of a definition that was to be published: what `check` says of it. */
  defects: z.array(CheckDefect).optional(),
  /** Of a stale version: what happened since, as far as the caller may see it. */
  meanwhile: z.array(HistoryLine).optional(),
});
export type Problem = z.infer<typeof Problem>;
