import { patience } from '#catalog/patience';
import { operatorDetails, errandSummary } from '#catalog/messages/conductor';
import type { Agenda, Attributes } from '#contracts/temporal/dossier';
import type { Errand } from '#domain/dossier/dossier';
import { holderOf, nextStrikeOf } from '#domain/dossier/holder';
import { millisecondsOf } from '#domain/instant';
import type { Look } from './dossier-desk';

export const owedErrands = ({ dossier }: Look): Errand[] => Object.values(dossier.errands).filter((errand) => errand.state === 'owed');

/** Business time until the next clock strikes, negative when it should have; null when none is armed. */
export function untilNextStrikeMs({ dossier, at }: Look): number | null {
  const next = nextStrikeOf(dossier);
  return next === null ? null : millisecondsOf(next) - millisecondsOf(at);
}

/** What the conductor and its operators must know of a dossier. */
export function agendaOf(look: Look): Agenda {
  const { dossier } = look;
  return {
    closed: dossier.lifecycle === 'closed',
    result: dossier.result,
    errands: owedErrands(look).map(({ id, request }) => ({ id, kind: request.kind, summary: errandSummary(request), patience: patience[request.kind] })),
    nextStrikeInMs: untilNextStrikeMs(look),
    details: operatorDetails(look),
    attributes: attributesOf(look),
  };
}

/** Codes and dates only: Temporal keeps them in the clear. */
function attributesOf({ dossier, at }: Look): Attributes {
  const due = Object.values(dossier.clocks)
    .filter((clock) => clock.purpose.of === 'dossier' && clock.state === 'running')
    .flatMap((clock) => clock.dueAt ?? [])
    .sort()[0];
  const holder = holderOf(dossier);
  const late = Object.values(dossier.clocks).some((clock) => clock.state === 'running' && clock.dueAt !== null && clock.dueAt <= at);
  return {
    TrackingCode: dossier.trackingCode,
    Service: dossier.service,
    Agency: dossier.agency ?? '',
    Stage: dossier.stage,
    Holder: holder.kind === 'agency' ? `agency:${holder.agency}` : holder.kind,
    DueAt: due?.slice(0, 10) ?? '',
    Late: late ? 'yes' : 'no',
  };
}
