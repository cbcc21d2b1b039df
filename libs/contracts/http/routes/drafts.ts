/** What a citizen has begun and not yet filed. */
import { z } from 'zod';
import { Draft, DraftGone, DraftLine, SaveDraft } from '../draft';
import type { Route } from '../route';
import { params } from './params';

export const draftsRoutes = {
  listDrafts: {
    method: 'GET',
    path: '/api/drafts',
    permission: 'visitor',
    answer: z.strictObject({ items: z.array(DraftLine) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'درخواست‌های نیمه‌کارهٔ من', en: 'What I have begun and not yet filed' },
  },
  getDraft: {
    method: 'GET',
    path: '/api/drafts/{service}',
    permission: 'visitor',
    params: params('service'),
    answer: Draft,
    status: 200,
    idempotent: false,
    summary: { fa: 'درخواست نیمه‌کارهٔ من برای یک خدمت', en: 'My draft for a service' },
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/drafts/{service}',
    permission: 'visitor',
    params: params('service'),
    body: SaveDraft,
    answer: Draft,
    status: 200,
    idempotent: false,
    summary: { fa: 'ذخیرهٔ پاسخ‌ها در پیش‌نویس', en: 'Lay answers into the draft; nothing that another device wrote is lost' },
  },
  dropDraft: {
    method: 'DELETE',
    path: '/api/drafts/{service}',
    permission: 'visitor',
    params: params('service'),
    answer: DraftGone,
    status: 200,
    idempotent: false,
    summary: { fa: 'دور انداختن پیش‌نویس', en: 'Throw the draft away' },
  },
  swapDraft: {
    method: 'POST',
    path: '/api/drafts/{service}/swap',
    permission: 'visitor',
    params: params('service'),
    answer: Draft,
    status: 200,
    idempotent: false,
    summary: { fa: 'جابه‌جایی با پیش‌نویس دیگر', en: 'Take up the other draft; this one is kept beside it' },
  },
} as const satisfies Record<string, Route>;
