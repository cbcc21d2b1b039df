/** A charge and what becomes of it: paid, paid by instalments, expired; paid twice or too late comes back by itself. */

import { addDays, endOfDay, localDate } from '#domain/calendar/local';
import { enforcedLadder } from '#domain/clocks/ladder';
import { evaluateNumber } from '#domain/definition/expressions/evaluate';
import { Refusal } from '#domain/refusal';
import { guarded } from '../defects';
import type { Charge } from '../dossier';
import { owe } from '../errands';
import type { HappeningOf } from '../happening';
import { leave } from '../journey';
import { tellApplicantAlways } from '../notices';
import { scopeOf } from '../scope';
import { completeTask, endTask, openTask, openTasks } from '../tasks';
import type { Unfolding } from '../unfolding';
import { type StageRule, stageOf, type TaskRule } from './rule';

export const payment: StageRule<'payment'> = {
  enter(u, stage, key) {
    // Whoever comes here again, after a second visit say, owes only what has been added.
    const settled = chargesOf(u, key, ['paid', 'scheduled']).reduce((sum, charge) => sum + charge.amount, 0);
    const amount = Math.round(evaluateNumber(stage.amount, scopeOf(u))) - settled;
    if (amount <= 0) return leave(u, 'paid', { outcome: 'paid', amount: 0 });
    const taskId = openTask(u, {
      kind: 'payment',
      stage: key,
      agency: null,
      role: 'applicant',
      assignee: u.dossier.applicant.id,
      due: stage.due,
      rungs: enforcedLadder(stage.remind),
      about: { amount },
    });
    const dueAt = u.dossier.clocks[u.dossier.tasks[taskId]!.clockId!]!.dueAt;
    u.tell({
      kind: 'charge-raised',
      charge: {
        id: u.idOf('charge'),
        stage: key,
        amount,
        account: stage.account,
        state: 'due',
        instalment: { number: 1, of: 1 },
        dueAt,
        paymentId: null,
        paidAt: null,
      },
    });
  },
};

export const paymentTask: TaskRule = {
  abilities: () => [{ name: 'pay', needs: [], why: null }],
  act() {
    throw new Refusal('action-unknown', { action: 'act' });
  },
  expire(u, task) {
    endTask(u, task, 'expired');
    for (const charge of chargesOf(u, task.stage, ['due', 'scheduled']))
      u.tell({ kind: 'charge-changed', charge: { ...charge, state: 'expired' }, why: 'expired' });
    guarded(u, () => leave(u, 'expired'));
  },
};

/** The applicant spreads a charge; the parts add up to the whole, to the rial. */
export function splitCharge(u: Unfolding, { chargeId, instalments }: HappeningOf<'split-charge'>): void {
  const charge = u.dossier.charges[chargeId];
  if (charge?.state !== 'due') throw new Refusal('charge-not-due');
  const rule = stageOf(u.world, charge.stage, 'payment').instalments;
  if (!rule || charge.instalment.of > 1 || instalments < 2 || instalments > rule.max)
    throw new Refusal('instalments-not-allowed', { max: String(rule?.max ?? 1) });
  const first = Math.ceil((charge.amount * rule.firstPercent) / 100);
  const part = Math.floor((charge.amount - first) / (instalments - 1));
  u.tell({ kind: 'charge-changed', charge: { ...charge, amount: first, instalment: { number: 1, of: instalments } }, why: 'split' });
  for (let number = 2; number <= instalments; number++) {
    const amount = number === instalments ? charge.amount - first - part * (instalments - 2) : part;
    const dueAt = endOfDay(addDays(localDate(u.at), 30 * (number - 1)));
    u.tell({
      kind: 'charge-raised',
      charge: { ...charge, id: u.idOf('charge'), amount, state: 'scheduled', instalment: { number, of: instalments }, dueAt },
    });
  }
}

/** The bank has confirmed an attempt. Money that no charge waits for goes back. */
export function paid(u: Unfolding, { chargeId, paymentId, amount, by }: HappeningOf<'paid'>): void {
  const charge = u.dossier.charges[chargeId];
  if (!charge) throw new Refusal('not-found');
  if (charge.paymentId === paymentId || alreadyRefunding(u, paymentId)) return;
  if (amount !== charge.amount) throw new Refusal('amount-mismatch');
  if (charge.state !== 'due' && charge.state !== 'scheduled') return giveBack(u, charge, paymentId, amount);

  u.tell({ kind: 'payment-recorded', chargeId, paymentId, amount, use: 'charge' });
  u.tell({ kind: 'charge-changed', charge: { ...charge, state: 'paid', paymentId, paidAt: u.at }, why: 'paid' });
  const task = openTasks(u, (one) => one.kind === 'payment' && one.stage === charge.stage)[0];
  if (!task || charge.instalment.number > 1) return;
  completeTask(u, task, { action: 'paid' }, by);
  if (u.dossier.stage === charge.stage) guarded(u, () => leave(u, 'paid', { outcome: 'paid', amount }));
}

function giveBack(u: Unfolding, charge: Charge, paymentId: string, amount: number): void {
  const why = charge.state === 'paid' ? 'paid-twice' : 'paid-late';
  u.tell({ kind: 'payment-recorded', chargeId: charge.id, paymentId, amount, use: 'surplus' });
  owe(u, { kind: 'refund', paymentId, amount, why }, u.dossier.lifecycle === 'closed' ? undefined : '5wd');
  tellApplicantAlways(u, 'refund', { amount: String(amount) });
}

const alreadyRefunding = (u: Unfolding, paymentId: string) =>
  Object.values(u.dossier.errands).some(({ request }) => request.kind === 'refund' && request.paymentId === paymentId);

export const chargesOf = (u: Unfolding, stage: string, states: Charge['state'][]): Charge[] =>
  Object.values(u.dossier.charges).filter((charge) => charge.stage === stage && states.includes(charge.state));
