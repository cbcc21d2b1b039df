/** Registers asked with patience; people where a register stays silent; then the checks, in order. */
import { evaluateBoolean } from '#domain/definition/expressions/evaluate';
import type { Inquiry } from '#domain/definition/schema';
import { bodyFor } from '../bodies';
import { guarded } from '../defects';
import type { Errand } from '../dossier';
import { endPatience, owe, owedErrands, settle } from '../errands';
import { leave } from '../journey';
import { scopeOf } from '../scope';
import { completeTask, endTask, openTask } from '../tasks';
import type { Unfolding } from '../unfolding';
import { sendBacksLeft } from './applicant';
import { can, type StageRule, stageOf, type TaskRule } from './rule';

/** Without a term of its own a register has one working day before people are asked. */
const usualPatience = '1wd';

export const auto: StageRule<'auto'> = {
  enter(u, stage) {
    if (stage.inquiries.length === 0) return check(u);
    for (const { use, as, retryFor } of stage.inquiries) owe(u, { kind: 'inquiry', use, as }, retryFor ?? usualPatience);
  },
};

/** A register answered: at once, after its patience but before a person, or after a person did. */
export function registerAnswered(u: Unfolding, errand: Errand, answer: Record<string, unknown>): void {
  if (errand.request.kind !== 'inquiry') return;
  const fallback = errand.fallbackTaskId ? u.dossier.tasks[errand.fallbackTaskId] : undefined;
  const personWasFirst = fallback?.state === 'completed';
  settle(u, errand, 'done');
  u.tell({ kind: 'inquiry-answered', as: errand.request.as, answer, source: personWasFirst ? 'late-register' : 'register' });
  if (personWasFirst) return;
  if (fallback) endTask(u, fallback, 'answered-by-register');
  checkWhenAllAnswered(u);
}

/** The register's patience is over: a person of the fallback is asked, or an operator. The machine goes on trying. */
export function askPeopleInstead(u: Unfolding, errand: Errand): void {
  if (errand.request.kind !== 'inquiry' || errand.fallbackTaskId) return;
  const { use, as } = errand.request;
  endPatience(u, errand.id, 'patience-over');
  guarded(u, () => {
    const fallback = inquiryOf(u, as)?.fallback;
    const body = fallback
      ? bodyFor(u, { role: fallback.role }, `stages.${u.dossier.stage}.inquiries.${as}.fallback`)
      : { agency: null, role: 'operator' };
    const kind = fallback ? 'inquiry-fallback' : 'repair';
    const taskId = openTask(u, {
      kind,
      stage: u.dossier.stage,
      ...body,
      due: fallback?.due ?? '1wd',
      about: { errandId: errand.id, inquiry: use },
    });
    u.tell({ kind: 'errand-fallback', errandId: errand.id, taskId });
  });
}

export const inquiryFallback: TaskRule = {
  abilities: () => [can('answer', ['fields'])],
  act(u, task, act, actor) {
    const errand = u.dossier.errands[task.about.errandId ?? ''];
    if (errand?.request.kind !== 'inquiry') throw new Error(`Task ${task.id} is about no inquiry`);
    completeTask(u, task, act, actor);
    u.tell({ kind: 'inquiry-answered', as: errand.request.as, answer: act.fields ?? {}, source: 'person' });
    checkWhenAllAnswered(u);
  },
};

function checkWhenAllAnswered(u: Unfolding): void {
  const stage = u.world.definition.stages[u.dossier.stage];
  if (stage?.kind !== 'auto' || u.dossier.defect) return;
  const waiting = owedErrands(u, (errand) => {
    const answeredByPerson = errand.fallbackTaskId && u.dossier.tasks[errand.fallbackTaskId]?.state === 'completed';
    return errand.request.kind === 'inquiry' && isAskedHere(stage.inquiries, errand) && !answeredByPerson;
  });
  if (waiting.length === 0) guarded(u, () => check(u));
}

const isAskedHere = (inquiries: Inquiry[], errand: Errand) =>
  errand.request.kind === 'inquiry' && inquiries.some((inquiry) => errand.request.kind === 'inquiry' && inquiry.as === errand.request.as);

/** The first check that is true sends the dossier off; the applicant's answer comes back here. */
function check(u: Unfolding): void {
  const key = u.dossier.stage;
  const { checks } = stageOf(u.world, key, 'auto');
  const failed = checks.find((one) => evaluateBoolean(one.if, scopeOf(u)));
  if (!failed) return leave(u, 'ok');
  const stage = u.world.definition.stages[failed.to];
  u.tell({ kind: 'stage-left', stage: key, outcome: 'check-failed', output: { outcome: 'check-failed', reasons: [failed.reason] } });
  if (stage?.kind !== 'applicant') return u.goTo(failed.to);
  // What the applicant cannot mend within the visits allowed ends as a turn that was not taken.
  if (sendBacksLeft(u.world, u.dossier, failed.to)) u.goTo(failed.to, { stage: key });
  else u.goTo(stage.next.expired!);
}

function inquiryOf(u: Unfolding, as: string): Inquiry | undefined {
  const stage = u.world.definition.stages[u.dossier.stage];
  return stage?.kind === 'auto' ? stage.inquiries.find((one) => one.as === as) : undefined;
}
