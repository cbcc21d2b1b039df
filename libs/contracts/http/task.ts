import { z } from 'zod';
import { Text } from '#domain/definition/schema';
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
  fields: z.array(z.strictObject({ key: z.string(), type: z.string() })).optional(),
  why: z.string().nullable(),
});
export type Action = z.infer<typeof Action>;

/** One piece of owed work, as its list shows it. */
export const Task = z.strictObject({
  id: z.string(),
  kind: z.enum(taskKinds),
  state: z.enum(taskStates),
  dossier: z.looseObject({ trackingCode: z.string(), service: z.string(), title: Text, applicant: z.string().nullable() }),
  stage: z.string(),
  party: z.string().nullable(),
  agency: z.string().nullable(),
  role: z.string().nullable(),
  assignee: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  openedAt: Moment,
  dueAt: Moment.nullable(),
  /** Derived, never stored. */
  late: z.boolean(),
  closedAt: Moment.nullable(),
  outcome: z.string().nullable(),
  /** What the work is about: the inquiry, the question asked, the flagged fields, an appointment. */
  about: z.record(z.string(), z.unknown()),
  actions: z.array(Action),
});
export type Task = z.infer<typeof Task>;

export const queues = ['mine', 'shared', 'unit', 'waiting', 'late'] as const;
export type Queue = (typeof queues)[number];
export const taskOrders = ['risk', 'due', 'opened', '-opened'] as const;

export const Facets = z.record(z.string(), z.record(z.string(), z.number().int()));
export const TaskList = z.strictObject({ items: z.array(Task), next: z.string().nullable(), total: z.number().int(), facets: Facets });

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
  signature: z.string().max(4000).optional(),
};
export const ActBody = z.strictObject(actShape);
export type ActBody = z.infer<typeof ActBody>;
export const ActMany = z.strictObject({ ids: z.array(z.string().max(40)).min(1).max(100), ...actShape, dryRun: z.boolean().optional() });
export const AssignBody = z.strictObject({
  /** A person's id or user name; null puts the task back into its pool. */
  to: z.string().max(80).nullable(),
});
