import { z } from 'zod';

export const StartPayment = z.strictObject({
  charge: z.string().max(60),
  /** Where the bank's page leads back to: a path of this installation. */
  returnTo: z.string().max(300).regex(/^\/(?![/\\])/).optional(),
});
export const PaymentStarted = z.strictObject({ payment: z.string(), redirect: z.string() });
