/** From stage to stage: what is left behind is cleared away, and what comes next is named. */
import type { Lifecycle, Stage } from '#domain/definition/schema';
import { lifecycles } from '#domain/definition/schema';
import { UndecidableRule } from './defects';
import type { ReturnTo } from './dossier';
import { owedErrands, renewPatience, settle } from './errands';
import { tellApplicant } from './notices';
import { endTask, openTasks } from './tasks';
import { startDossierClocks } from './timing';
import type { Unfolding } from './unfolding';

/** Leaves the present stage by an outcome and sets out for where the definition says. */
export function leave(u: Unfolding, outcome: string, output?: Record<string, unknown>, returnTo: ReturnTo | null = null): void {
  const key = u.dossier.stage;
  const stage = u.world.definition.stages[key];
  const target = stage && stage.kind !== 'end' ? stage.next[outcome] : undefined;
  if (!target) throw new UndecidableRule('no-next-stage', `stages.${key}.next.${outcome}`);
  clear(u, outcome);
  u.tell({ kind: 'stage-left', stage: key, outcome, ...(output ? { output } : {}) });
  if (target !== '$return') return u.goTo(target, returnTo);
  const back = u.dossier.returnTo;
  if (!back) throw new UndecidableRule('nowhere-to-return', `stages.${key}.next.${outcome}`);
  u.goTo(back.stage, back);
}

/** Leaves the present stage from outside it: withdrawal, amendment, a clock that ran out, an operator's word. */
export function divert(u: Unfolding, target: string, outcome: string): void {
  clear(u, outcome);
  u.tell({ kind: 'stage-left', stage: u.dossier.stage, outcome });
  u.goTo(target);
}

/** Open tasks of the stage end; what was asked of the world is void, but a register that a person already answered for may still speak. */
function clear(u: Unfolding, outcome: string): void {
  for (const task of openTasks(u, (task) => task.kind !== 'refund-approval' && !(task.kind === 'escalation' && !task.about.taskId)))
    endTask(u, task, outcome);
  // Whoever leaves a stage that could not decide need not wait for its repair.
  if (u.dossier.defect) u.tell({ kind: 'defect-mended' });
  for (const errand of owedErrands(u, ({ request }) => request.kind === 'inquiry' || request.kind === 'document')) {
    if (!(errand.fallbackTaskId && u.dossier.tasks[errand.fallbackTaskId]?.state === 'completed')) settle(u, errand, 'void', outcome);
  }
  // Money on its way back is no stage's own: whoever looked after it has just lost the task.
  for (const errand of owedErrands(u, ({ request }) => request.kind === 'refund')) renewPatience(u, errand.id, '1wd');
  for (const output of Object.values(u.dossier.outputs)) {
    if (output.state === 'being-issued') u.tell({ kind: 'output-changed', output: { ...output, state: 'revoked' }, why: outcome });
  }
  for (const charge of Object.values(u.dossier.charges)) {
    if (charge.state === 'due') u.tell({ kind: 'charge-changed', charge: { ...charge, state: 'void' }, why: outcome });
  }
}

/** The lifecycle only grows; whoever skips `accepted` passes through it. */
export function moveLifecycle(u: Unfolding, to: Lifecycle): void {
  const rank = (one: Lifecycle) => lifecycles.indexOf(one);
  if (rank(to) <= rank(u.dossier.lifecycle)) return;
  if (rank(u.dossier.lifecycle) < rank('accepted') && rank(to) > rank('accepted') && to !== 'closed') moveLifecycle(u, 'accepted');
  u.tell({ kind: 'lifecycle-moved', to });
  if (to !== 'accepted') return;
  startDossierClocks(u, 'accepted');
  tellApplicant(u, 'accepted');
}

/** Which lifecycle a stage implies by being entered. */
export function lifecycleOf(stage: Stage): Lifecycle | null {
  if (stage.kind === 'concurrence') return 'deciding';
  if (stage.kind === 'issue') return 'fulfilling';
  if (stage.kind === 'end') return 'decided';
  return stage.public === 'deciding' || stage.public === 'other-bodies' ? 'deciding' : null;
}
