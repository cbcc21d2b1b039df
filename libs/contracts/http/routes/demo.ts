/** The demo installation only: be a seeded person, move time, steer what belongs to others. */
import { BankSteered, MoveTime, RegisterSteered, SentMessages, SteerBank, SteerRegister, TimeMoved } from '../demo';
import type { Route } from '../route';
import { params } from './params';

export const demoRoutes = {
  moveTime: {
    method: 'POST',
    path: '/api/demo/time',
    permission: 'anyone',
    body: MoveTime,
    answer: TimeMoved,
    status: 200,
    idempotent: false,
    demoOnly: true,
    summary: { fa: 'جلو بردن ساعت نمایشی', en: 'Move the business clock on: every due deadline strikes, in order' },
  },
  listSent: {
    method: 'GET',
    path: '/api/demo/outbox',
    permission: 'anyone',
    answer: SentMessages,
    status: 200,
    idempotent: false,
    demoOnly: true,
    summary: { fa: 'پیامک‌ها و رایانامه‌های فرستاده‌شده', en: 'SMS and e-mail that went out' },
  },
  sentPage: {
    method: 'GET',
    path: '/demo/outbox',
    permission: 'anyone',
    answer: 'page',
    status: 200,
    idempotent: false,
    demoOnly: true,
    summary: { fa: 'صفحهٔ پیام‌های فرستاده‌شده', en: 'The same for people' },
  },
  steerBank: {
    method: 'POST',
    path: '/api/demo/bank/{payment}',
    permission: 'anyone',
    params: params('payment'),
    body: SteerBank,
    answer: BankSteered,
    status: 200,
    idempotent: false,
    demoOnly: true,
    summary: { fa: 'کار بعدی بانک نمایشی', en: 'What the sandbox bank does next' },
  },
  steerRegister: {
    method: 'POST',
    path: '/api/demo/register/{use}',
    permission: 'anyone',
    params: params('use'),
    body: SteerRegister,
    answer: RegisterSteered,
    status: 200,
    idempotent: false,
    demoOnly: true,
    summary: { fa: 'رفتار استعلام نمایشی از این پس', en: 'How a sandbox register behaves from now on' },
  },
} as const satisfies Record<string, Route>;
