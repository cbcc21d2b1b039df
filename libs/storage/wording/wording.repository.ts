import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { Audience } from '#domain/notices/wording';
import { Refusal } from '#domain/refusal';
import { WordingEntity, type WordingState } from './wording.entity';

export interface ProposeWording {
  audience: Audience;
  moment: string;
  service: string | null;
  text: Text | null;
  by: string;
  at: Instant;
}

@Injectable()
export class WordingRepository {
  constructor(private readonly database: DataSource) {}

  async propose({ by, at, ...wording }: ProposeWording, tx: EntityManager): Promise<WordingEntity> {
    return tx.save(WordingEntity, {
      ...wording,
      id: randomUUID(),
      state: 'proposed',
      proposedBy: by,
      proposedAt: new Date(at),
      settledBy: null,
      settledAt: null,
    });
  }

  /** Refuses `not-found`. Held against whoever else would settle it. */
  async lock(id: string, tx: EntityManager): Promise<WordingEntity> {
    const found = /^[0-9a-f-]{36}$/.test(id)
      ? await tx.getRepository(WordingEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Latest first. */
  list(): Promise<WordingEntity[]> {
    return this.database.getRepository(WordingEntity).find({ order: { proposedAt: 'DESC' }, take: 1000 });
  }

  async settle(wording: WordingEntity, state: WordingState, by: string, at: Instant, tx: EntityManager): Promise<WordingEntity> {
    return tx.save(WordingEntity, { ...wording, state, settledBy: by, settledAt: new Date(at) });
  }
}
