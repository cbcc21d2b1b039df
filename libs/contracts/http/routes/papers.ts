/** Issued papers and what their codes prove. */

import { z } from 'zod';
import { PaperCard, Verified } from '../paper';
import type { Route } from '../route';
import { params } from './params';

export const papersRoutes = {
  getPaper: {
    method: 'GET',
    path: '/api/documents/{id}',
    permission: 'signed-in',
    params: params('id'),
    answer: 'paper',
    status: 200,
    idempotent: false,
    summary: { fa: 'نامه یا مجوز', en: 'The letter' },
  },
  verify: {
    method: 'GET',
    path: '/api/verify/{token}',
    permission: 'anyone',
    params: params('token'),
    answer: Verified,
    status: 200,
    idempotent: false,
    summary: { fa: 'راستی‌آزمایی مجوز', en: 'What the QR code leads to' },
  },
  listPapers: {
    method: 'GET',
    path: '/api/papers',
    permission: 'citizen',
    answer: z.strictObject({ items: z.array(PaperCard) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'مدارک صادرشدهٔ من', en: 'What was issued to me' },
  },
} as const satisfies Record<string, Route>;
