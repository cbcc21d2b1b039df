import { z } from 'zod';
import { Moment } from './moment';

/** Whose it is: one person's, everybody's of a post, or the whole body's. */
export const templateScopes = ['personal', 'unit', 'agency'] as const;
export type TemplateScope = (typeof templateScopes)[number];

/** `proposed`: a version that waits for the approval of the body's head. */
export const templateStates = ['proposed', 'approved', 'ended'] as const;

const said = {
  title: z.string().trim().min(1).max(120),
  /** With variables in braces: `{applicant}`, `{trackingCode}`, `{service}`, `{stage}`, `{agency}`, `{due}`, `{today}`, `{openedOn}`; any other is left for the writer. */
  text: z.string().trim().min(1).max(4000),
  /** Only for this service; for all when absent. */
  service: z.string().max(60).nullable().optional(),
};

export const Template = z.strictObject({
  id: z.string(),
  version: z.number().int(),
  scope: z.enum(templateScopes),
  agency: z.string().nullable(),
  role: z.string().nullable(),
  service: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  state: z.enum(templateStates),
  /** How often it was put into a text. */
  uses: z.number().int(),
  madeBy: z.string().nullable(),
  madeAt: Moment,
  approvedBy: z.string().nullable(),
  approvedAt: Moment.nullable(),
  /** What the caller may do with it. */
  may: z.strictObject({ change: z.boolean(), approve: z.boolean() }),
});
export type Template = z.infer<typeof Template>;

export const NewTemplate = z.strictObject({
  ...said,
  scope: z.enum(templateScopes),
  /** Of which body and post; needed where the caller holds several. */
  agency: z.string().max(80).optional(),
  role: z.string().max(60).optional(),
});
export const ChangeTemplate = z.strictObject(said);
export const RenderTemplate = z.strictObject({ task: z.string().max(80) });

export const Rendered = z.strictObject({
  text: z.string(),
  /** Variables that nothing could fill; they stand in the text in braces, and block sending. */
  unfilled: z.array(z.string()),
  /** As an SMS. */
  sms: z.strictObject({ characters: z.number().int(), parts: z.number().int(), left: z.number().int() }),
});
