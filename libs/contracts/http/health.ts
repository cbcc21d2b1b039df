import { z } from 'zod';

export const Live = z.strictObject({ status: z.literal('live') });
export const Ready = z.strictObject({ status: z.literal('ready') });
