/** What is known of the caller already, so that nobody has to write it again. */
import { z } from 'zod';
import { Facts } from '../facts';
import type { Route } from '../route';
import { params, word } from './params';

export const factsRoutes = {
  getFacts: {
    method: 'GET',
    path: '/api/facts/{service}',
    permission: 'signed-in',
    params: params('service'),
    query: z.strictObject({ onBehalfOf: word.optional() }),
    answer: Facts,
    status: 200,
    idempotent: false,
    summary: { fa: 'آنچه از پیش می‌دانیم', en: 'What is known of me already, and what I answered last time' },
  },
} as const satisfies Record<string, Route>;
