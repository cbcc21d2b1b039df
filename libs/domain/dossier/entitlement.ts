/** Who may act on a task, asked at the moment of acting. */
import type { Definition } from '#domain/definition/schema';
import type { RefusalCode } from '#domain/refusal';
import type { Dossier, Task } from './dossier';
import type { Actor } from './happening';

/** Null when the actor may act; else why not. The agency's whole pool may: half of them may be absent. */
export function whyNot(dossier: Dossier, task: Task, actor: Actor): RefusalCode | null {
  if (!isEntitled(dossier, task, actor)) return 'task-not-yours';
  if (task.closedAt) return 'task-already-done';
  if (actor.kind === 'system') return null;
  if (task.state === 'suspended') return 'task-suspended';
  if (task.held) return 'task-held';
  if (task.barred.includes(actor.person) || (actor.kind === 'staff' && actor.onBehalfOf && task.barred.includes(actor.onBehalfOf)))
    return 'four-eyes';
  if (
    task.state === 'active' &&
    task.assignee &&
    task.assignee !== actor.person &&
    !(actor.kind === 'staff' && actor.onBehalfOf === task.assignee)
  )
    return 'task-taken';
  return null;
}

export function isEntitled(dossier: Dossier, task: Task, actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  if (task.role === 'applicant') return isApplicant(dossier, actor);
  if (actor.kind === 'citizen') return false;
  return holdsPost(task, actor.posts) || (actor.kind === 'staff' && holdsPost(task, actor.lent ?? []));
}

const holdsPost = (task: Task, posts: readonly { agency: string; role: string }[]): boolean =>
  posts.some((post) => post.role === task.role && (task.agency === null || post.agency === task.agency));

/** Acts in a post that is only lent: a signature and a refund are not. */
export const actsInLentPost = (task: Task, actor: Actor): boolean => actor.kind === 'staff' && !holdsPost(task, actor.posts);

/** What binds a body by a signature, gives money back, or is of an amount beyond the lowest post, is done from a post of one's own: no stand-in and no other post may. */
export function needsOwnPost(definition: Definition, { kind, stage: key, role }: Pick<Task, 'kind' | 'stage' | 'role'>): boolean {
  const stage = definition.stages[key];
  if (kind === 'refund-approval') return true;
  if ((kind !== 'review' && kind !== 'appeal-review') || stage?.kind !== 'review') return false;
  // What was handed up for its amount waits for whoever has that authority.
  return Object.values(stage.actions).some(
    ({ needs, authority }) => needs.includes('signature') || authority?.posts.slice(1).some((post) => post.role === role),
  );
}

/** Heads, and whoever holds the task, may hand it over. */
export function mayAssign(task: Task, actor: Actor): boolean {
  if (actor.kind !== 'staff') return actor.kind === 'system';
  return (
    task.assignee === actor.person ||
    (task.agency === null && task.role !== 'applicant' && holdsPost(task, actor.posts)) ||
    actor.posts.some((post) => post.agency === task.agency && (post.role === 'head' || post.role === 'admin' || post.role === task.role))
  );
}

/** The applicant, whoever filed for them, or the counter at which it was filed while the client is there. */
export const isApplicant = (dossier: Dossier, actor: Actor): boolean =>
  actor.kind === 'citizen' ? actor.person === dossier.applicant.id || actor.person === dossier.applicant.by : isAtCounter(dossier, actor);

/** What was filed at another counter, or for somebody who is not here, is none of theirs. */
const isAtCounter = ({ applicant }: Dossier, actor: Actor): boolean =>
  actor.kind === 'staff' && actor.represents === applicant.id && actor.posts.some((post) => isCounter(post, applicant.mandate?.counter));

const isCounter = (post: { agency: string; role: string }, agency: string | undefined): boolean =>
  post.role === 'counter' && post.agency === agency;
