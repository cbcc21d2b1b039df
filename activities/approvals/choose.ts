import type { Task } from '#domain/dossier/dossier';
import type { StandIn } from '#storage/person/person.entity';

export interface Post {
  task: Pick<Task, 'pick' | 'barred'>;
  /** Who holds it, in a steady order. */
  holders: readonly string[];
  /** Who of them is away today, and who answers meanwhile. */
  absent: ReadonlyMap<string, StandIn>;
  /** Open tasks by person. */
  load: ReadonlyMap<string, number>;
  /** Who was given the post's latest task. */
  latest: string | null;
}

export type Choice = { to: string } | 'pool' | 'nobody';

/** To whom a task falls: nobody who may not, nobody who is away; a stand-in counts in the place of the absent. */
export function choose(post: Post): Choice {
  const able = [...new Set(post.holders.flatMap((holder) => presentFor(holder, post.absent)))].filter(
    (person) => !post.task.barred.includes(person),
  );
  if (able.length === 0) return 'nobody';
  return picks[post.task.pick](able, post);
}

const picks: Record<Task['pick'], (able: string[], post: Post) => Choice> = {
  pool: () => 'pool',
  'least-loaded': (able, { load }) => ({
    to: able.reduce((least, person) => ((load.get(person) ?? 0) < (load.get(least) ?? 0) ? person : least)),
  }),
  'round-robin': (able, { latest }) => ({ to: able[(able.indexOf(latest ?? '') + 1) % able.length]! }),
};

/** Whoever is there, or stands in; an absence that names no person leaves the work to the others. */
function presentFor(holder: string, absent: Post['absent']): string[] {
  const standIn = absent.get(holder);
  if (!standIn) return [holder];
  return 'person' in standIn && !absent.has(standIn.person) ? [standIn.person] : [];
}
