import type { EntityManager } from 'typeorm';
import type { ErrandKind, ErrandRequest } from '#domain/dossier/dossier';
import type { Owed } from './dossier-desk';

/** An errand whose request is of one kind. */
export type OwedOf<Kind extends ErrandKind> = Owed & { errand: { request: Extract<ErrandRequest, { kind: Kind }> } };

/** What the world did: it settles the errand, together with rows of other nouns in the same transaction. */
export interface Done {
  answer?: Record<string, unknown>;
  /** The world did all that it will, and it was not enough. */
  givenUp?: string;
  alongside?(tx: EntityManager): Promise<void>;
}

/**
 * Carries out one kind of errand and says what was done. It may run twice, also at once, and is keyed by the errand's id.
 * Throws when the world did not do it: an OutsideFailure that says whether another try is worth it, or anything else.
 */
export interface Effect<Kind extends ErrandKind> {
  carryOut(owed: OwedOf<Kind>): Promise<Done>;
}

export type Effects = { [Kind in ErrandKind]: Effect<Kind> };

/** Hands an errand to the effect of its kind. */
export function carryOut(effects: Effects, owed: Owed): Promise<Done> {
  const effect = effects[owed.errand.request.kind] as Effect<ErrandKind>;
  return effect.carryOut(owed as OwedOf<ErrandKind>);
}

/**
 * How long a first try may take beside a look at the agenda, in milliseconds. What is done so costs Temporal no
 * activity of its own; what is not is owed all the same. What other bodies do (registers, banks, other systems) and
 * what has legal effect is never done in passing: operators see it as an activity of its own.
 */
export const firstTryMs: Record<ErrandKind, number | null> = {
  inquiry: null,
  notice: 2_000,
  assignment: 3_000,
  document: null,
  webhook: null,
  scan: 3_000,
  refund: null,
};
