import { z } from 'zod';
import { Task } from './task';

/** What speaks against a case: a register's answer, its silence, or a complaint of delay. */
export const RedCheck = z.strictObject({ why: z.enum(['against', 'silent', 'complained']), use: z.string().optional() });
export type RedCheck = z.infer<typeof RedCheck>;

/** Mine to decide, of the same service, stage and kind, every check green. `aside`: as many are alike and not green. */
export const Alike = z.strictObject({ items: z.array(Task), aside: z.number().int() });

/** What a table of several cases shows of each: whole for the owning body, else what it reads. */
export const Compared = z.strictObject({
  id: z.string(),
  form: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.unknown()),
  /** Keys of the documents that were sent. */
  evidence: z.array(z.string()),
  red: z.array(RedCheck),
});
export type Compared = z.infer<typeof Compared>;

export const mostCompared = 100;
