import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** A place in an agency from which a person acts. */
export const Post = z.strictObject({ agency: z.string(), role: z.string() });
export type Post = z.infer<typeof Post>;

/** Who is signed in, for which agencies, with what rights. */
export const Me = z.strictObject({
  person: z.strictObject({
    id: z.string(),
    kind: z.enum(['citizen', 'staff']),
    name: z.string(),
    mobile: z.string().nullable(),
    userName: z.string().nullable(),
  }),
  posts: z.array(Post.extend({ title: Text.nullable() })),
  agencies: z.array(z.strictObject({ key: z.string(), title: Text })),
  rights: z.array(z.string()),
  /** The business clock: in the demo installation it may run ahead. */
  now: Moment,
});
export type Me = z.infer<typeof Me>;
