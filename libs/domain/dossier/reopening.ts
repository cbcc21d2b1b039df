/** Said to be finished, and not done: the applicant's word opens the dossier again, at the head of the body that answers for it. */
import type { Result } from '#domain/definition/schema';
import type { Dossier } from './dossier';
import { owedErrands, renewPatience } from './errands';
import { tellHeadOf } from './notices';
import { closeWhenSettled } from './stages/end';
import { can, type TaskRule } from './stages/rule';
import { completeTask, openTask } from './tasks';
import type { Unfolding } from './unfolding';

/** A body that says the same a third time is not moved by asking once more: the way on is an appeal. */
export const mostReopenings = 2;

/** Ends after which something was to be done. A refusal is not reopened by its rating: that is what appeals are for. */
const promises: ReadonlySet<Result> = new Set(['approved', 'approvedWithConditions', 'deemedApproved', 'answered']);

export const mayReopen = ({ lifecycle, result, reopened }: Dossier): boolean =>
  lifecycle === 'closed' && result !== null && promises.has(result) && (reopened ?? 0) < mostReopenings;

/** The head has three working days, and is reminded until somebody has said what was done. */
export function reopen(u: Unfolding, comment: string | undefined): void {
  const { agency, stage } = u.dossier;
  u.tell({ kind: 'reopened' });
  openTask(u, {
    kind: 'escalation',
    stage,
    agency,
    role: agency ? 'head' : 'operator',
    due: '3wd',
    about: { notDone: true, ...(comment ? { comment } : {}) },
  });
  if (agency) tellHeadOf(u, agency, 'not-done', {});
  // Money that came too late is still on its way back; an open dossier gives somebody who looks after it.
  for (const errand of owedErrands(u, ({ request }) => request.kind === 'refund')) renewPatience(u, errand.id, '1wd');
}

/** Whoever closes it says what was done; the applicant reads that, and is asked again. */
export const notDoneTask: TaskRule = {
  abilities: () => [can('answer', ['reply'])],
  act(u, task, act, actor) {
    completeTask(u, task, act, actor);
    closeWhenSettled(u);
  },
};
