import { createContext, useContext } from 'react';
import type { Me } from '#contracts/http/person';

export const rights = ['staff', 'counter', 'head', 'overseer', 'evaluator', 'administrator', 'operator', 'keeper'] as const;
export type Right = (typeof rights)[number];

/** What a screen asks of whoever opens it; the api asks again of every call. */
const holds: Record<Right, (me: Me) => boolean> = {
  staff: (me) => me.person.kind === 'staff',
  /** Whoever serves people who come in person. */
  counter: (me) => me.posts.some(({ role }) => role === 'counter'),
  head: (me) => me.posts.some(({ agency, role }) => agency !== 'installation' && (role === 'head' || role === 'admin')),
  /** Whoever may see the figures of a body. */
  overseer: (me) => holds.head(me) || holds.evaluator(me),
  evaluator: (me) => me.posts.some(({ role }) => role === 'evaluator'),
  administrator: (me) => me.rights.includes('administrator'),
  operator: (me) => me.rights.includes('operator'),
  /** Whoever looks after a body or the installation. */
  keeper: (me) => holds.administrator(me) || holds.operator(me),
};

export const has = (me: Me, right: Right): boolean => holds[right](me);

export const MeContext = createContext<Me | null>(null);

/** Who works here. Within the desk there always is somebody. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('Nobody has signed in');
  return me;
}
