/**
 * The service definition, language version 1: one schema from which come the types, the JSON Schema that
 * editors use, and the parser. Shape only; what must hold across a definition is asked by the checker.
 */
import { z } from 'zod';

/** Words for people: Persian is required, English wished for. */
export const Text = z.strictObject({ fa: z.string().min(1), en: z.string().min(1).optional() }).describe('Words for people');
export type Text = z.infer<typeof Text>;

/** `5wd` working days, `8wh` working hours, `30d` days, `72h` hours, `15m` minutes. */
export const Duration = z
  .string()
  .regex(/^[0-9]{1,4}(wd|wh|d|h|m)$/)
  .describe('A span of time: 5wd working days, 8wh working hours, 30d days, 72h hours, 15m minutes');
export type Duration = z.infer<typeof Duration>;

/** CEL behind an equals sign. */
export const Expression = z.string().regex(/^=.+/s).max(2000).describe('An expression in CEL, beginning with =');
export type Expression = z.infer<typeof Expression>;

/** Kebab-case: services and agencies. */
export const Key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60);
/** camelCase: stages, parties, actions, evidence, outcomes. */
export const Name = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]*(-[a-z0-9]+)*$/)
  .max(60);
/** `venue.county`: where in the form a field's value lies. */
export const FieldKey = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]*(\.[a-zA-Z][a-zA-Z0-9]*)*$/)
  .max(80);
/** `form.venue`, `visit.route`: a path that expressions can see. */
export const Path = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9]*(\.[a-zA-Z][a-zA-Z0-9]*)*$/)
  .max(120);
/** `culture:clerk` (agency kind and role), or `expert` where the agency is named beside it. */
export const Role = z
  .string()
  .regex(/^([a-z][a-z0-9-]*:)?[a-z][a-z0-9-]*$/)
  .max(80);
/** `culture.groupRegistry`: a register and what is asked of it. */
export const Use = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/)
  .max(80);

export const fieldTypes = [
  'text',
  'longText',
  'number',
  'money',
  'boolean',
  'choice',
  'choices',
  'date',
  'nationalId',
  'legalId',
  'mobile',
  'landline',
  'email',
  'postalCode',
  'iban',
  'billId',
  'plate',
  'address',
  'place',
  'point',
  'file',
  'group',
  'note',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Drives masking and logs. */
export const DataClass = z.enum(['public', 'personal', 'sensitive']);
export type DataClass = z.infer<typeof DataClass>;

const Option = z.union([z.string().min(1), z.strictObject({ value: z.string().min(1), title: Text })]);
const Bound = z.union([z.number(), z.string().min(1)]);

/** One thing asked of a person. `point` is a place on the map; `place` is one of the known places at a `level`. */
export interface Field {
  key: string;
  type: FieldType;
  title: Text;
  help?: Text | undefined;
  required?: boolean | Expression | undefined;
  when?: Expression | undefined;
  dataClass?: DataClass | undefined;
  /** A number or date bound, or an expression for one. */
  min?: number | string | undefined;
  max?: number | string | undefined;
  maxLength?: number | undefined;
  pattern?: string | undefined;
  options?: (string | { value: string; title: Text })[] | undefined;
  level?: 'province' | 'county' | 'city' | 'zone' | undefined;
  repeat?: { min: number; max: number } | undefined;
  fields?: Field[] | undefined;
  example?: unknown;
}
export const Field: z.ZodType<Field> = z.lazy(() =>
  z.strictObject({
    key: FieldKey,
    type: z.enum(fieldTypes),
    title: Text,
    help: Text.optional(),
    required: z.union([z.boolean(), Expression]).optional(),
    when: Expression.optional(),
    dataClass: DataClass.optional(),
    min: Bound.optional(),
    max: Bound.optional(),
    maxLength: z.number().int().positive().max(20000).optional(),
    pattern: z.string().max(200).optional(),
    options: z.array(Option).min(1).max(200).optional(),
    level: z.enum(['province', 'county', 'city', 'zone']).optional(),
    repeat: z.strictObject({ min: z.number().int().min(0), max: z.number().int().min(1).max(200) }).optional(),
    fields: z.array(Field).min(1).optional(),
    example: z.unknown().optional(),
  }),
);

export const Page = z.strictObject({ key: Name, title: Text, fields: z.array(Field).min(1) });
export type Page = z.infer<typeof Page>;

export const Evidence = z.strictObject({
  key: Name,
  title: Text,
  required: z.union([z.boolean(), Expression]).default(false),
  accept: z.array(z.enum(['pdf', 'jpg', 'png', 'webp'])).min(1),
  maxMb: z.number().positive().max(50),
});
export type Evidence = z.infer<typeof Evidence>;

export const Reason = z.strictObject({ code: z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/), legal: Name, text: Text });
export type Reason = z.infer<typeof Reason>;

/** To whom a task falls. `agency` names the body, or `at` the place that resolves the kind in `role`. */
export const Who = z.strictObject({
  role: Role,
  agency: z.union([Expression, Key]).optional(),
  at: Expression.optional(),
  pick: z.enum(['pool', 'least-loaded', 'round-robin']).default('pool'),
  /** Four-eyes: whoever acted in these stages may not act here. */
  not: z.array(Name).optional(),
});
export type Who = z.infer<typeof Who>;

/** What citizens may be told of a stage: a closed list. */
export const publicStatuses = [
  'received',
  'checking',
  'waiting-for-you',
  'pay',
  'other-bodies',
  'site-visit',
  'deciding',
  'issuing',
  'done',
  'rejected',
  'withdrawn',
  'lapsed',
] as const;
export const PublicStatus = z.enum(publicStatuses);
export type PublicStatus = z.infer<typeof PublicStatus>;

export const results = [
  'approved',
  'approvedWithConditions',
  'rejected',
  'deemedApproved',
  'answered',
  'lapsed',
  'withdrawn',
  'duplicate',
  'transferred',
] as const;
export const Result = z.enum(results);
export type Result = z.infer<typeof Result>;

export const lifecycles = ['draft', 'submitted', 'accepted', 'deciding', 'decided', 'fulfilling', 'closed'] as const;
export const Lifecycle = z.enum(lifecycles);
export type Lifecycle = z.infer<typeof Lifecycle>;

export const Need = z.enum(['reasons', 'comment', 'reply', 'signature', 'fields', 'conditions']);
export type Need = z.infer<typeof Need>;

/** Up to how many rials each post may decide, and who decides above: posts of one body from below upwards. The last decides on any amount. */
export const Authority = z
  .array(z.strictObject({ role: Key, upTo: z.number().int().positive().optional() }))
  .min(2)
  .max(6)
  .describe('Posts of one body from below upwards, each with the most rials it may decide on; the last without');
export type Authority = z.infer<typeof Authority>;

export const Action = z.strictObject({
  label: Text.optional(),
  if: Expression.optional(),
  needs: z.array(Need).default([]),
  /** A lifecycle this action moves the dossier to; `accepted` issues the receipt and starts the statutory clock. */
  emits: z.enum(['accepted', 'decided']).optional(),
  /** Limits of authority: over how many rials the action decides, and which post may do so up to how many. */
  authority: z.strictObject({ amount: Expression, posts: Authority }).optional(),
  /** Which fields the actor may or must set when `needs` has `fields`. */
  fields: z.array(Field).optional(),
});
export type Action = z.infer<typeof Action>;

export const Voice = z.enum(['binding', 'veto', 'advisory']);
export type Voice = z.infer<typeof Voice>;
export const Silence = z.enum(['concur', 'object', 'escalate']);
export type Silence = z.infer<typeof Silence>;
export const Party = z.strictObject({
  title: Text,
  who: Who,
  voice: Voice,
  due: Duration,
  silence: Silence,
  /** The text is hidden from applicant and other bodies; that an answer came, and when, is not. */
  secret: z.boolean().default(false),
  reads: z.array(Path).min(1),
});
export type Party = z.infer<typeof Party>;

export const Inquiry = z.strictObject({
  use: Use,
  as: Name,
  retryFor: Duration.optional(),
  fallback: z.strictObject({ role: Role, due: Duration }).optional(),
});
export type Inquiry = z.infer<typeof Inquiry>;

const Next = z.record(Name, z.string().min(1));
const common = { label: Text, public: PublicStatus, next: Next };

export const AutoStage = z.strictObject({
  kind: z.literal('auto'),
  ...common,
  inquiries: z.array(Inquiry).default([]),
  checks: z.array(z.strictObject({ if: Expression, reason: z.string(), to: z.string() })).default([]),
});
export const ReviewStage = z.strictObject({
  kind: z.literal('review'),
  ...common,
  who: Who,
  due: Duration,
  actions: z.record(Name, Action),
});
export const ApplicantStage = z.strictObject({
  kind: z.literal('applicant'),
  ...common,
  due: Duration,
  maxVisits: z.number().int().min(1).max(20).default(3),
  remind: z.array(Duration).default([]),
  edit: z.enum(['flagged', 'all']).default('flagged'),
});
const Row = z.record(z.string(), z.unknown());
export const DecideStage = z.strictObject({
  kind: z.literal('decide'),
  ...common,
  hit: z.enum(['first', 'collect']),
  rules: z.array(z.strictObject({ if: Expression, set: Row.optional(), add: z.array(z.string()).optional() })).optional(),
  /** A decision table of the catalogue, by name. */
  table: Key.optional(),
  inputs: z.record(Name, Expression).optional(),
  /** The name under which expressions see the row that hit. */
  out: Name.optional(),
  override: z.strictObject({ role: Role, fourEyes: z.boolean().default(false), if: Expression, due: Duration.default('2wd') }).optional(),
});
export const ConcurrenceStage = z.strictObject({
  kind: z.literal('concurrence'),
  ...common,
  select: Expression.optional(),
  parties: z.record(Name, Party),
  needInfo: Name.optional(),
  reask: z.enum(['changed-reads', 'all', 'none']).default('changed-reads'),
  early: z.enum(['on-veto', 'never']).default('never'),
  outcome: z.record(Name, Expression),
});
export const PaymentStage = z.strictObject({
  kind: z.literal('payment'),
  ...common,
  /** Rials. */
  amount: Expression,
  account: z.string().min(1),
  due: Duration,
  remind: z.array(Duration).default([]),
  instalments: z.strictObject({ max: z.number().int().min(2).max(60), firstPercent: z.number().min(1).max(99) }).optional(),
  refund: z.strictObject({ upon: z.array(Result).min(1), amount: Expression, approve: Role, authority: Authority.optional() }).optional(),
});
export const InspectionStage = z.strictObject({
  kind: z.literal('inspection'),
  ...common,
  who: Who,
  due: Duration,
  appointment: z
    .strictObject({ slots: z.string().min(1), bookBy: z.enum(['applicant', 'staff']), noShow: z.number().int().min(1).max(10) })
    .optional(),
  offline: z.boolean().default(false),
  photos: z.strictObject({ min: z.number().int().min(0).max(50) }).optional(),
  geofence: z.strictObject({ metres: z.number().positive() }).optional(),
  checklist: z.array(Field).default([]),
  needs: z.record(Name, z.array(Need)).optional(),
});
export const IssueStage = z.strictObject({
  kind: z.literal('issue'),
  ...common,
  /** A template of the catalogue, by name. */
  document: Key,
  conditions: Expression.optional(),
  sign: Role,
  verify: z.literal('qr').optional(),
  validity: z.strictObject({ until: Expression.optional(), for: Duration.optional() }).optional(),
});
export const EndStage = z.strictObject({ kind: z.literal('end'), result: Result, label: Text, public: PublicStatus.optional() });

export const Stage = z.discriminatedUnion('kind', [
  AutoStage,
  ReviewStage,
  ApplicantStage,
  DecideStage,
  ConcurrenceStage,
  PaymentStage,
  InspectionStage,
  IssueStage,
  EndStage,
]);
export type Stage = z.infer<typeof Stage>;
export type StageKind = Stage['kind'];
export type StageOf<Kind extends StageKind> = Extract<Stage, { kind: Kind }>;

/** Why a clock may stand still. */
export const PauseCause = z.enum(['applicant', 'payment', 'other-body', 'register']);
export type PauseCause = z.infer<typeof PauseCause>;

export const ClockRule = z.strictObject({
  budget: Duration,
  starts: z.enum(['submitted', 'accepted']),
  pauses: z.array(PauseCause).default([]),
  ladder: z.enum(['standard', 'none']).default('none'),
  /** `escalate`, `deemed-approve`, or a stage. */
  onExpiry: z.string().optional(),
  legal: Name.optional(),
});
export type ClockRule = z.infer<typeof ClockRule>;

export const Definition = z.strictObject({
  dsl: z.literal(1),
  key: Key,
  version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+$/),
  title: Text,
  summary: Text,
  /** Agency kind: `culture` resolves with a place to `culture-markazi`. */
  owner: Key,
  audience: z.array(z.enum(['person', 'organisation'])).min(1),
  keywords: z.array(z.string()).optional(),
  legal: z.array(z.strictObject({ id: Name, title: Text, ref: z.string().optional() })).default([]),
  calendar: Key,
  clocks: z.record(Name, ClockRule).default({}),
  form: z.strictObject({ pages: z.array(Page).min(1) }),
  evidence: z.array(Evidence).default([]),
  reasons: z.array(Reason).default([]),
  start: Name,
  stages: z.record(Name, Stage),
  anytime: z
    .strictObject({
      withdraw: z.strictObject({ by: z.literal('applicant'), to: Name, until: Name.optional() }).optional(),
      amend: z.strictObject({ by: z.literal('applicant'), fields: z.array(Path).min(1), to: Name, until: Name.optional() }).optional(),
    })
    .default({}),
  after: z
    .strictObject({
      appeal: z.strictObject({ within: Duration, service: Key, upon: z.array(Name).min(1) }).optional(),
      revoke: z.strictObject({ role: Role, needs: z.array(Need).default([]), upon: z.array(Name).min(1) }).optional(),
      rate: z.strictObject({ within: Duration }).optional(),
    })
    .default({}),
  /** By public status, lifecycle moment or end: which channels carry the news. */
  notify: z.record(z.string(), z.array(z.enum(['sms', 'email', 'inapp'])).min(1)).default({}),
});
export type Definition = z.infer<typeof Definition>;
