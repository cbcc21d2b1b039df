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
  /** The path that its QR code leads to, and all that the code holds: the whole address, and behind it the paper's own word, signed. */
  verify: z.string(),
  url: z.string(),
});
export type PaperCard = z.infer<typeof PaperCard>;

export const shareSpans = ['1d', '7d', '30d'] as const;
export const SharePaper = z.strictObject({ for: z.enum(shareSpans) });

/** A paper shown to whoever has the link, for a time. */
export const PaperShare = z.strictObject({
  id: z.string(),
  paper: z.string(),
  from: Moment,
  until: Moment,
  /** The whole address: the holder may read it again for as long as it shows something. */
  url: z.string(),
});
export type PaperShare = z.infer<typeof PaperShare>;

/** What the link of a share shows. */
export const SharedPaper = z.strictObject({ ...Verified.shape, until: Moment });
export type SharedPaper = z.infer<typeof SharedPaper>;

/** What a paper's code may be verified with where there is no line: keys, and what the keys in it are called. */
export const PaperKeys = z.strictObject({
  /** Ed25519, raw, base64url; `id` is the first 8 hex digits of its SHA-256. */
  keys: z.array(z.strictObject({ id: z.string(), publicKey: z.string() })),
  services: z.record(z.string(), Text),
  agencies: z.record(z.string(), Text),
});
export type PaperKeys = z.infer<typeof PaperKeys>;
