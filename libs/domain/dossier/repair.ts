/** An operator mends what the rules could not decide or the world did not do, and says why; or sends it to somebody who can (`forwarding.ts`). */
import { guarded } from './defects';
import type { Ability, Errand, Task } from './dossier';
import { owe, settle } from './errands';
import { leave } from './journey';
import { inquiryFallback } from './stages/auto';
import { refunded } from './stages/end';
import { can, type TaskRule } from './stages/rule';
import { completeTask, openTask } from './tasks';
import type { Unfolding } from './unfolding';

export const repairTask: TaskRule = {
  abilities(world, dossier, task) {
    if (task.about.inquiry) return [can('answer', ['fields'])];
    if (task.about.errandId)
      return [
        can('retry', ['comment']),
        ...(dossier.errands[task.about.errandId]?.request.kind === 'refund' ? [can('settled', ['comment'])] : []),
      ];
    const stage = world.definition.stages[task.stage];
    const outcomes = stage && stage.kind !== 'end' ? Object.entries(stage.next) : [];
    return [
      can('retry', ['comment']),
      ...outcomes.map(([outcome, to]): Ability => {
        const label = world.definition.stages[to]?.label;
        return { ...can(outcome, ['comment']), ...(label ? { label } : {}) };
      }),
    ];
  },

  act(u, task, act, actor) {
    if (task.about.inquiry) return inquiryFallback.act(u, task, act, actor);
    completeTask(u, task, act, actor);
    if (task.about.errandId) return mendErrand(u, u.dossier.errands[task.about.errandId]!, act.action);
    u.tell({ kind: 'defect-mended' });
    if (act.action === 'retry') return u.goTo(u.dossier.stage, u.dossier.returnTo);
    guarded(u, () => leave(u, act.action, { outcome: act.action, comment: act.comment ?? null }));
  },
};

function mendErrand(u: Unfolding, errand: Errand, action: string): void {
  if (action === 'settled') return refunded(u, errand, 'by-hand');
  settle(u, errand, 'void', 'tried-again');
  owe(u, errand.request, '1wd');
}

/**
 * The world did not do what it was asked, and nobody else is named to: an operator looks.
 * A closed dossier opens no work: money that came too late stays owed, and the conductor goes on trying.
 */
export function askOperator(u: Unfolding, errand: Errand): void {
  if (u.dossier.lifecycle === 'closed') return;
  const open = Object.values(u.dossier.tasks).some((task: Task) => task.about.errandId === errand.id && task.closedAt === null);
  if (!open)
    openTask(u, { kind: 'repair', stage: u.dossier.stage, agency: null, role: 'operator', due: '1wd', about: { errandId: errand.id } });
}
