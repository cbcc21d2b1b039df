import { z } from 'zod';
import { Key, Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** As the issuer of staff knows them: `culture-markazi.clerk`. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,79}$/);
const Name = z.string().trim().min(2).max(120);
const Email = z.email().max(254);

/** A post with its span; one that has ended stays in the list. */
export const HeldPost = z.strictObject({
  id: z.string(),
  agency: z.string(),
  agencyTitle: Text,
  role: z.string(),
  roleTitle: Text,
  from: Moment,
  until: Moment.nullable(),
  /** Now, by the clock of the installation. */
  inOffice: z.boolean(),
  /** `issuer`: it comes with the sign-in and goes with it; `office`: an administrator gave it. */
  source: z.enum(['office', 'issuer']),
});
export type HeldPost = z.infer<typeof HeldPost>;

export const StaffMember = z.strictObject({
  id: z.string(),
  userName: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  posts: z.array(HeldPost),
  openTasks: z.number().int(),
  /** The first day of the present or next absence, and its last; null where none is entered. */
  absence: z.strictObject({ from: z.string(), to: z.string().nullable() }).nullable(),
  lastSignIn: Moment.nullable(),
  /** Whether the issuer's own name for the person is known: from the first sign-in on. */
  bound: z.boolean(),
  /** Whether the caller may change them. */
  mayChange: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const AskPeople = {
  agency: z.string().max(80).optional(),
  role: z.string().max(60).optional(),
  /** Name or user name. */
  q: z.string().max(120).optional(),
  /** `ended`: whoever holds no post any more; `all`: both. */
  office: z.enum(['in-office', 'ended', 'all']).default('in-office'),
};

export const NewPost = z.strictObject({
  agency: z.string().max(80),
  role: z.string().max(60),
  /** At once without one. */
  from: Moment.optional(),
  until: Moment.optional(),
});
export const NewStaffMember = z.strictObject({
  userName: UserName,
  name: Name,
  email: Email.optional(),
  posts: z.array(NewPost).max(20).default([]),
});
export const StaffChange = z.strictObject({
  name: Name.optional(),
  email: Email.nullable().optional(),
  /** The issuer's own name for them is forgotten: the next sign-in under their user name is theirs again. */
  forgetIdentity: z.literal(true).optional(),
});

/** `dryRun`: what would come of it. */
export const EndPost = z.strictObject({ until: Moment.optional(), dryRun: z.boolean().optional() });
export const PostEnded = z.strictObject({
  post: HeldPost,
  /** Open tasks on the person's name in this post: they go to who stands in, or back to the pool. */
  tasks: z.number().int(),
  /** Who else holds the post; with none left, the head is told of each task. */
  others: z.number().int(),
});

export const AgencyLine = z.strictObject({
  key: z.string(),
  title: Text,
  kind: z.string(),
  kindTitle: Text,
  place: z.strictObject({ key: z.string(), title: Text }).nullable(),
  unitType: z.string(),
  /** When it ceased to be. */
  until: Moment.nullable(),
  people: z.number().int(),
  openTasks: z.number().int(),
  openDossiers: z.number().int(),
});
export type AgencyLine = z.infer<typeof AgencyLine>;

/** A body with its posts, each with who holds it: a post without anybody is a gap. */
export const AgencyPage = AgencyLine.extend({
  roles: z.array(
    z.strictObject({
      role: z.string(),
      title: Text,
      holders: z.array(z.strictObject({ id: z.string(), name: z.string(), absent: z.boolean() })),
      openTasks: z.number().int(),
    }),
  ),
  mayChange: z.boolean(),
});
export const NewAgency = z.strictObject({ kind: Key, place: Key, title: Text });
export const AgencyChange = z.strictObject({ title: Text });
/** What a body may be, and the posts in it. */
export const AgencyKinds = z.strictObject({
  items: z.array(z.strictObject({ key: z.string(), title: Text, roles: z.array(z.strictObject({ role: z.string(), title: Text })) })),
});

/** Columns `userName,name,email,agency,role,from,until`; a line for each post; Persian headings are understood. */
export const ImportPeople = z.strictObject({ csv: z.string().min(1).max(200_000), dryRun: z.boolean().optional() });
export const importOutcomes = ['entered', 'post-given', 'entered-with-post', 'unchanged', 'refused'] as const;
export const PeopleImported = z.strictObject({
  /** All or nothing: with one refused line nothing is done. */
  applied: z.boolean(),
  counts: z.record(z.enum(importOutcomes), z.number().int()),
  items: z.array(
    z.strictObject({
      /** As a spreadsheet counts: the heading is 1. */
      line: z.number().int(),
      userName: z.string(),
      name: z.string(),
      outcome: z.enum(importOutcomes),
      /** What stands against it: column and code. */
      problems: z.array(z.strictObject({ column: z.string(), code: z.string(), detail: Text })),
    }),
  ),
});
export type PeopleImported = z.infer<typeof PeopleImported>;

/** Who could decide a task, and of the others who might be thought of, why not. */
export const WhoCould = z.strictObject({
  task: z.string(),
  agency: z.string().nullable(),
  agencyTitle: Text.nullable(),
  role: z.string().nullable(),
  roleTitle: Text.nullable(),
  items: z.array(
    z.strictObject({
      person: z.string(),
      name: z.string(),
      /** By which post: their own, or that of an absent person. */
      standInFor: z.strictObject({ person: z.string(), name: z.string() }).nullable(),
      may: z.boolean(),
      /** Null, or what stands against it. */
      why: z
        .enum(['absent', 'four-eyes', 'task-taken', 'task-held', 'task-suspended', 'task-already-done', 'post-ended', 'signature-not-lent'])
        .nullable(),
      holds: z.boolean(),
    }),
  ),
});
export type WhoCould = z.infer<typeof WhoCould>;
