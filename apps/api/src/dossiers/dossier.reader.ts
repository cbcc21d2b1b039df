import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Dossier } from '#domain/dossier/dossier';
import { normaliseTrackingCode } from '#domain/identifiers/tracking-code';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { refusalFrom } from '#storage/failure';
import type { EntryDossier } from '#storage/ledger/entry';
import { locate } from '#storage/ledger/locate';
import { Reference } from '#storage/reference/reference';
import type { Caller } from '../identity/caller';
import type { DossierSeen } from './dossier.view';
import { labelsOf } from './labels';
import { sightOf } from './sight';

interface Row {
  state: Dossier;
  now: string;
  reference_version: string;
}

const columns = `state, (extract(epoch from clock_timestamp()) * 1000)::bigint + (select offset_ms from business_clock) as now, (select version from reference_version) as reference_version`;

/** Reads one dossier with the world it began under, as far as the caller may see it. */
@Injectable()
export class DossierReader {
  constructor(
    private readonly database: DataSource,
    private readonly reference: Reference,
  ) {}

  /** Refuses `not-found`, also for what exists but is not the caller's to see. */
  async see(which: EntryDossier, caller: Caller): Promise<DossierSeen> {
    const found = await this.find(which);
    const sight = found && sightOf(found.dossier, found.world.definition, caller);
    if (!sight) throw new Refusal('not-found');
    return { ...found, caller, sight };
  }

  async find(which: EntryDossier): Promise<Omit<DossierSeen, 'caller' | 'sight'> | null> {
    if ('fresh' in which) throw new Error('A dossier that is not there yet cannot be read');
    const { column, value } = locate(which);
    try {
      const [row]: Row[] = await this.database.query(`select ${columns} from dossier where ${column} = $1`, [value]);
      if (!row) return null;
      const standing = await this.reference.at(Number(row.reference_version), this.database);
      const dossier = row.state;
      return { dossier, world: standing.world(dossier.service, dossier.serviceVersion), at: laterOf(instantOf(Number(row.now)), dossier.at), labels: labelsOf(standing) };
    } catch (error) {
      throw refusalFrom(error);
    }
  }
}

const laterOf = (one: Instant, other: Instant): Instant => (millisecondsOf(one) > millisecondsOf(other) ? one : other);

/** As people type it; what is none leads nowhere. */
export function trackingCodeIn(text: string): string {
  const code = normaliseTrackingCode(text);
  if (!code) throw new Refusal('not-found');
  return code;
}
