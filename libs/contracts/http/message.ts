import { z } from 'zod';
import { newsKinds } from '#domain/notices/news-kind';
import { Moment } from './moment';

export const messageChannels = ['sms', 'email', 'inapp'] as const;

/** News to the caller, kept as it was sent. The same news by several ways is one message. */
export const Message = z.strictObject({
  id: z.string(),
  channels: z.array(z.enum(messageChannels)),
  text: z.string(),
  /** The request it is about. */
  trackingCode: z.string().nullable(),
  at: Moment,
  read: z.boolean(),
});
export type Message = z.infer<typeof Message>;

/** What the applicant was told of one request, as it was sent; to which address is not told. */
export const ToldMessage = z.strictObject({
  id: z.string(),
  channels: z.array(z.enum(messageChannels)),
  text: z.string(),
  at: Moment,
  /** `waiting`: held back for the night, or on its way. */
  state: z.enum(['sent', 'waiting', 'failed']),
  read: z.boolean(),
});
export type ToldMessage = z.infer<typeof ToldMessage>;

/** Of messages read: up to this moment, as the list was shown. */
export const ReadMessages = z.strictObject({ until: Moment });
export const MessagesRead = z.strictObject({ unread: z.number().int() });

const ways = z.array(z.enum(messageChannels)).max(messageChannels.length);
const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
/** From one time of day to another, also over midnight: no SMS then, unless it asks for something that cannot wait. */
const Quiet = z.strictObject({ from: timeOfDay, to: timeOfDay });

/** How the caller wants to be told. News is always kept on the messages page, whatever is chosen. */
export const Preferences = z.strictObject({
  language: z.enum(['fa', 'en']),
  channels: ways,
  /** By kind of news: something is asked, something has moved, it has come to something. */
  kinds: z.record(z.enum(newsKinds), ways),
  quiet: Quiet.nullable(),
  email: z.email().max(200).nullable(),
  /** Waits for the link that was sent to it. */
  emailPending: z.string().nullable(),
});
/** A new address counts once its owner has followed the link that goes to it. */
export const SetPreferences = z.strictObject({
  language: z.enum(['fa', 'en']),
  channels: ways,
  kinds: z.partialRecord(z.enum(newsKinds), ways).optional(),
  quiet: Quiet.nullable().optional(),
  email: z.email().max(200).nullable(),
});
/** What the link to a new address carries. */
export const ConfirmEmail = z.strictObject({ token: z.string().min(1).max(200) });
export type Preferences = z.infer<typeof Preferences>;
