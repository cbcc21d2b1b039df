import { errandSummary, operatorDetails } from '#catalog/messages/conductor';
import { patience } from '#catalog/patience';
import { attributesOf } from '#contracts/temporal/attributes';
import type { Agenda } from '#contracts/temporal/dossier';
import type { Errand } from '#domain/dossier/dossier';
import { nextStrikeOf } from '#domain/dossier/holder';
import { millisecondsOf } from '#domain/instant';
import type { Look } from './dossier-desk';

export const owedErrands = ({ dossier }: Look): Errand[] => Object.values(dossier.errands).filter((errand) => errand.state === 'owed');

/** Business time until the next clock strikes, negative when it should have; null when none is armed. */
export function untilNextStrikeMs({ dossier, at }: Look): number | null {
  const next = nextStrikeOf(dossier);
  return next === null ? null : millisecondsOf(next) - millisecondsOf(at);
}

/** What the conductor and its operators must know of a dossier. */
export function agendaOf(look: Look, done: readonly Errand[]): Agenda {
  const { dossier } = look;
  return {
    closed: dossier.lifecycle === 'closed',
    result: dossier.result,
    errands: owedErrands(look).map(({ id, request }) => ({
      id,
      kind: request.kind,
      summary: errandSummary(request),
      patience: patience[request.kind],
    })),
    nextStrikeInMs: untilNextStrikeMs(look),
    details: operatorDetails(look),
    attributes: attributesOf(look.dossier, look.at),
    done: done.map(({ request }) => errandSummary(request)),
  };
}
