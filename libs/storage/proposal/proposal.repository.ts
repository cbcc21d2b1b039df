import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Definition } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { ProposalEntity, type ProposalState } from './proposal.entity';

export interface Propose {
  definition: Definition;
  /** The decision tables it names. */
  tables: DecisionTable[];
  by: string;
  at: Instant;
  from: Instant | null;
}

@Injectable()
export class ProposalRepository {
  constructor(private readonly database: DataSource) {}

  async propose({ definition, tables, by, at, from }: Propose, tx: EntityManager): Promise<ProposalEntity> {
    return tx.save(ProposalEntity, {
      id: randomUUID(),
      service: definition.key,
      version: definition.version,
      body: definition,
      tables,
      owner: definition.owner,
      state: 'proposed',
      proposedBy: by,
      proposedAt: new Date(at),
      from: from === null ? null : new Date(from),
      settledBy: null,
      settledAt: null,
    });
  }

  /** Refuses `not-found`. Within a transaction it is held against whoever else would settle it. */
  async get(id: string, tx?: EntityManager): Promise<ProposalEntity> {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('not-found');
    const rows = (tx ?? this.database.manager).getRepository(ProposalEntity);
    const found = await rows.findOne({ where: { id }, ...(tx ? { lock: { mode: 'pessimistic_write' } } : {}) });
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Latest first. */
  list(service?: string): Promise<ProposalEntity[]> {
    return this.database
      .getRepository(ProposalEntity)
      .find({ where: service ? { service } : {}, order: { proposedAt: 'DESC' }, take: 500 });
  }

  async settle(proposal: ProposalEntity, state: ProposalState, by: string, at: Instant, tx: EntityManager): Promise<ProposalEntity> {
    return tx.save(ProposalEntity, { ...proposal, state, settledBy: by, settledAt: new Date(at) });
  }

  /** Agreed to, and their time has come: the first of them, held until the transaction ends; null when none is due. */
  nextDue(now: Instant, tx: EntityManager): Promise<ProposalEntity | null> {
    return tx
      .createQueryBuilder(ProposalEntity, 'proposal')
      .where(`proposal.state = 'agreed' and proposal.from <= :now`, { now })
      .orderBy('proposal.from')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
  }
}
