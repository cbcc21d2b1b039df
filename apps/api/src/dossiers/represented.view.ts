import type { Represented } from '#contracts/http/representation';
import type { Dossier } from '#domain/dossier/dossier';
import type { Caller } from '../identity/caller';

/** Ids stand here for names, as everywhere; they are put in their place when the answer leaves. At a counter the office has filed it, not a person. */
export function representedView({ applicant: { id, by, mandate } }: Dossier): Represented | null {
  if (!mandate) return null;
  return {
    name: mandate.id,
    by: mandate.counter ?? by ?? id,
    relation: mandate.relation,
    basis: mandate.basis,
    proof: mandate.proof ?? null,
  };
}

/** As this caller may know them: a representative is told of nobody's account, only what they wrote themselves. */
export const applicantShownTo = ({ person }: Pick<Caller, 'person'>, { applicant: { id, by, mandate } }: Dossier): string =>
  mandate && by === person ? mandate.id : id;
