/** Beside the list of tasks: what moves while one looks at it, who else looks, and what was typed and not sent. */

import { z } from 'zod';
import { ActDraft, ActDraftGone, Presence, PutPresence, SaveActDraft } from '../inbox';
import type { Route } from '../route';
import { ofTask } from './params';

export const inboxRoutes = {
  watchInbox: {
    method: 'GET',
    path: '/api/live',
    permission: 'staff',
    answer: 'events',
    status: 200,
    idempotent: false,
    summary: {
      fa: 'خبر زندهٔ کارتابل',
      en: 'The inbox as it changes: server-sent events (`refetch`, `tasks`, `counts`, `presence`, `signed-out`)',
    },
  },
  putPresence: {
    method: 'PUT',
    path: '/api/tasks/{id}/presence',
    permission: 'staff',
    params: ofTask,
    body: PutPresence,
    answer: z.strictObject({ presence: z.array(Presence) }),
    status: 200,
    idempotent: false,
    summary: {
      fa: 'این پرونده را باز کرده‌ام یا در آن می‌نویسم',
      en: 'I have it open, I am writing, I have left; forgotten after 15 idle minutes',
    },
  },
  getActDraft: {
    method: 'GET',
    path: '/api/tasks/{id}/draft',
    permission: 'staff',
    params: ofTask,
    answer: ActDraft,
    status: 200,
    idempotent: false,
    summary: { fa: 'آنچه برای این کار نوشته‌ام و نفرستاده‌ام', en: 'What I typed for this task and did not send' },
  },
  saveActDraft: {
    method: 'PUT',
    path: '/api/tasks/{id}/draft',
    permission: 'staff',
    params: ofTask,
    body: SaveActDraft,
    answer: ActDraft,
    status: 200,
    idempotent: false,
    summary: { fa: 'نگه داشتن نوشتهٔ نیمه‌کاره', en: 'Keep what I am typing; what another tab wrote is kept beside' },
  },
  dropActDraft: {
    method: 'DELETE',
    path: '/api/tasks/{id}/draft',
    permission: 'staff',
    params: ofTask,
    answer: ActDraftGone,
    status: 200,
    idempotent: false,
    summary: { fa: 'دور انداختن نوشتهٔ نیمه‌کاره', en: 'Throw it away' },
  },
} as const satisfies Record<string, Route>;
