/** What staff do with a task beside deciding it: look ahead, take back, hand on, note. */
import { z } from 'zod';
import { noteReaders } from '#domain/dossier/noting';
import { Dossier } from '../dossier';
import type { Route } from '../route';
import { ForwardBody, Preview, Task, Undone } from '../task';
import { ofDossier, ofTask } from './params';

export const actingRoutes = {
  previewAct: {
    method: 'GET',
    path: '/api/tasks/{id}/preview',
    permission: 'staff',
    params: ofTask,
    query: z.strictObject({ action: z.string().max(60) /** Codes, with commas between. */, reasons: z.string().max(200).optional() }),
    answer: Preview,
    status: 200,
    idempotent: false,
    summary: { fa: 'پیامد یک تصمیم پیش از انجام آن', en: 'What would come of an act, and the message as the applicant will read it' },
  },
  undoAct: {
    method: 'POST',
    path: '/api/tasks/{id}/undo',
    permission: 'staff',
    params: ofTask,
    answer: Undone,
    status: 200,
    idempotent: true,
    summary: { fa: 'بازگرداندن تصمیمی که نگه داشته شده', en: 'Take back an act that is held; what was typed comes back' },
  },
  forwardTask: {
    method: 'POST',
    path: '/api/tasks/{id}/forward',
    permission: 'staff',
    params: ofTask,
    body: ForwardBody,
    answer: Task,
    status: 200,
    idempotent: true,
    summary: {
      fa: 'ارجاع به همکار یا سمتی دیگر در همین دستگاه',
      en: 'Hand on within the body; the third time to and fro the head is asked',
    },
  },
  noteOnDossier: {
    method: 'POST',
    path: '/api/dossiers/{trackingCode}/notes',
    permission: 'staff',
    params: ofDossier,
    body: z.strictObject({ text: z.string().trim().min(1).max(4000), visibleTo: z.enum(noteReaders) }),
    answer: Dossier,
    status: 200,
    idempotent: true,
    summary: { fa: 'یادداشت', en: 'A note for colleagues of the post, for the body, or for the applicant too' },
  },
} as const satisfies Record<string, Route>;
