/** Open work of a body shared out by load, rules and four eyes: a proposal, which the head takes or leaves. */
import { leastLoaded } from './stand-in';

export interface Piece {
  task: string;
  /** On whose name it stands; null in a pool. */
  assignee: string | null;
  /** Somebody has begun it: it stays. */
  begun: boolean;
  /** Who may take it today. */
  able: readonly string[];
}

export interface Move {
  task: string;
  from: string | null;
  to: string;
}

/** First what nobody has, soonest due first as handed in; then from the most to the least laden, until they differ by one. */
export function spread(pieces: readonly Piece[], load: ReadonlyMap<string, number>): Move[] {
  const laden = new Map(load);
  const change = (person: string, by: number) => laden.set(person, (laden.get(person) ?? 0) + by);
  const moves = new Map<string, Move>();
  for (const { task, assignee, able } of pieces) {
    if (assignee !== null && able.includes(assignee)) continue;
    const to = leastLoaded(able, laden);
    if (to === null || to === assignee) continue;
    moves.set(task, { task, from: assignee, to });
    change(to, 1);
    if (assignee !== null) change(assignee, -1);
  }
  const movable = pieces.filter(
    ({ task, assignee, begun, able }) => assignee !== null && !begun && !moves.has(task) && able.includes(assignee),
  );
  for (const { task, assignee, able } of movable.toReversed()) {
    const to = leastLoaded(able, laden);
    if (to === null || to === assignee || (laden.get(assignee!) ?? 0) - (laden.get(to) ?? 0) < 2) continue;
    moves.set(task, { task, from: assignee, to });
    change(to, 1);
    change(assignee!, -1);
  }
  return [...moves.values()];
}
