import { z } from 'zod';
import { normaliseMobile } from '#domain/identifiers/mobile';
import { normaliseNationalId } from '#domain/identifiers/national-id';
import { toAsciiDigits } from '#domain/text/digits';
import { Moment } from './moment';

/** Text that is an identifier, in any digits; refused under its own code where it is none. */
export const identifier = (code: string, normalise: (text: string) => string | null) =>
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
/** The same challenge once more: by SMS, or by a call that reads the code aloud. */
export const AskCodeAgain = z.strictObject({ challenge: z.string().max(100), by: z.enum(['sms', 'call']) });
export const CodeSent = z.strictObject({ challenge: z.string(), expiresAt: Moment });

/** As read from a phone, in any digits. */
export const OneTimeCode = z
  .string()
  .max(12)
  .transform((text) => toAsciiDigits(text.trim()));
export const SignIn = z.strictObject({
  challenge: z.string().max(100),
  code: OneTimeCode,
  nationalId: NationalId.optional(),
});
export const SignedIn = z.strictObject({
  token: z.string(),
  person: z.strictObject({ id: z.string(), kind: z.enum(['citizen', 'staff']), name: z.string() }),
});
export const SignedOut = z.strictObject({
  signedOut: z.literal(true),
  /** Where a browser goes next to be signed out at the issuer of staff, too; null where there is nothing to leave. */
  leave: z.string().nullable(),
});

/** Where to go after signing in: a path of this site; anything else leads to the desk. */
export const StaffSignIn = z.object({
  next: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
    .catch('/desk'),
  /** `login`: whoever is signed in at the issuer is asked again, say to be somebody else. */
  prompt: z.literal('login').optional().catch(undefined),
});
/** OpenID Connect Back-Channel Logout 1.0: the issuer says that a session is over. */
export const LogoutOrder = z.object({ logout_token: z.string().min(1).max(8000) });
export const SessionsEnded = z.strictObject({ ended: z.literal(true) });

/** Demo only: be one of the seeded people; citizens by mobile, staff by user name. */
export const DemoSignIn = z.strictObject({
  user: z
    .string()
    .min(1)
    .max(80)
    .transform((text) => toAsciiDigits(text.trim())),
});
