/** What people say beside their requests, and what the installation says to all of them. */
import { z } from 'zod';
import { CurrentNotice, SealedReport, SearchWish, SearchWishes } from '../feedback';
import type { Route } from '../route';

export const feedbackRoutes = {
  wish: {
    method: 'POST',
    path: '/api/searches',
    permission: 'anyone',
    body: SearchWish,
    answer: z.strictObject({ kept: z.boolean() }),
    status: 200,
    idempotent: false,
    summary: { fa: 'آنچه جسته شد و پیدا نشد', en: 'What was looked for in vain' },
  },
  listWishes: {
    method: 'GET',
    path: '/api/searches',
    permission: 'administrator',
    answer: z.strictObject({ items: z.array(SearchWishes) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'جست‌وجوهای بی‌نتیجه', en: 'What people looked for in vain, most wanted first' },
  },
  listReports: {
    method: 'GET',
    path: '/api/reports',
    permission: 'staff',
    answer: z.strictObject({ items: z.array(SealedReport) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'گزارش‌های مهرشده، برای ارزیابان', en: 'Sealed reports, for the evaluators alone' },
  },
  getNotice: {
    method: 'GET',
    path: '/api/notice',
    permission: 'anyone',
    answer: CurrentNotice,
    status: 200,
    idempotent: false,
    summary: { fa: 'اطلاعیهٔ سامانه', en: 'What the installation tells everybody' },
  },
  putNotice: {
    method: 'PUT',
    path: '/api/notice',
    permission: 'operator',
    body: CurrentNotice,
    answer: CurrentNotice,
    status: 200,
    idempotent: false,
    summary: { fa: 'گذاشتن یا برداشتن اطلاعیه', en: 'Put up a notice, or take it down' },
  },
} as const satisfies Record<string, Route>;
