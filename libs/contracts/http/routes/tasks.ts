/** Owed work, and the absence of those who owe it. */

import { z } from 'zod';
import { AbsencePlan, AskAbsence } from '../absence';
import { Dossier } from '../dossier';
import { commaSeparated, paging } from '../list';
import { Day } from '../moment';
import type { Route } from '../route';
import { ActBody, ActMany, AssignBody, queues, Task, TaskList, taskKinds, taskOrders } from '../task';
import { ofTask } from './params';

const Acted = z.strictObject({ task: Task, dossier: Dossier });

const ActedMany = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), status: z.number().int(), code: z.string().nullable(), task: Task.nullable() })),
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
      /** Only what is due up to and including this day. */
      due: Day.optional(),
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
  reportAbsence: {
    method: 'POST',
    path: '/api/absences',
    permission: 'staff',
    body: AskAbsence,
    answer: AbsencePlan,
    status: 200,
    idempotent: true,
    summary: { fa: 'مرخصی و جانشینی', en: 'Absence: where each open task goes' },
  },
} as const satisfies Record<string, Route>;
