/** Payments and the bank's word about them. */
import { z } from 'zod';
import { SteerBank } from '../demo';
import { PaymentAttempt } from '../payment';
import type { Route } from '../route';
import { params } from './params';

export const paymentsRoutes = {
  bankCallback: {
    method: 'GET',
    path: '/api/payments/{provider}/callback',
    permission: 'anyone',
    params: params('provider'),
    query: z.object({
      Authority: z.string().max(100).optional(),
      Status: z.string().max(20).optional(),
      payment: z.string().max(60).optional(),
    }),
    answer: 'redirect',
    status: 302,
    idempotent: false,
    summary: { fa: 'بازگشت از بانک', en: "The bank's callback: only a hint, the bank itself is asked" },
  },
  askBank: {
    method: 'POST',
    path: '/api/payments/{payment}/ask',
    permission: 'signed-in',
    params: params('payment'),
    answer: PaymentAttempt,
    status: 200,
    idempotent: false,
    summary: { fa: 'پرسیدن از بانک', en: 'Ask the bank what became of an attempt; asking again changes nothing' },
  },
  bankPage: {
    method: 'GET',
    path: '/bank/{payment}',
    permission: 'anyone',
    params: params('payment'),
    answer: 'page',
    status: 200,
    idempotent: false,
    demoOnly: true,
    summary: { fa: 'صفحهٔ بانک نمایشی', en: "The sandbox bank's page" },
  },
  bankChoice: {
    method: 'POST',
    path: '/bank/{payment}',
    permission: 'anyone',
    params: params('payment'),
    takes: 'form',
    body: SteerBank,
    answer: 'redirect',
    status: 302,
    idempotent: false,
    demoOnly: true,
    summary: { fa: 'انتخاب در صفحهٔ بانک نمایشی', en: "What a visitor chooses on the sandbox bank's page" },
  },
} as const satisfies Record<string, Route>;
