import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { OpinionLinkEntity } from './opinion-link.entity';

/** Before a link's id, wherever it stands in the place of a person. */
export const linkPrefix = 'link-';

export type NewOpinionLink = Omit<OpinionLinkEntity, 'usedAt' | 'dossier'>;

@Injectable()
export class OpinionLinkRepository {
  constructor(private readonly database: DataSource) {}

  async enter(link: NewOpinionLink, tx: EntityManager): Promise<void> {
    await tx.insert(OpinionLinkEntity, link);
  }

  findByToken(tokenHash: Buffer): Promise<OpinionLinkEntity | null> {
    return this.database.getRepository(OpinionLinkEntity).findOneBy({ tokenHash });
  }

  findMany(ids: readonly string[]): Promise<OpinionLinkEntity[]> {
    return this.database.getRepository(OpinionLinkEntity).findBy({ id: In([...ids]) });
  }

  /** Of two who use it at once, one; the other is refused `link-over`. */
  async use(id: string, at: Instant, tx: EntityManager): Promise<void> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(OpinionLinkEntity)
      .set({ usedAt: new Date(at) })
      .where('id = :id and used_at is null', { id })
      .execute();
    if (affected !== 1) throw new Refusal('link-over', { why: 'used' });
  }
}
