import { Injectable } from '@nestjs/common';
import type { Dossier } from '#domain/dossier/dossier';
import { normaliseTrackingCode } from '#domain/identifiers/tracking-code';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { DossierRepository } from '#storage/dossier/dossier.repository';
import { refusalFrom } from '#storage/failure';
import type { EntryDossier } from '#storage/ledger/entry';
import { locate } from '#storage/ledger/locate';
import { Reference } from '#storage/reference/reference';
import type { Caller } from '../identity/caller';
import type { DossierSeen } from './dossier.view';
import { labelsOf } from './labels';
import { hearsAppeal, type Sight, sightOf } from './sight';

/** Reads one dossier with the world it began under, as far as the caller may see it. */
@Injectable()
export class DossierReader {
  constructor(
    private readonly dossiers: DossierRepository,
    private readonly reference: Reference,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not-found`, also for what exists but is not the caller's to see. */
  async see(which: EntryDossier, caller: Caller): Promise<DossierSeen> {
    const found = await this.find(which);
    const sight = found && (sightOf(found.dossier, found.world.definition, caller) ?? (await this.asHearer(found.dossier, caller)));
    if (!sight) throw new Refusal('not-found');
    return { ...found, caller, sight };
  }

  private async asHearer({ appeal }: Dossier, caller: Caller): Promise<Sight | null> {
    const heard = appeal ? await this.find({ trackingCode: appeal }) : null;
    return heard && hearsAppeal(heard.dossier, caller) ? { as: 'owner' } : null;
  }

  async find(which: EntryDossier): Promise<Omit<DossierSeen, 'caller' | 'sight'> | null> {
    if ('fresh' in which) throw new Error('A dossier that is not there yet cannot be read');
    const { column, value } = locate(which);
    try {
      const stored = await this.dossiers.find(column === 'id' ? { id: value } : { trackingCode: value });
      if (!stored) return null;
      const { dossier } = stored;
      const [standing, now] = await Promise.all([this.reference.current(), this.clock.now()]);
      return {
        dossier,
        world: standing.world(dossier.service, dossier.serviceVersion),
        at: laterOf(now, dossier.at),
        labels: labelsOf(standing),
      };
    } catch (error) {
      throw refusalFrom(error);
    }
  }
}

const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** As people type it; what is none leads nowhere. */
export function trackingCodeIn(text: string): string {
  const code = normaliseTrackingCode(text);
  if (!code) throw new Refusal('not-found');
  return code;
}
