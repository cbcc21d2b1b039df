/** Work handed on within a body, and a repair between the operator and the owning body: to a person or a post, with a word about why. Its due stays what it was. */
import { Refusal } from '#domain/refusal';
import { postsOfAuthority } from './authority';
import type { Task } from './dossier';
import { mayAssign, needsOwnPost } from './entitlement';
import { owe } from './errands';
import type { HappeningOf } from './happening';
import { can, type TaskRule } from './stages/rule';
import { completeTask, openTask, openTasks } from './tasks';
import type { Unfolding } from './unfolding';

/** So often a task may go between the same two before their head has a word in it. */
const mostBounces = 2;

export interface Forward {
  from: string;
  /** Null: whoever of that role takes it. */
  to: string | null;
  role: string;
  note: string;
}

/** Refuses who may not act there; the third time between the same two, the head is asked instead. */
export function forward(u: Unfolding, { taskId, to, note, by }: HappeningOf<'forward'>): void {
  const task = u.dossier.tasks[taskId];
  if (!task) throw new Refusal('not-found');
  if (!mayAssign(task, by) || by.kind === 'system') throw new Refusal('task-not-yours', { task: taskId });
  refuseUnlessFree(task);
  if (task.kind === 'repair') return send(u, task, { from: by.person, to: to.person, role: to.role, note }, to.agency ?? null);
  if (!task.agency || task.role === 'applicant' || (to.agency !== undefined && to.agency !== task.agency))
    throw new Refusal('forward-not-allowed', { task: taskId });
  if (to.person && task.barred.includes(to.person)) throw new Refusal('four-eyes', { task: taskId });
  const { definition } = u.world;
  if (to.role !== task.role && needsOwnPost(definition, task) && !postsOfAuthority(definition, task).includes(to.role))
    throw new Refusal('forward-not-allowed', { task: taskId });
  const step: Forward = { from: by.person, to: to.person, role: to.role, note };
  const isHead = by.kind === 'staff' && by.posts.some((post) => post.agency === task.agency && post.role === 'head');
  if (!isHead && bounces(task, step) >= mostBounces) return askHead(u, task, step);
  handOn(u, task, step);
}

function refuseUnlessFree(task: Task): void {
  if (task.closedAt) throw new Refusal('task-already-done', { task: task.id, by: task.by ?? '', at: task.closedAt });
  if (task.held) throw new Refusal('task-held', { task: task.id, by: task.held.by.person, until: task.held.until });
  if (task.state === 'suspended') throw new Refusal('task-suspended', { task: task.id });
}

const keyOf = ({ to, role }: Pick<Forward, 'to' | 'role'>) => to ?? `role:${role}`;
const isBetween = (one: { from: string; to: string }, other: { from: string; to: string }) =>
  (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
const bounces = (task: Task, step: Forward): number =>
  (task.forwards ?? []).filter((before) => isBetween(before, { from: step.from, to: keyOf(step) })).length;

/** A repair goes to somebody of the body that answers for the dossier, or back to the operator; nobody else could mend it. */
function send(u: Unfolding, task: Task, step: Forward, agency: string | null): void {
  if (agency === null ? step.role !== 'operator' : agency !== u.dossier.agency) throw new Refusal('forward-not-allowed', { task: task.id });
  handOn(u, task, step, agency);
}

function handOn(u: Unfolding, task: Task, { from, to, role, note }: Forward, agency?: string | null): void {
  u.tell({ kind: 'task-forwarded', taskId: task.id, from, to, role, note, ...(agency === undefined ? {} : { agency }) });
  owe(u, { kind: 'assignment', taskId: task.id });
}

function askHead(u: Unfolding, task: Task, step: Forward): void {
  if (openTasks(u, (one) => one.about.forward !== undefined && one.about.taskId === task.id).length > 0)
    throw new Refusal('head-asked', { task: task.id });
  openTask(u, {
    kind: 'escalation',
    stage: task.stage,
    party: task.party,
    agency: task.agency,
    role: 'head',
    due: '1wd',
    about: { taskId: task.id, forward: step },
  });
}

/** The head lets the work go on to and fro once more, or leaves it where it is. */
export const bouncedTask: TaskRule = {
  abilities: () => [can('confirm'), can('keep', ['comment'])],
  act(u, question, act, actor) {
    const task = u.dossier.tasks[question.about.taskId ?? ''];
    const step = question.about.forward!;
    if (task && act.action === 'confirm') refuseUnlessFree(task);
    completeTask(u, question, act, actor);
    if (task && act.action === 'confirm') handOn(u, task, step);
  },
};
