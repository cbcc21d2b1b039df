import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { typedDigits } from '#domain/text/digits';
import { Moment } from './moment';
import { Action } from './task';

/** To whom a one-time link goes: a mobile (`09…`) or an e-mail address of the body. */
export const SendLink = z.strictObject({
  to: z.union([
    z
      .string()
      .max(30)
      .transform((text) => typedDigits(text).replace(/^(?:\+98|0098|98)(?=9)/, '0'))
      .pipe(z.string().regex(/^09[0-9]{9}$/)),
    z.email().max(200),
  ]),
});
export const LinkSent = z.strictObject({ link: z.string(), way: z.enum(['sms', 'email']), expiresAt: Moment });

/** What whoever holds the link may see: what the body reads, and nothing else. */
export const AskedOpinion = z.strictObject({
  trackingCode: z.string(),
  service: z.strictObject({ key: z.string(), version: z.string(), title: Text }),
  body: Text,
  /** Who asks, and in which part. */
  asker: Text,
  party: Text,
  /** Of the form only what the body reads; likewise of what registers and stages brought to light. */
  form: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.unknown()),
  openedAt: Moment,
  dueAt: Moment.nullable(),
  late: z.boolean(),
  /** What silence means when the due has passed. */
  silence: z.enum(['concur', 'object', 'escalate']),
  actions: z.array(Action),
  reasons: z.array(z.strictObject({ code: z.string(), text: Text })),
});
export type AskedOpinion = z.infer<typeof AskedOpinion>;

const words = z.string().trim().min(1).max(4000);
export const GiveOpinion = z.strictObject({
  verdict: z.string().max(40),
  reasons: z.array(z.string().max(40)).max(50).optional(),
  conditions: z.array(words).max(50).optional(),
  comment: words.optional(),
  /** Files taken in by this link. */
  fileIds: z.array(z.string().max(80)).max(10).optional(),
});
export const OpinionGiven = z.strictObject({ trackingCode: z.string(), verdict: z.string(), at: Moment });
