/** Limits of authority by amount: up to how many rials a post may decide, and who decides above. Data of the definition; asked at the moment of deciding. */
import { ExpressionDefect, evaluateAmount, type Scope } from '#domain/definition/expressions/evaluate';
import type { Authority, Definition } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { Beyond, Dossier, Task } from './dossier';
import { actsInLentPost } from './entitlement';
import type { Actor } from './happening';
import { scopeAt } from './scope';
import type { World } from './world';

/**
 * Null where the actor's authority reaches. A post that is only lent reaches as far as the lowest, and so does one to which
 * the work came by another way: nobody gains authority by standing in.
 */
export function beyondAuthority(world: World, dossier: Dossier, task: Task, action: string, actor: Actor, at: Instant): Beyond | null {
  const limits = limitsOf(world, dossier, task, action, at);
  if (!limits || actor.kind === 'system') return null;
  const { amount, posts } = limits;
  const own = posts.find(({ role }) => role === task.role && !actsInLentPost(task, actor)) ?? posts[0]!;
  if (own.upTo === undefined || amount <= own.upTo) return null;
  const above = posts.find(({ upTo }) => upTo === undefined || amount <= upTo);
  return { amount, upTo: own.upTo, above: above?.role ?? own.role };
}

function limitsOf(world: World, dossier: Dossier, task: Task, action: string, at: Instant): { amount: number; posts: Authority } | null {
  const stage = world.definition.stages[task.stage];
  if (stage?.kind === 'review' && isReview(task)) {
    const authority = stage.actions[action]?.authority;
    const amount = authority ? amountOf(authority.amount, scopeAt(world, dossier, at)) : null;
    return authority && amount !== null ? { amount, posts: authority.posts } : null;
  }
  const posts = task.kind === 'refund-approval' && action === 'approve' ? refundPosts(world.definition, task) : null;
  return posts ? { amount: task.about.amount ?? 0, posts } : null;
}

/** Null where the amount cannot be computed: then the action is not on offer at all. */
function amountOf(expression: string, scope: Scope): number | null {
  try {
    return evaluateAmount(expression, scope);
  } catch (error) {
    if (error instanceof ExpressionDefect) return null;
    throw error;
  }
}

/** The posts among which the task may go up and down, whatever else binds it to its own. */
export function postsOfAuthority(definition: Definition, task: Task): string[] {
  const stage = definition.stages[task.stage];
  const posts =
    stage?.kind === 'review' && isReview(task)
      ? Object.values(stage.actions).flatMap(({ authority }) => authority?.posts ?? [])
      : task.kind === 'refund-approval'
        ? (refundPosts(definition, task) ?? [])
        : [];
  return posts.map(({ role }) => role);
}

const isReview = ({ kind }: Pick<Task, 'kind'>): boolean => kind === 'review' || kind === 'appeal-review';

function refundPosts(definition: Definition, task: Task): Authority | null {
  const stage = definition.stages[task.about.payment ?? ''];
  return (stage?.kind === 'payment' && stage.refund?.authority) || null;
}
