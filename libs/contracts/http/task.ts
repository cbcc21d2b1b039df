import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { typedDigits } from '#domain/text/digits';
import { FacetLabels, Facets, Presence, QueueCounts, Risk, Snooze, taskFlags } from './inbox';
import { Moment } from './moment';

export const taskKinds = [
  'review',
  'opinion',
  'supplement',
  'payment',
  'inspection',
  'inquiry-fallback',
  'escalation',
  'repair',
  'refund-approval',
  'appeal-review',
  'override',
] as const;
export const taskStates = ['available', 'active', 'suspended', 'completed', 'terminated'] as const;

/** What the caller may do; `why` is null, or the code of what stands against it. */
export const Action = z.strictObject({
  name: z.string(),
  label: Text.optional(),
  needs: z.array(z.string()),
  fields: z.array(z.strictObject({ key: z.string(), type: z.string(), title: Text })).optional(),
  why: z.string().nullable(),
  /** With `beyond-authority`: over how many rials it decides, up to how many the post may, and which post of the body may. */
  beyond: z.strictObject({ amount: z.number().int(), upTo: z.number().int(), above: z.string() }).optional(),
  /** Of tasks: it may be sent with `hold` and taken back for ten seconds. */
  reversible: z.boolean().optional(),
  /** Of tasks: what the definition says will follow. `moment`: what the applicant is told of; null when nothing is sent. */
  consequence: z
    .strictObject({ stage: z.string().nullable(), kind: z.string().nullable(), role: z.string().nullable(), moment: z.string().nullable() })
    .optional(),
});
export type Action = z.infer<typeof Action>;

/** One piece of owed work, as its list shows it. */
export const Task = z.strictObject({
  id: z.string(),
  kind: z.enum(taskKinds),
  state: z.enum(taskStates),
  dossier: z.looseObject({ trackingCode: z.string(), service: z.string(), title: Text, applicant: z.string().nullable() }),
  stage: z.string(),
  stageLabel: Text,
  party: z.string().nullable(),
  agency: z.string().nullable(),
  /** Where the dossier plays. */
  county: z.strictObject({ key: z.string(), label: Text }).nullable(),
  role: z.string().nullable(),
  assignee: z.string().nullable(),
  assigneeName: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  /** The absent colleague on whose name it stands, when the caller stands in for them. */
  standInFor: z.strictObject({ person: z.string(), name: z.string() }).nullable(),
  openedAt: Moment,
  /** Since when the applicant waits: the filing, or their latest answer. */
  waitingSince: Moment,
  dueAt: Moment.nullable(),
  /** Derived, never stored. */
  late: z.boolean(),
  closedAt: Moment.nullable(),
  outcome: z.string().nullable(),
  /** What the work is about: the inquiry, the question asked, the flagged fields, an appointment. */
  about: z.record(z.string(), z.unknown()),
  /** What was handed in with the act, for those who work on it: `/api/files/{id}?dossier=`. */
  fileIds: z.array(z.string()),
  flags: z.array(z.enum(taskFlags)),
  /** In the inbox and of the task itself; null elsewhere, and for citizens. */
  risk: Risk.nullable(),
  presence: z.array(Presence),
  /** The first line of the latest note among colleagues. */
  note: z.strictObject({ text: z.string(), by: z.string().nullable(), at: Moment }).nullable(),
  /** The viewer's own; null where they did not put it off. */
  snoozed: Snooze.nullable(),
  /** Decided, and still to be done: until then whoever decided may take it back. */
  held: z.strictObject({ action: z.string(), until: Moment, by: z.string(), byName: z.string().nullable() }).nullable(),
  /** To whoever wrote it: what was held and could no longer be done, and why. */
  fallen: z.strictObject({ act: z.record(z.string(), z.unknown()), why: z.string(), at: Moment }).nullable(),
  actions: z.array(Action),
});
export type Task = z.infer<typeof Task>;

export const taskOrders = ['risk', 'due', 'opened', '-opened'] as const;

export const TaskList = z.strictObject({
  items: z.array(Task),
  next: z.string().nullable(),
  total: z.number().int(),
  facets: Facets,
  labels: FacetLabels,
  /** The queues, whatever is filtered. */
  counts: QueueCounts,
  /** How many of the chosen queues the other filters leave out. */
  hidden: z.number().int(),
});

const words = z.string().min(1).max(4000);

/** What a person brings along who acts on a task. For an opinion `action` is the verdict. */
export const actShape = {
  action: z.string().min(1).max(60),
  reasons: z.array(z.string().max(40)).max(50).optional(),
  comment: words.optional(),
  reply: z.string().min(1).max(20000).optional(),
  conditions: z.array(words).max(50).optional(),
  fields: z.record(z.string().max(80), z.unknown()).optional(),
  fileIds: z.array(z.string().max(80)).max(50).optional(),
  /** In a return or a question: which fields and documents the applicant may change; absent means all. */
  flagged: z.array(z.string().max(120)).max(200).optional(),
  /** Beside a flagged field or document: what is wrong with it, by its path. */
  notes: z.record(z.string().max(120), z.string().min(1).max(1000)).optional(),
  signature: z.string().max(4000).optional(),
};
export const ActBody = z.strictObject({
  ...actShape,
  /** The server waits ten seconds, in which it may be taken back. Not for what has legal effect. */
  hold: z.boolean().optional(),
  /** The last four digits of the tracking code; a program may leave them out. */
  confirm: z
    .string()
    .max(20)
    .transform(typedDigits)
    .pipe(z.string().regex(/^[0-9]{4}$/))
    .optional(),
});
export type ActBody = z.infer<typeof ActBody>;
export const ActMany = z.strictObject({ ids: z.array(z.string().max(40)).min(1).max(100), ...actShape, dryRun: z.boolean().optional() });
export const AssignBody = z.strictObject({
  /** A person's id or user name; null puts the task back into its pool. */
  to: z.string().max(80).nullable(),
});

export const ForwardBody = z.strictObject({
  /** A person of the same body by id or user name, or one of its posts. */
  to: z.union([z.strictObject({ person: z.string().max(80) }), z.strictObject({ role: z.string().max(80) })]),
  note: words,
});

/** What was typed, given back whole. */
export const Undone = z.strictObject({ task: Task, act: z.record(z.string(), z.unknown()) });

/** What would come of an act, found by trying it without writing. */
export const Preview = z.strictObject({
  /** A refusal code where it may not be done as it stands; what was left out is supposed to be there. */
  why: z.string().nullable(),
  reversible: z.boolean(),
  consequence: Text,
  /** As the applicant will read it, first part first; null when nothing is sent. `parts`: how many SMS it takes in Persian. */
  message: z.strictObject({ fa: z.string(), en: z.string(), parts: z.number().int(), channels: z.array(z.string()) }).nullable(),
});
