import { z } from 'zod';
import { wholeNumber } from '../list';
import type { Route } from '../route';
import { Related, SearchAnswer } from '../search';
import { ofDossier } from './params';

export const searchRoutes = {
  search: {
    method: 'GET',
    path: '/api/search',
    permission: 'staff',
    query: z.strictObject({ q: z.string().min(1).max(200), limit: wholeNumber(1, 50).default(20) }),
    answer: SearchAnswer,
    status: 200,
    idempotent: false,
    summary: { fa: 'جست‌وجو با هر شماره یا نام', en: 'Search by any number or name; says what the number is taken for' },
  },
  listRelated: {
    method: 'GET',
    path: '/api/dossiers/{trackingCode}/related',
    permission: 'staff',
    params: ofDossier,
    answer: Related,
    status: 200,
    idempotent: false,
    summary: { fa: 'پرونده‌های مرتبط: همین متقاضی، همین نشانی', en: 'Of the same applicant, and at the same address' },
  },
} as const satisfies Record<string, Route>;
