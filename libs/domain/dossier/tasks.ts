/** Tasks opened and closed, with their clocks and the news of them. */
import type { Rung } from '#domain/clocks/clock';
import { advisoryLadder } from '#domain/clocks/ladder';
import type { Duration } from '#domain/definition/schema';
import type { Task, TaskAbout, TaskKind } from './dossier';
import { owe } from './errands';
import type { Act, Actor } from './happening';
import { arm, stop } from './timing';
import type { Unfolding } from './unfolding';

export interface NewTask {
  kind: TaskKind;
  stage: string;
  party?: string | null;
  agency: string | null;
  role: string | null;
  assignee?: string | null;
  barred?: string[];
  pick?: Task['pick'];
  due: Duration;
  /** Absent: the due advises, and the head is told when it has passed. */
  rungs?: Rung[];
  about?: TaskAbout;
}

export const isOpen = (task: Task): boolean => task.closedAt === null;

/** Opens a task with its clock; where it falls to an agency, somebody there is found and told. */
export function openTask(u: Unfolding, task: NewTask): string {
  const id = u.idOf('task');
  const clockId = arm(
    u,
    task.party ?? task.stage,
    { of: 'task', taskId: id },
    task.due,
    task.rungs ?? advisoryLadder(task.due),
    task.agency ?? u.dossier.agency,
  );
  u.tell({
    kind: 'task-opened',
    task: {
      id,
      kind: task.kind,
      state: 'available',
      stage: task.stage,
      party: task.party ?? null,
      agency: task.agency,
      role: task.role,
      assignee: task.assignee ?? null,
      barred: task.barred ?? [],
      pick: task.pick ?? 'pool',
      clockId,
      openedAt: u.at,
      closedAt: null,
      outcome: null,
      by: null,
      onBehalfOf: null,
      about: task.about ?? {},
    },
  });
  if (task.agency) owe(u, { kind: 'assignment', taskId: id });
  return id;
}

/** A person's act completes the task: one decision a task, for ever. What was handed in with it is looked into like any document. */
export function completeTask(u: Unfolding, task: Task, act: Act, actor: Actor): void {
  endQuestionsAbout(u, task);
  stop(u, task.clockId, act.action);
  u.tell({
    kind: 'task-closed',
    taskId: task.id,
    state: 'completed',
    outcome: act.action,
    person: actor.kind === 'system' ? null : actor.person,
    onBehalfOf: actor.kind === 'staff' ? (actor.onBehalfOf ?? null) : null,
    ...given('reasons', act.reasons),
    ...given('comment', act.comment),
    ...given('reply', act.reply),
    ...given('conditions', act.conditions),
    ...given('fields', act.fields),
    ...given('fileIds', act.fileIds),
    ...given('signature', act.signature),
  });
  for (const fileId of act.fileIds ?? []) owe(u, { kind: 'scan', fileId });
}

const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);

/** The rules, not a person, end the task. */
export function endTask(u: Unfolding, task: Task, why: string): void {
  if (!isOpen(task)) return;
  endQuestionsAbout(u, task);
  if (task.held) {
    stop(u, task.held.clockId, why);
    u.tell({ kind: 'hold-ended', taskId: task.id, how: 'fallen', why: 'task-already-done' });
  }
  stop(u, task.clockId, why);
  u.tell({ kind: 'task-closed', taskId: task.id, state: 'terminated', outcome: why, person: null, onBehalfOf: null });
}

export function openTasks(u: Unfolding, where: (task: Task) => boolean = () => true): Task[] {
  return Object.values(u.dossier.tasks).filter((task) => isOpen(task) && where(task));
}

/** Nobody need say where a task may go that is over. */
function endQuestionsAbout(u: Unfolding, task: Task): void {
  for (const question of openTasks(u, (one) => one.about.forward !== undefined && one.about.taskId === task.id))
    endTask(u, question, 'answered-elsewhere');
}
