import type { Dossier } from '#domain/dossier/dossier';
import { holderOf } from '#domain/dossier/holder';
import type { Instant } from '#domain/instant';
import type { Attributes } from './dossier';

/** What operators can search for: codes and dates only, for Temporal keeps them in the clear. */
export function attributesOf(dossier: Dossier, at: Instant): Attributes {
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
