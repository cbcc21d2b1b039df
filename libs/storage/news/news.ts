import type { Dossier, Task } from '#domain/dossier/dossier';

/** A task of staff that became another one in a commit. Codes and ids only: a listener may be anybody's inbox. */
export interface TaskNews {
  kind: 'task';
  id: string;
  change: 'opened' | 'changed' | 'closed';
  agency: string | null;
  role: string | null;
  assignee: string | null;
  /** On whose name it stood before. */
  before: string | null;
}

/** Somebody opened a task, began to write or left. */
export type PresenceNews = Omit<TaskNews, 'kind' | 'change'> & { kind: 'presence' };

/** Sessions of somebody have ended. */
export interface SessionNews {
  kind: 'session';
  person: string;
}

export type News = TaskNews | PresenceNews | SessionNews;

/** What colleagues may want to hear of a commit. What the applicant owes is nobody's inbox among staff. */
export function newsOf(before: Dossier | null, after: Dossier): TaskNews[] {
  return Object.values(after.tasks).flatMap((task) => {
    const was = before?.tasks[task.id];
    if (task.role === 'applicant' || was === task || JSON.stringify(was) === JSON.stringify(task)) return [];
    const { id, agency, role, assignee } = task;
    return [{ kind: 'task', id, change: changeOf(was, task), agency, role, assignee, before: was?.assignee ?? null }];
  });
}

const changeOf = (was: Task | undefined, task: Task): TaskNews['change'] => {
  if (task.closedAt) return 'closed';
  return was ? 'changed' : 'opened';
};
