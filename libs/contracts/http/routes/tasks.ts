/** Owed work. */

import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Dossier } from '../dossier';
import { dueSpans, queues, taskFlags } from '../inbox';
import { commaSeparated, paging } from '../list';
import { Day } from '../moment';
import type { Route } from '../route';
import { ActBody, ActMany, AssignBody, Task, TaskList, taskKinds, taskOrders } from '../task';
import { ofTask } from './params';

const Acted = z.strictObject({ task: Task, dossier: Dossier });

const ActedMany = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      status: z.number().int(),
      /** Why not, and the same in words. */
      code: z.string().nullable(),
      detail: Text.nullable(),
      /** In a dry run: what would come of it. */
      consequence: Text.nullable(),
      task: Task.nullable(),
    }),
  ),
});

export const tasksRoutes = {
  listTasks: {
    method: 'GET',
    path: '/api/tasks',
    permission: 'signed-in',
    answer: TaskList,
    status: 200,
    idempotent: false,
    query: z.strictObject({
      queue: commaSeparated(queues).optional(),
      service: z.string().max(60).optional(),
      stage: z.string().max(60).optional(),
      kind: z.enum(taskKinds).optional(),
      agency: z.string().max(80).optional(),
      county: z.string().max(60).optional(),
      /** A span, or only what is due up to and including a day. */
      due: z.union([z.enum(dueSpans), Day]).optional(),
      flag: z.enum(taskFlags).optional(),
      /** A person for whom I stand in. */
      standInFor: z.string().max(80).optional(),
      q: z.string().max(200).optional(),
      sort: z.enum(taskOrders).default('risk'),
      ...paging,
    }),
    summary: { fa: 'کارتابل', en: 'The inbox, soonest risk first' },
  },
  getTask: {
    method: 'GET',
    path: '/api/tasks/{id}',
    permission: 'signed-in',
    params: ofTask,
    answer: Task,
    status: 200,
    idempotent: false,
    summary: { fa: 'یک کار', en: 'A task with its dossier, what may be done and why not' },
  },
  claimTask: {
    method: 'POST',
    path: '/api/tasks/{id}/claim',
    permission: 'staff',
    params: ofTask,
    answer: Task,
    status: 200,
    idempotent: true,
    summary: { fa: 'برداشتن کار', en: 'Claim: of two, one wins' },
  },
  releaseTask: {
    method: 'POST',
    path: '/api/tasks/{id}/release',
    permission: 'staff',
    params: ofTask,
    answer: Task,
    status: 200,
    idempotent: true,
    summary: { fa: 'بازگرداندن کار به صف', en: 'Put back' },
  },
  assignTask: {
    method: 'POST',
    path: '/api/tasks/{id}/assign',
    permission: 'staff',
    params: ofTask,
    body: AssignBody,
    answer: Task,
    status: 200,
    idempotent: true,
    summary: { fa: 'سپردن کار به همکار', en: 'Assign' },
  },
  actOnTask: {
    method: 'POST',
    path: '/api/tasks/{id}/act',
    permission: 'signed-in',
    params: ofTask,
    body: ActBody,
    answer: Acted,
    status: 200,
    idempotent: true,
    summary: { fa: 'تصمیم', en: 'Decide: once for ever' },
  },
  actOnTasks: {
    method: 'POST',
    path: '/api/tasks/act',
    permission: 'staff',
    body: ActMany,
    answer: ActedMany,
    status: 200,
    idempotent: true,
    summary: { fa: 'تصمیم گروهی', en: 'Decide many: a result for each' },
  },
} as const satisfies Record<string, Route>;
