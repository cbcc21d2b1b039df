import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** What anybody may know of a paper who holds its QR code: that it is genuine, and whether it still holds. */
export const Verified = z.strictObject({
  number: z.string(),
  state: z.enum(['valid', 'revoked', 'replaced', 'expired']),
  service: z.strictObject({ key: z.string(), title: Text }),
  agency: z.strictObject({ key: z.string(), title: Text }).nullable(),
  issuedAt: Moment,
  validUntil: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export type Verified = z.infer<typeof Verified>;

/** A paper in its holder's wallet. */
export const PaperCard = z.strictObject({
  id: z.string(),
  trackingCode: z.string(),
  number: z.string(),
  state: z.enum(['valid', 'revoked', 'replaced', 'expired']),
  service: z.strictObject({ key: z.string(), title: Text }),
  agency: z.strictObject({ key: z.string(), title: Text }).nullable(),
  issuedAt: Moment,
  validUntil: z.string().nullable(),
  /** The path that its QR code leads to, and the whole address that it holds. */
  verify: z.string(),
  url: z.string(),
});
export type PaperCard = z.infer<typeof PaperCard>;
