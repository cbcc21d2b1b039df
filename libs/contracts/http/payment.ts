import { z } from 'zod';
import { Moment } from './moment';

export const StartPayment = z.strictObject({
  charge: z.string().max(60),
  /** Where the bank's page leads back to: a path of this installation. */
  returnTo: z
    .string()
    .max(300)
    .regex(/^\/(?![/\\])/)
    .optional(),
});
export const PaymentStarted = z.strictObject({ payment: z.string(), redirect: z.string() });

/** One attempt at the bank. `use` is what became of the money: it paid the charge, or was more than owed and goes back. */
export const PaymentAttempt = z.strictObject({
  id: z.string(),
  charge: z.string(),
  amount: z.number().int(),
  state: z.enum(['created', 'redirected', 'paid', 'failed', 'unknown', 'refund-owed', 'refunded']),
  use: z.enum(['charge', 'surplus']).nullable(),
  reference: z.string().nullable(),
  at: Moment,
  settledAt: Moment.nullable(),
  refundedAt: Moment.nullable(),
});
export type PaymentAttempt = z.infer<typeof PaymentAttempt>;
