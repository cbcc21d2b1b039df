import type { ErrandKind, ErrandRequest } from '#domain/dossier/dossier';
import type { Owed } from './dossier-desk';

/** An errand whose request is of one kind. */
export type OwedOf<Kind extends ErrandKind> = Owed & { errand: { request: Extract<ErrandRequest, { kind: Kind }> } };

/**
 * Carries out one kind of errand and settles it. It may run twice, also at once, and is keyed by the errand's id.
 * Throws when the world did not do it: an OutsideFailure that says whether another try is worth it, or anything else.
 */
export interface Effect<Kind extends ErrandKind> {
  carryOut(owed: OwedOf<Kind>): Promise<void>;
}

export type Effects = { [Kind in ErrandKind]: Effect<Kind> };

/** Hands an errand to the effect of its kind. */
export function carryOut(effects: Effects, owed: Owed): Promise<void> {
  const effect = effects[owed.errand.request.kind] as Effect<ErrandKind>;
  return effect.carryOut(owed as OwedOf<ErrandKind>);
}

/**
 * How long a first try may take beside a look at the agenda, in milliseconds. What is done so costs Temporal no
 * activity of its own; what is not is owed all the same. Money is never tried in passing.
 */
export const firstTryMs: Record<ErrandKind, number | null> = {
  inquiry: 2_000,
  notice: 2_000,
  assignment: 3_000,
  document: 5_000,
  webhook: 2_000,
  scan: 3_000,
  refund: null,
};
