import { z } from 'zod';
import { Duration, Text } from '#domain/definition/schema';
import { Moment } from './moment';

export const MoveTime = z.strictObject({ forward: Duration });
export const TimeMoved = z.strictObject({ now: Moment, struck: z.number().int() });
export const SentMessages = z.strictObject({
  items: z.array(z.strictObject({ to: z.string(), channel: z.string(), text: z.string(), at: Moment, key: z.string() })),
});
export const bankOutcomes = ['paid', 'failed', 'lost-callback', 'twice'] as const;
export const SteerBank = z.strictObject({ outcome: z.enum(bankOutcomes) });
export const BankSteered = z.strictObject({ payment: z.string(), outcome: z.enum(bankOutcomes), state: z.string() });
export const SteerRegister = z.strictObject({ mode: z.enum(['up', 'down', 'slow']), answer: z.record(z.string(), z.unknown()).optional() });
export const RegisterSteered = z.strictObject({ use: z.string(), mode: z.enum(['up', 'down', 'slow']) });
/** Whom a visitor of the demo installation can be: `user` is what the demo sign-in takes. */
export const DemoPeople = z.strictObject({
  items: z.array(z.strictObject({ user: z.string(), name: z.string(), agency: Text.nullable(), post: Text })),
});
