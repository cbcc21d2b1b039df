import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** `off`: nothing is set up; `sandbox`: well, and nothing leaves the house. */
export const lights = ['ok', 'slow', 'failing', 'off', 'sandbox'] as const;
export const connectionKinds = ['postgres', 'temporal', 'issuer', 'bank', 'sms', 'mail', 'register', 'webhook'] as const;

export const Connection = z.strictObject({
  /** `postgres`, `bank`, `register-person` … */
  key: z.string(),
  kind: z.enum(connectionKinds),
  title: Text,
  /** Which register, by its use: `identity.person`. */
  register: z.string().nullable(),
  /** `sandbox`, `zarinpal`, `kavenegar`, `smtp` …; null where there is one way only. */
  provider: z.string().nullable(),
  light: z.enum(lights),
  lastSuccess: Moment.nullable(),
  /** A code, never what somebody wrote. */
  lastError: z.strictObject({ at: Moment, code: z.string() }).nullable(),
  /** Owed and not done yet. */
  waiting: z.number().int(),
  /** Since when the oldest of them waits. */
  waitingSince: Moment.nullable(),
  /** How the sandbox in its place behaves; null where it is no sandbox that can be steered. */
  simulator: z.enum(['up', 'down', 'slow']).nullable(),
  /** Whether asking it changes nothing, so that it may be tested. */
  testable: z.boolean(),
});
export type Connection = z.infer<typeof Connection>;

export const Tested = z.strictObject({
  key: z.string(),
  light: z.enum(lights),
  /** Milliseconds. */
  tookMs: z.number().int(),
  code: z.string().nullable(),
});
