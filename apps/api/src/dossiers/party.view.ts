import type { z } from 'zod';
import type { PartyStanding as PartyAnswer } from '#contracts/http/dossier';
import type { Definition } from '#domain/definition/schema';
import type { Dossier, PartyStanding } from '#domain/dossier/dossier';
import type { Sight } from './sight';

/** How far each body has come. That an answer came, and when, is never hidden; a secret one's words are. */
export function partyViews(dossier: Dossier, definition: Definition, sight: Sight): z.infer<typeof PartyAnswer>[] {
  return Object.entries(dossier.parties).flatMap(([stageKey, parties]) => {
    const stage = definition.stages[stageKey];
    return Object.entries(parties).map(([party, standing]) => ({
      party,
      title: stage?.kind === 'concurrence' ? (stage.parties[party]?.title ?? { fa: party }) : { fa: party },
      state: standing.state,
      answeredAt: standing.opinion?.at ?? null,
      deemed: standing.opinion?.deemed ?? false,
      opinion: standing.opinion && mayRead(sight, standing.opinion) ? wordsOf(standing.opinion, sight) : null,
    }));
  });
}

type Opinion = NonNullable<PartyStanding['opinion']>;

export function mayRead(sight: Sight, opinion: Pick<Opinion, 'secret' | 'agency'>): boolean {
  if (sight.as === 'owner') return true;
  if (sight.as === 'asked' && sight.agencies.has(opinion.agency)) return true;
  return !opinion.secret && sight.as !== 'operator';
}

/** A comment is between bodies; conditions and reasons are for the applicant too. */
const wordsOf = ({ verdict, conditions, reasons, comment }: Opinion, sight: Sight) => ({
  verdict,
  conditions,
  reasons,
  comment: sight.as === 'applicant' ? null : comment,
});
