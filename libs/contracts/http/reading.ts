import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

export const readings = ['dossier', 'history', 'task', 'file', 'paper'] as const;

/** Somebody on a body's staff looked into a citizen's request: told by post, never by name. Several looks on one day are one line. */
export const Reading = z.strictObject({
  /** The body; null where the definition keeps it secret which one was asked. */
  agency: z.string().nullable(),
  title: Text,
  /** The post from which they read, such as «کارشناس»; null where it is not told or no longer held. */
  post: Text.nullable(),
  what: z.array(z.enum(readings)),
  times: z.number().int(),
  first: Moment,
  last: Moment,
});
export type Reading = z.infer<typeof Reading>;
