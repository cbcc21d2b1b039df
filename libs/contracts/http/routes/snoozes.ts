/** What somebody puts off and wants to be reminded of: theirs alone. */
import { PutOff, Snooze, SnoozeGone } from '../inbox';
import type { Route } from '../route';
import { ofTask } from './params';

export const snoozesRoutes = {
  snoozeTask: {
    method: 'PUT',
    path: '/api/tasks/{id}/snooze',
    permission: 'staff',
    params: ofTask,
    body: PutOff,
    answer: Snooze,
    status: 200,
    idempotent: false,
    summary: { fa: 'تعویق با یادآوری', en: 'Put off until a moment: out of my lists, and due as before' },
  },
  wakeTask: {
    method: 'DELETE',
    path: '/api/tasks/{id}/snooze',
    permission: 'staff',
    params: ofTask,
    answer: SnoozeGone,
    status: 200,
    idempotent: false,
    summary: { fa: 'برگرداندن به فهرست، یا برداشتن یادآوری', en: 'Back into my lists, or away with the reminder' },
  },
} as const satisfies Record<string, Route>;
