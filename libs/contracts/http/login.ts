import { z } from 'zod';
import { normaliseMobile } from '#domain/identifiers/mobile';
import { normaliseNationalId } from '#domain/identifiers/national-id';
import { toAsciiDigits } from '#domain/text/digits';
import { Moment } from './moment';

const identifier = (code: string, normalise: (text: string) => string | null) =>
  z
    .string()
    .max(40)
    .transform((text, context) => {
      const value = normalise(text);
      if (value !== null) return value;
      context.addIssue({ code: 'custom', message: code });
      return z.NEVER;
    });

/** `09120000001`; +98, 0098 and 98 are accepted, and Persian digits. */
export const Mobile = identifier('not-a-mobile', normaliseMobile).describe('A mobile number');
export const NationalId = identifier('not-a-national-id', normaliseNationalId).describe('A national ID of ten digits');

export const AskCode = z.strictObject({ mobile: Mobile });
export const CodeSent = z.strictObject({ challenge: z.string(), expiresAt: Moment });

export const SignIn = z.strictObject({
  challenge: z.string().max(100),
  code: z
    .string()
    .max(12)
    .transform((text) => toAsciiDigits(text.trim())),
  nationalId: NationalId.optional(),
});
export const SignedIn = z.strictObject({
  token: z.string(),
  person: z.strictObject({ id: z.string(), kind: z.enum(['citizen', 'staff']), name: z.string() }),
});
export const SignedOut = z.strictObject({ signedOut: z.literal(true) });

/** Demo only: be one of the seeded people; citizens by mobile, staff by user name. */
export const DemoSignIn = z.strictObject({
  user: z
    .string()
    .min(1)
    .max(80)
    .transform((text) => toAsciiDigits(text.trim())),
});
