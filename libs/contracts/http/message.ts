import { z } from 'zod';
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

/** Of messages read: up to this moment, as the list was shown. */
export const ReadMessages = z.strictObject({ until: Moment });
export const MessagesRead = z.strictObject({ unread: z.number().int() });

/** How the caller wants to be told. News is always kept on the messages page, whatever is chosen. */
export const Preferences = z.strictObject({
  language: z.enum(['fa', 'en']),
  channels: z.array(z.enum(messageChannels)).max(messageChannels.length),
  email: z.email().max(200).nullable(),
});
export type Preferences = z.infer<typeof Preferences>;
