/** What follows when the world has done an errand, or will not. A new kind of errand is a compile error here. */
import type { Errand, ErrandKind } from './dossier';
import { settle } from './errands';
import { askOperator } from './repair';
import { askPeopleInstead, registerAnswered } from './stages/auto';
import { refunded } from './stages/end';
import { drawn } from './stages/issue';
import type { Unfolding } from './unfolding';

interface ErrandRule {
  done(u: Unfolding, errand: Errand, answer: Record<string, unknown>): void;
  /** Its patience is over, by the dossier's clock or the conductor's. */
  failed(u: Unfolding, errand: Errand, why: string): void;
}

const told = (u: Unfolding, errand: Errand) => settle(u, errand, 'done');
const untold = (u: Unfolding, errand: Errand, why: string) => settle(u, errand, 'given-up', why);

export const errandRules: Record<ErrandKind, ErrandRule> = {
  inquiry: { done: registerAnswered, failed: askPeopleInstead },
  notice: { done: told, failed: untold },
  assignment: { done: handedOut, failed: untold },
  webhook: { done: told, failed: untold },
  document: { done: drawn, failed: askOperator },
  refund: { done: (u, errand) => refunded(u, errand), failed: askOperator },
  scan: {
    done(u, errand, answer) {
      settle(u, errand, 'done');
      if (answer.safe === false && errand.request.kind === 'scan') u.tell({ kind: 'evidence-rejected', fileId: errand.request.fileId });
    },
    failed: untold,
  },
};

/** To whom the task falls, if to a person: unless somebody has taken it, or it has ended, meanwhile. */
function handedOut(u: Unfolding, errand: Errand, { to, standInFor }: Record<string, unknown>): void {
  settle(u, errand, 'done');
  const task = errand.request.kind === 'assignment' ? u.dossier.tasks[errand.request.taskId] : undefined;
  const free = task && !task.closedAt && !task.assignee;
  if (free && typeof to === 'string' && !task.barred.includes(to))
    u.tell({ kind: 'task-assigned', taskId: task.id, person: to, ...(typeof standInFor === 'string' ? { standInFor } : {}) });
}
