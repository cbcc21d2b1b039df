import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { PaperKeyEntity, PaperShareEntity } from './paper-share.entity';

export type NewShare = Pick<PaperShareEntity, 'id' | 'paperId' | 'person'> & { token: string; from: Instant; until: Instant };

@Injectable()
export class PaperShareRepository {
  constructor(private readonly database: DataSource) {}

  async enter({ token, from, until, ...share }: NewShare, tx: EntityManager = this.database.manager): Promise<void> {
    await tx.insert(PaperShareEntity, {
      ...share,
      tokenSha256: hashOf(token),
      from: new Date(from),
      until: new Date(until),
      revokedAt: null,
    });
  }

  /** Those that still show something, soonest to end first. */
  findOpenOf(person: string, at: Instant): Promise<PaperShareEntity[]> {
    return this.open(at).andWhere('share.person = :person', { person }).orderBy('share.until').getMany();
  }

  /** Null: never shared, over or taken back; nobody learns which. */
  findOpen(token: string, at: Instant): Promise<PaperShareEntity | null> {
    return this.open(at)
      .andWhere('share.token_sha256 = :hash', { hash: hashOf(token) })
      .getOne();
  }

  /** Safe to repeat. Refuses `not-found` where it is not this person's. */
  async revoke(id: string, person: string, at: Instant): Promise<void> {
    const shares = this.database.getRepository(PaperShareEntity);
    const share = await shares.findOneBy({ id, person });
    if (!share) throw new Refusal('not-found');
    if (!share.revokedAt) await shares.update({ id }, { revokedAt: new Date(at) });
  }

  private open(at: Instant) {
    return this.database
      .getRepository(PaperShareEntity)
      .createQueryBuilder('share')
      .where('share.revoked_at is null and share.until > :at', { at });
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

@Injectable()
export class PaperKeyRepository {
  constructor(private readonly database: DataSource) {}

  /** Safe to repeat. */
  async enter({ id, publicKey }: Pick<PaperKeyEntity, 'id' | 'publicKey'>): Promise<void> {
    await this.database.query('insert into paper_key (id, public_key, since) values ($1, $2, now()) on conflict (id) do nothing', [
      id,
      publicKey,
    ]);
  }

  /** Newest first. */
  all(): Promise<PaperKeyEntity[]> {
    return this.database.getRepository(PaperKeyEntity).find({ order: { since: 'DESC' } });
  }
}
