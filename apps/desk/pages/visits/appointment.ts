import type { TaskAbout } from '#domain/dossier/dossier';

export type Visiting = Pick<TaskAbout, 'appointment' | 'offered'>;

/** After a time was said: what the case, the list and the visit show of it. */
export const appointmentChanges = [
  'GET /api/tasks/{id}',
  'GET /api/tasks',
  'GET /api/dossiers/{trackingCode}',
  'GET /api/dossiers/{trackingCode}/events',
] as const;
