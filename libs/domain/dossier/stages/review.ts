/** One body looks and decides by one of the actions that the definition names. */
import { evaluateAmount, evaluateBoolean } from '#domain/definition/expressions/evaluate';
import type { StageOf } from '#domain/definition/schema';
import { bodyFor } from '../bodies';
import { guarded } from '../defects';
import type { Ability } from '../dossier';
import { leave, moveLifecycle } from '../journey';
import { scopeAt } from '../scope';
import { completeTask, openTask } from '../tasks';
import type { World } from '../world';
import { sendBacksLeft } from './applicant';
import { can, type StageRule, stageOf, type TaskRule } from './rule';

export const review: StageRule<'review'> = {
  enter(u, stage, key) {
    const barred = [...new Set((stage.who.not ?? []).flatMap((other) => u.dossier.acted[other] ?? []))];
    const back = u.dossier.returnTo?.stage === key ? u.dossier.returnTo : null;
    openTask(u, {
      kind: u.dossier.facts.appealOf ? 'appeal-review' : 'review',
      stage: key,
      ...bodyFor(u, stage.who, `stages.${key}.who`),
      assignee: back?.assignee ?? null,
      barred,
      pick: stage.who.pick,
      due: stage.due,
    });
  },
};

export const reviewTask: TaskRule = {
  abilities(world, dossier, task, at) {
    const stage = stageOf(world, task.stage, 'review');
    return Object.entries(stage.actions).map(([name, action]): Ability => {
      const scope = scopeAt(world, dossier, at);
      const { authority } = action;
      const allowed =
        (!action.if || holds(() => evaluateBoolean(action.if!, scope))) &&
        (!authority || holds(() => evaluateAmount(authority.amount, scope) >= 0));
      return {
        ...can(name, action.needs),
        ...(action.label ? { label: action.label } : {}),
        why: !allowed
          ? 'action-unavailable'
          : sendsBack(world, stage, name) && !sendBacksLeft(world, dossier, stage.next[name]!)
            ? 'send-backs-exhausted'
            : null,
      };
    });
  },

  act(u, task, act, actor) {
    const stage = stageOf(u.world, task.stage, 'review');
    const action = stage.actions[act.action]!;
    completeTask(u, task, act, actor);
    if (action.emits) moveLifecycle(u, action.emits);
    const outcome = {
      outcome: act.action,
      reasons: act.reasons ?? [],
      comment: act.comment ?? null,
      reply: act.reply ?? null,
      ...act.fields,
    };
    const person = actor.kind === 'system' ? undefined : actor.person;
    const back = sendsBack(u.world, stage, act.action) ? { stage: task.stage, ...(person ? { assignee: person } : {}) } : null;
    guarded(u, () =>
      leave(
        u,
        act.action,
        { ...outcome, ...(act.flagged ? { flagged: act.flagged } : {}), ...(act.notes ? { notes: act.notes } : {}) },
        back,
      ),
    );
  },
};

const sendsBack = (world: World, stage: StageOf<'review'>, action: string) =>
  world.definition.stages[stage.next[action] ?? '']?.kind === 'applicant';

/** An action whose condition cannot be evaluated is not on offer; the stage itself says so when it is entered. */
function holds(condition: () => boolean): boolean {
  try {
    return condition();
  } catch {
    return false;
  }
}
