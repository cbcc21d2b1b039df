import { type Away, ableNow, type Owed } from '#domain/absence/stand-in';
import type { Task } from '#domain/dossier/dossier';

export interface Post {
  task: Pick<Task, 'pick' | 'barred'>;
  work: Owed;
  /** A signature or a refund: no stand-in without the post. */
  ownPost: boolean;
  /** Who holds it, in a steady order. */
  holders: readonly string[];
  /** Who of them is away today, and who answers meanwhile. */
  absent: Away;
  /** Open tasks by person. */
  load: ReadonlyMap<string, number>;
  /** Who was given the post's latest task. */
  latest: string | null;
}

export type Choice = { to: string; standInFor?: string } | 'pool' | 'nobody';

/** To whom a task falls: nobody who may not, nobody who is away; a stand-in counts in the place of the absent. */
export function choose(post: Post): Choice {
  const { task, work, ownPost, holders, absent } = post;
  const able = ableNow({ work, barred: task.barred, ownPost, holders, away: absent });
  const standsInFor = new Map(able.map(({ person, standInFor }) => [person, standInFor]));
  if (able.length === 0) return 'nobody';
  const choice = picks[task.pick](
    able.map(({ person }) => person),
    post,
  );
  const standInFor = typeof choice === 'object' ? standsInFor.get(choice.to) : null;
  return typeof choice === 'object' && standInFor ? { ...choice, standInFor } : choice;
}

const picks: Record<Task['pick'], (able: string[], post: Post) => Choice> = {
  pool: () => 'pool',
  'least-loaded': (able, { load }) => ({
    to: able.reduce((least, person) => ((load.get(person) ?? 0) < (load.get(least) ?? 0) ? person : least)),
  }),
  'round-robin': (able, { latest }) => ({ to: able[(able.indexOf(latest ?? '') + 1) % able.length]! }),
};
