/** The end: what is still owed in money is settled first, then the dossier owes nothing. */
import { evaluateNumber } from '#domain/definition/expressions/evaluate';
import type { Result, StageOf } from '#domain/definition/schema';
import { bodyFor } from '../bodies';
import { guarded } from '../defects';
import type { Charge, Errand } from '../dossier';
import { owe, owedErrands, settle } from '../errands';
import { moveLifecycle } from '../journey';
import { tellApplicant, tellApplicantAlways } from '../notices';
import { scopeOf } from '../scope';
import { completeTask, endTask, openTask, openTasks } from '../tasks';
import { stop } from '../timing';
import type { Unfolding } from '../unfolding';
import { can, type StageRule, stageOf, type TaskRule } from './rule';

export const end: StageRule<'end'> = {
  enter(u, stage, key) {
    moveLifecycle(u, 'decided');
    for (const [paymentStage, amount] of refundsOwed(u, stage.result)) {
      const { refund } = stageOf(u.world, paymentStage, 'payment');
      openTask(u, {
        kind: 'refund-approval',
        stage: key,
        ...bodyFor(u, { role: refund!.approve }, `stages.${paymentStage}.refund.approve`),
        due: '3wd',
        about: { amount, payment: paymentStage },
      });
    }
    closeWhenSettled(u);
  },
};

function refundsOwed(u: Unfolding, result: Result): [stage: string, amount: number][] {
  return Object.entries(u.world.definition.stages).flatMap(([key, stage]): [string, number][] => {
    if (stage.kind !== 'payment' || !stage.refund?.upon.includes(result)) return [];
    const received = paidCharges(u, key).reduce((sum, charge) => sum + charge.amount, 0);
    if (received === 0) return [];
    const amount = Math.round(evaluateNumber(stage.refund.amount, { ...scopeOf(u), paid: received }));
    const bounded = Math.min(Math.max(amount, 0), received);
    return bounded > 0 ? [[key, bounded]] : [];
  });
}

const paidCharges = (u: Unfolding, stage?: string): Charge[] =>
  Object.values(u.dossier.charges).filter((charge) => charge.state === 'paid' && (!stage || charge.stage === stage));

export const refundApproval: TaskRule = {
  abilities: () => [can('approve'), can('reject', ['comment'])],
  act(u, task, act, actor) {
    completeTask(u, task, act, actor);
    if (act.action === 'approve') giveBack(u, task.about.amount ?? 0, task.about.payment);
    closeWhenSettled(u);
  },
};

/** Back by the way it came: newest payment of the stage first, none above what it brought. */
function giveBack(u: Unfolding, amount: number, stage: string | undefined): void {
  let left = amount;
  for (const charge of paidCharges(u, stage).reverse()) {
    const part = Math.min(left, charge.amount);
    if (part === 0 || !charge.paymentId) continue;
    const why = resultHere(u) === 'withdrawn' ? 'withdrawn' : 'rejected';
    u.tell({ kind: 'charge-changed', charge: { ...charge, state: 'refund-owed' }, why });
    owe(u, { kind: 'refund', paymentId: charge.paymentId, amount: part, why }, '5wd');
    left -= part;
  }
  tellApplicantAlways(u, 'refund', { amount: String(amount) });
}

/** The bank has given it back, or a person vouches for it. */
export function refunded(u: Unfolding, errand: Errand, why?: string): void {
  settle(u, errand, 'done', why);
  const { request } = errand;
  const charge =
    request.kind === 'refund'
      ? Object.values(u.dossier.charges).find((one) => one.paymentId === request.paymentId && one.state === 'refund-owed')
      : undefined;
  if (charge) u.tell({ kind: 'charge-changed', charge: { ...charge, state: 'refunded' }, why: 'refunded' });
  closeWhenSettled(u);
}

const resultHere = (u: Unfolding): Result | null => {
  const stage = u.world.definition.stages[u.dossier.stage];
  return stage?.kind === 'end' ? stage.result : null;
};

const granted: ReadonlySet<Result> = new Set(['approved', 'approvedWithConditions', 'deemedApproved']);

/** Closes once no refund is undecided or under way. A closed dossier owes nothing. */
export function closeWhenSettled(u: Unfolding): void {
  const key = u.dossier.stage;
  const stage = u.world.definition.stages[key];
  if (stage?.kind !== 'end' || u.dossier.lifecycle === 'closed' || u.dossier.defect) return;
  if (openTasks(u, (task) => task.about.notDone === true).length > 0) return;
  if (openTasks(u, (task) => task.kind === 'refund-approval' || (task.kind === 'repair' && task.stage === key)).length > 0) return;
  if (owedErrands(u, ({ request }) => request.kind === 'refund').length > 0) return;
  guarded(u, () => close(u, stage, key));
}

function close(u: Unfolding, stage: StageOf<'end'>, key: string): void {
  for (const task of openTasks(u)) endTask(u, task, 'closed');
  for (const errand of owedErrands(u, ({ request }) => request.kind !== 'notice' && request.kind !== 'webhook'))
    settle(u, errand, 'void', 'closed');
  for (const charge of Object.values(u.dossier.charges)) {
    if (charge.state === 'due') u.tell({ kind: 'charge-changed', charge: { ...charge, state: 'void' }, why: 'closed' });
    // What is left of an instalment plan goes on with the subscriber's bills, where there is a subscriber; the dossier itself owes nothing.
    if (charge.state === 'scheduled')
      u.tell({ kind: 'charge-changed', charge: { ...charge, state: granted.has(stage.result) ? 'transferred' : 'void' }, why: 'closed' });
  }
  for (const clock of Object.values(u.dossier.clocks)) stop(u, clock.id, 'closed');
  u.tell({ kind: 'stage-left', stage: key, outcome: 'closed' });
  u.tell({ kind: 'closed', result: u.dossier.facts.deemed ? 'deemedApproved' : stage.result });
  if (u.dossier.reopened) tellApplicantAlways(u, 'done-again');
  else tellApplicant(u, key);
}
