import { Refusal } from '#domain/refusal';
import type { Standing } from '#storage/reference/reference';
import { type Caller, isOperator, leads } from '../identity/caller';

/** Figures of a body are for those who lead it, and for its evaluators. Refuses `not-found` for what is no body. */
export function refuseUnlessOverseen({ directory }: Pick<Standing, 'directory'>, agency: string, caller: Caller): void {
  if (!directory.agencies.has(agency)) throw new Refusal('not-found');
  const evaluates = caller.posts.some((post) => post.agency === agency && post.role === 'evaluator');
  if (!leads(caller, agency) && !evaluates) throw new Refusal('not-permitted');
}

/** Colleagues know of each other who is there, and so does the operator, who sends them what came to a stop. */
export function refuseUnlessColleague({ directory }: Pick<Standing, 'directory'>, agency: string, caller: Caller): void {
  if (!directory.agencies.has(agency)) throw new Refusal('not-found');
  const isColleague = leads(caller, agency) || caller.posts.some((post) => post.agency === agency);
  if (!isColleague && !isOperator(caller)) throw new Refusal('not-permitted');
}

/** What is told of persons is for those who lead them. */
export function refuseUnlessLed({ directory }: Pick<Standing, 'directory'>, agency: string, caller: Caller): void {
  if (!directory.agencies.has(agency)) throw new Refusal('not-found');
  if (!leads(caller, agency)) throw new Refusal('not-permitted');
}
