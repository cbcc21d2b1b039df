import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** What somebody looked for and did not find. */
export const SearchWish = z.strictObject({ words: z.string().min(1).max(200), wish: z.string().max(1000).optional() });
export const SearchWishes = z.strictObject({
  words: z.string(),
  times: z.number().int(),
  wishes: z.array(z.string()),
  latestAt: Moment,
});

/** An applicant's word that something improper was asked of them. */
export const SealedReport = z.strictObject({
  id: z.string(),
  trackingCode: z.string(),
  service: z.string(),
  agency: z.string().nullable(),
  words: z.string(),
  at: Moment,
});
export type SealedReport = z.infer<typeof SealedReport>;

export const noticeTones = ['info', 'warning', 'danger'] as const;
/** What the installation tells everybody who opens a page. */
export const Notice = z.strictObject({ text: Text, tone: z.enum(noticeTones), until: Moment.nullable() });
export type Notice = z.infer<typeof Notice>;
export const CurrentNotice = z.strictObject({ notice: Notice.nullable() });
