/** What each happening does. A new one is a compile error here until it has its rule. */
import { Refusal, type RefusalCode } from '#domain/refusal';
import { permitted } from './abilities';
import { book, offerTimes } from './appointment';
import { complain } from './complaint';
import { guarded } from './defects';
import type { Task } from './dossier';
import { whyNotRevoke, whyNotWhole } from './dossier-abilities';
import { isApplicant, mayAssign, whyNot } from './entitlement';
import { errandRules } from './errand-rules';
import { forward } from './forwarding';
import type { HappeningKind, HappeningOf } from './happening';
import { hold, undo } from './hold';
import { divert } from './journey';
import { tellApplicantAlways, tellHeadOf, tellWhoHas } from './notices';
import { takeNote } from './noting';
import { mayReopen, reopen } from './reopening';
import { askChangedAgain, concurrenceToAskAgain } from './stages/concurrence';
import { paid, splitCharge } from './stages/payment';
import { leavesOf, supplemented } from './stages/supplement';
import { taskRules } from './task-rules';
import { redate } from './timing';
import type { Unfolding } from './unfolding';

type Rule<Kind extends HappeningKind> = (u: Unfolding, happening: HappeningOf<Kind>) => void;

export const happenings: { [Kind in Exclude<HappeningKind, 'file'>]: Rule<Kind> } = {
  act(u, happening) {
    const task = taskOf(u, happening.taskId);
    const { kind: _kind, taskId: _task, at: _at, by, channel: _channel, hold: held, ...act } = happening;
    if (held) return hold(u, task, act, by);
    taskRules[task.kind].act(u, task, permitted(u.world, u.dossier, task, act, by, u.at), by);
  },

  undo: (u, { taskId, by }) => undo(u, taskOf(u, taskId), by),

  claim(u, { taskId, by }) {
    const task = taskOf(u, taskId);
    const no = whyNot(u.dossier, task, by);
    if (no) throw new Refusal(no, { task: taskId, by: task.assignee ?? task.by ?? '' });
    if (by.kind === 'system' || (task.state === 'active' && task.assignee === by.person)) return;
    u.tell({ kind: 'task-claimed', taskId, person: by.person });
  },

  release(u, { taskId, by }) {
    const task = taskOf(u, taskId);
    if (by.kind !== 'system' && task.assignee !== by.person) throw new Refusal('task-not-yours', { task: taskId });
    if (task.closedAt) throw new Refusal('task-already-done', { task: taskId, by: task.by ?? '', at: task.closedAt });
    refuseIfHeld(task);
    if (task.state === 'active') u.tell({ kind: 'task-released', taskId });
  },

  assign(u, { taskId, to, why, standInFor, by }) {
    const task = taskOf(u, taskId);
    if (!mayAssign(task, by)) throw new Refusal('task-not-yours', { task: taskId });
    if (task.closedAt) throw new Refusal('task-already-done', { task: taskId, by: task.by ?? '', at: task.closedAt });
    refuseIfHeld(task);
    if (to && task.barred.includes(to)) throw new Refusal('four-eyes', { task: taskId });
    if (task.assignee === to) return;
    u.tell({ kind: 'task-assigned', taskId, person: to, ...(why ? { why } : {}), ...(standInFor ? { standInFor } : {}) });
    if (to && (by.kind === 'system' || by.person !== to)) tellWhoHas(u, taskId, 'task-assigned');
  },

  forward,

  'left-lying'(u, { taskId, by }) {
    const task = taskOf(u, taskId);
    if (by.kind !== 'system') throw new Refusal('not-permitted');
    if (task.closedAt || !task.agency || task.unheld) return;
    u.tell({ kind: 'task-left-lying', taskId });
    tellHeadOf(u, task.agency, 'nobody', { taskId });
  },

  note: takeNote,

  'send-link'(u, { taskId, link, way, by }) {
    const task = taskOf(u, taskId);
    if (task.closedAt) throw new Refusal('task-already-done', { task: taskId, by: task.by ?? '', at: task.closedAt });
    const may =
      by.kind === 'system' || (by.kind === 'staff' && by.posts.some(({ agency }) => agency === u.dossier.agency || agency === task.agency));
    if (!may) throw new Refusal('task-not-yours', { task: taskId });
    if (task.kind !== 'opinion') throw new Refusal('link-not-allowed', { task: taskId });
    u.tell({ kind: 'link-sent', taskId, link, way });
  },

  supplement(u, happening) {
    refuseUnlessApplicant(u, happening);
    supplemented(u, happening);
  },

  amend(u, happening) {
    refuseUnlessApplicant(u, happening);
    refuseIf(whyNotWhole.amend(u.world, u.dossier, u.at));
    const rule = u.world.definition.anytime.amend!;
    const outside = leavesOf(happening.form).filter(
      (path) => !rule.fields.some((field) => `form.${path}` === field || `form.${path}`.startsWith(`${field}.`)),
    );
    if (outside.length > 0)
      throw new Refusal(
        'field-not-open',
        { field: outside[0]! },
        outside.map((path) => ({ pointer: `/form/${path.replaceAll('.', '/')}`, code: 'field-not-open' })),
      );
    u.tell({ kind: 'form-changed', changes: happening.form, why: 'amend' });
    if (happening.note) u.tell({ kind: 'note-added', note: happening.note });
    if (u.dossier.stage === rule.to) return askChangedAgain(u);
    guarded(u, () => {
      if ((u.dossier.visits[rule.to] ?? 0) > 0 && concurrenceToAskAgain(u) === rule.to) divert(u, rule.to, 'amended');
    });
  },

  withdraw(u, happening) {
    refuseUnlessApplicant(u, happening);
    refuseIf(whyNotWhole.withdraw(u.world, u.dossier, u.at));
    if (happening.reason) u.tell({ kind: 'note-added', note: happening.reason });
    divert(u, u.world.definition.anytime.withdraw!.to, 'withdrawn');
  },

  appeal(u, happening) {
    if (!isApplicant(u.dossier, happening.by)) throw new Refusal('not-permitted');
    refuseIf(whyNotWhole.appeal(u.world, u.dossier, u.at));
    u.tell({ kind: 'appealed', trackingCode: happening.trackingCode });
  },

  complain(u, happening) {
    refuseUnlessApplicant(u, happening);
    refuseIf(whyNotWhole.complain(u.world, u.dossier, u.at));
    complain(u, happening.note);
  },

  rate(u, { score, done, comment, axes, onTime, visited, by }) {
    // How it went is one's own word: no counter says it.
    if (by.kind !== 'citizen' || !isApplicant(u.dossier, by)) throw new Refusal('not-permitted');
    refuseIf(whyNotWhole.rate(u.world, u.dossier, u.at));
    u.tell({
      kind: 'rated',
      score,
      done,
      ...(comment ? { comment } : {}),
      ...(axes ? { axes } : {}),
      ...(onTime === undefined ? {} : { onTime }),
      ...(visited === undefined ? {} : { visited }),
    });
    if (!done && mayReopen(u.dossier)) reopen(u, comment);
  },

  revoke(u, { outputId, by }) {
    const output = u.dossier.outputs[outputId];
    if (!output) throw new Refusal('not-found');
    refuseIf(whyNotRevoke(u.world, u.dossier, output, by));
    u.tell({ kind: 'output-changed', output: { ...output, state: 'revoked' }, why: 'revoked' });
    tellApplicantAlways(u, 'revoked', { output: outputId });
  },

  'split-charge'(u, happening) {
    refuseUnlessApplicant(u, happening);
    splitCharge(u, happening);
  },

  book: (u, happening) => book(u, taskOf(u, happening.taskId), happening),

  'offer-times': (u, happening) => offerTimes(u, taskOf(u, happening.taskId), happening),

  paid,

  'errand-done'(u, { errandId, answer }) {
    const errand = u.dossier.errands[errandId];
    if (!errand) throw new Refusal('not-found');
    if (errand.state === 'owed') errandRules[errand.request.kind].done(u, errand, answer ?? {});
  },

  'errand-given-up'(u, { errandId, why }) {
    const errand = u.dossier.errands[errandId];
    if (!errand) throw new Refusal('not-found');
    if (errand.state === 'owed') errandRules[errand.request.kind].failed(u, errand, why);
  },

  // Every clock due by now has struck before this rule was reached.
  'time-passed': () => {},

  'calendar-changed': (u, { calendar, why }) => redate(u, calendar, why),
};

function taskOf(u: Unfolding, id: string): Task {
  const task = u.dossier.tasks[id];
  if (!task) throw new Refusal('not-found');
  return task;
}

function refuseIfHeld({ id, held }: Task): void {
  if (held) throw new Refusal('task-held', { task: id, by: held.by.person, until: held.until });
}

function refuseUnlessApplicant(u: Unfolding, { by }: { by: HappeningOf<'withdraw'>['by'] }): void {
  if (!isApplicant(u.dossier, by)) throw new Refusal('not-permitted');
  if (u.dossier.lifecycle === 'closed') throw new Refusal('dossier-closed');
}

function refuseIf(code: RefusalCode | null): void {
  if (code) throw new Refusal(code);
}
