/** Errands owed to the world and settled by it. */
import { ladders } from '#domain/clocks/ladder';
import type { Duration } from '#domain/definition/schema';
import type { Errand, ErrandRequest } from './dossier';
import { arm, stop } from './timing';
import type { Unfolding } from './unfolding';

/** Owes an effect; with `patience`, a clock of business time after which people take over. */
export function owe(u: Unfolding, request: ErrandRequest, patience?: Duration): string {
  const id = u.idOf('errand');
  const errand: Errand = { id, state: 'owed', request, owedAt: u.at, settledAt: null, fallbackTaskId: null };
  u.tell({ kind: 'errand-owed', errand });
  if (patience) arm(u, id, { of: 'errand', errandId: id }, patience, ladders.none(patience), u.dossier.agency);
  return id;
}

export function settle(u: Unfolding, errand: Errand, state: 'done' | 'given-up' | 'void', why?: string): void {
  if (errand.state !== 'owed') return;
  u.tell({ kind: 'errand-settled', errandId: errand.id, state, ...(why ? { why } : {}) });
  endPatience(u, errand.id, why ?? state);
}

export function endPatience(u: Unfolding, errandId: string, why: string): void {
  for (const clock of Object.values(u.dossier.clocks)) {
    if (clock.purpose.of === 'errand' && clock.purpose.errandId === errandId) stop(u, clock.id, why);
  }
}

/** Patience that is over begins anew where nobody looks after the errand any more. */
export function renewPatience(u: Unfolding, errandId: string, patience: Duration): void {
  const isWatched = Object.values(u.dossier.clocks).some(
    ({ state, purpose }) => state === 'running' && purpose.of === 'errand' && purpose.errandId === errandId,
  );
  if (!isWatched) arm(u, errandId, { of: 'errand', errandId }, patience, ladders.none(patience), u.dossier.agency);
}

export function owedErrands(u: Unfolding, where: (errand: Errand) => boolean = () => true): Errand[] {
  return Object.values(u.dossier.errands).filter((errand) => errand.state === 'owed' && where(errand));
}
