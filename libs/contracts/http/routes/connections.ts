/** What the installation reaches, and how it fares. */
import { z } from 'zod';
import { Connection, Tested } from '../connection';
import type { Route } from '../route';
import { params } from './params';

export const connectionsRoutes = {
  listConnections: {
    method: 'GET',
    path: '/api/connections',
    permission: 'staff',
    answer: z.strictObject({ items: z.array(Connection) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'اتصال‌ها و وضع هر یک', en: 'Connections with their lights; administrators and operators' },
  },
  testConnection: {
    method: 'POST',
    path: '/api/connections/{key}/test',
    permission: 'staff',
    params: params('key'),
    answer: Tested,
    status: 200,
    idempotent: false,
    summary: { fa: 'آزمودن اتصال', en: 'Ask it now; nothing is changed by it' },
  },
} as const satisfies Record<string, Route>;
