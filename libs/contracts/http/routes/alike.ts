/** Cases that may be decided together. */
import { z } from 'zod';
import { Alike, Compared, mostCompared } from '../alike';
import type { Route } from '../route';
import { ofTask } from './params';

export const alikeRoutes = {
  listAlike: {
    method: 'GET',
    path: '/api/tasks/{id}/alike',
    permission: 'staff',
    params: ofTask,
    answer: Alike,
    status: 200,
    idempotent: false,
    summary: { fa: 'درخواست‌های مانند این، با وارسی سبز', en: 'Look-alikes that are mine to decide, with every check green' },
  },
  compareTasks: {
    method: 'GET',
    path: '/api/tasks/compare',
    permission: 'staff',
    query: z.strictObject({
      ids: z
        .string()
        .max(4000)
        .transform((text) => text.split(',').filter((part) => part.length > 0))
        .pipe(z.array(z.string().max(40)).min(1).max(mostCompared)),
    }),
    answer: z.strictObject({ items: z.array(Compared) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'چند پرونده کنار هم', en: 'Several cases beside each other: answers, registers, documents and red checks' },
  },
} as const satisfies Record<string, Route>;
