/** An act that may be taken back for a few seconds: the server holds it, so that closing the tab is safe. */
import type { Rung } from '#domain/clocks/clock';
import type { Duration } from '#domain/definition/schema';
import { Refusal } from '#domain/refusal';
import { permitted } from './abilities';
import type { Held, Task } from './dossier';
import type { Act, Actor } from './happening';
import { isReversible } from './reversible';
import { taskRules } from './task-rules';
import { arm, stop } from './timing';
import type { Unfolding } from './unfolding';

/** How long an act may be taken back. No calendar has a say in it. */
export const holdTerm: Duration = '10s';

const carriedOut: Rung = { key: 'carried-out', offset: '0m' };

/** Holds an act that may be done now. Refuses one with legal effect: that is confirmed, not taken back. */
export function hold(u: Unfolding, task: Task, act: Act, by: Actor): void {
  permitted(u.world, u.dossier, task, act, by, u.at);
  if (by.kind !== 'staff') throw new Refusal('not-permitted');
  if (!isReversible(u.world, task, act.action)) throw new Refusal('not-reversible', { action: act.action });
  const { confirm: _typed, ...kept } = act;
  const clockId = arm(u, 'hold', { of: 'hold', taskId: task.id }, holdTerm, [carriedOut], task.agency);
  u.tell({
    kind: 'act-held',
    taskId: task.id,
    held: { act: kept, by, channel: u.channel, until: u.dossier.clocks[clockId]!.dueAt!, clockId },
  });
}

/** Takes it back; only whoever did it may. What was typed stands in the fact that held it. */
export function undo(u: Unfolding, task: Task, by: Actor): void {
  const held = heldOf(task);
  if (by.kind === 'system' || held.by.person !== by.person)
    throw new Refusal('task-held', { task: task.id, by: held.by.person, until: held.until });
  stop(u, held.clockId, 'undone');
  u.tell({ kind: 'hold-ended', taskId: task.id, how: 'undone' });
}

/**
 * The time is over: the act is done as if it were sent now, every rule asked again. What may no longer be done falls,
 * and its words are kept for whoever wrote them.
 */
export function carryOut(u: Unfolding, task: Task): void {
  const held = heldOf(task);
  const { by, channel } = u;
  stop(u, held.clockId, 'carried-out');
  const saved = u.save();
  try {
    u.by = held.by;
    u.channel = held.channel;
    u.tell({ kind: 'hold-ended', taskId: task.id, how: 'done' });
    const free = u.dossier.tasks[task.id]!;
    taskRules[free.kind].act(u, free, permitted(u.world, u.dossier, free, held.act, held.by, u.at), held.by);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    u.restore(saved);
    u.tell({ kind: 'hold-ended', taskId: task.id, how: 'fallen', why: error.code });
  } finally {
    u.by = by;
    u.channel = channel;
  }
}

function heldOf(task: Task): Held {
  if (!task.held) throw new Refusal('nothing-held', { task: task.id });
  return task.held;
}
