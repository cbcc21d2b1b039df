/** What an expression of the definition sees of a dossier. */

import { localDate } from '#domain/calendar/local';
import type { OpinionView, Scope } from '#domain/definition/expressions/evaluate';
import type { Instant } from '#domain/instant';
import type { Dossier } from './dossier';
import type { Unfolding } from './unfolding';
import { competentAgency, type World } from './world';

export const scopeOf = (u: Unfolding, opinions?: OpinionView[]): Scope => scopeAt(u.world, u.dossier, u.at, opinions);

export function scopeAt(world: World, dossier: Dossier, at: Instant, opinions?: OpinionView[]): Scope {
  return {
    definition: world.definition,
    form: dossier.form,
    applicant: { id: dossier.applicant.id, kind: dossier.applicant.kind },
    today: localDate(at),
    facts: dossier.facts,
    paid: paidSoFar(dossier),
    agency: (kind, place) => competentAgency(world.directory, kind, place)?.key ?? null,
    ...(opinions ? { opinions } : {}),
  };
}

/** Rials received for charges of this dossier and not given back. */
export function paidSoFar(dossier: Dossier): number {
  return Object.values(dossier.charges).reduce((sum, charge) => (charge.state === 'paid' ? sum + charge.amount : sum), 0);
}
