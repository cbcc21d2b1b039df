import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Text } from '#domain/definition/schema';
import type { Dossier, Errand } from '#domain/dossier/dossier';
import type { Actor, Happening } from '#domain/dossier/happening';
import type { World } from '#domain/dossier/world';
import { type Instant, instantOf } from '#domain/instant';
import type { Entry, RecordedAnswer } from '#storage/ledger/entry';
import { Ledger } from '#storage/ledger/ledger';
import { Reference } from '#storage/reference/reference';
import type { Done } from './effects';
import { InTurn } from './in-turn';

/** A dossier as the database knows it at one moment of business time. */
export interface Look {
  dossier: Dossier;
  world: World;
  at: Instant;
  agencyTitle: (agency: string) => Text;
}

/** An errand with the dossier that owes it. */
export interface Owed extends Look {
  errand: Errand;
}

const conductor: Actor = { kind: 'system', part: 'conductor' };

const lookText = `
select d.state, (extract(epoch from clock_timestamp()) * 1000)::bigint + c.offset_ms as now, r.version as reference_version
from dossier d, business_clock c, reference_version r where d.id = $1`;

/** What the conductor's activities read of a dossier, and how they write to it. */
@Injectable()
export class DossierDesk {
  /** Errands of one dossier settle one after the other: waiting here costs no connection, waiting for the row's lock does. */
  private readonly inTurn = new InTurn();

  constructor(
    private readonly database: DataSource,
    private readonly reference: Reference,
    private readonly ledger: Ledger,
  ) {}

  /** Null when there is no such dossier. */
  async look(dossierId: string): Promise<Look | null> {
    const [row] = (await this.database.query(lookText, [dossierId])) as { state: Dossier; now: string; reference_version: string }[];
    if (!row) return null;
    const standing = await this.reference.at(Number(row.reference_version), this.database);
    const dossier = row.state;
    return {
      dossier,
      world: standing.world(dossier.service, dossier.serviceVersion),
      at: instantOf(Number(row.now)),
      agencyTitle: (agency) => standing.titles.agencies.get(agency) ?? { fa: agency },
    };
  }

  /** Every clock that is due strikes, in order. Without one nothing is written. */
  async strike(dossierId: string): Promise<void> {
    await this.record(dossierId, ({ at }) => ({ kind: 'time-passed', at, by: conductor }));
  }

  /**
   * Settles what was done, all of it in one transaction, and answers how the dossier stands then; null when nothing was
   * owed any longer. Safe to repeat.
   */
  async settle(look: Look, all: readonly Settled[]): Promise<Look | null> {
    if (all.length === 0) return null;
    const { recorded } = await this.record(
      look.dossier.id,
      ({ dossier, at }) => all.filter(({ errandId }) => dossier?.errands[errandId]?.state === 'owed').map((one) => happeningOf(one, at)),
      async (tx) => {
        for (const { done } of all) await done.alongside?.(tx);
      },
    );
    return recorded && { ...look, dossier: recorded.dossier, at: recorded.at };
  }

  async giveUp(dossierId: string, errandId: string, why: string): Promise<void> {
    await this.record(dossierId, ({ dossier, at }) =>
      dossier?.errands[errandId]?.state === 'owed' ? happeningOf({ errandId, done: { givenUp: why } }, at) : null,
    );
  }

  private record(
    dossierId: string,
    happening: Entry['happening'],
    alongside?: (tx: EntityManager) => Promise<void>,
  ): Promise<RecordedAnswer> {
    return this.inTurn.take(dossierId, () =>
      this.ledger.record({ dossier: { id: dossierId }, byConductor: true, happening, ...(alongside ? { alongside } : {}) }),
    );
  }
}

/** An errand, and what the world did of it. */
export interface Settled {
  errandId: string;
  done: Done;
}

const happeningOf = ({ errandId, done }: Settled, at: Instant): Happening =>
  done.givenUp
    ? { kind: 'errand-given-up', at, by: conductor, errandId, why: done.givenUp }
    : { kind: 'errand-done', at, by: conductor, errandId, answer: done.answer };
