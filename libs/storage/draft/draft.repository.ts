import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DraftEntity } from './draft.entity';

export type DraftName = Pick<DraftEntity, 'person' | 'service'>;

/** `find…` may come back empty. */
@Injectable()
export class DraftRepository {
  constructor(private readonly database: DataSource) {}

  /** Latest first. */
  findOf(person: string): Promise<DraftEntity[]> {
    return this.database.getRepository(DraftEntity).find({ where: { person }, order: { savedAt: 'DESC' } });
  }

  find(name: DraftName): Promise<DraftEntity | null> {
    return this.database.getRepository(DraftEntity).findOneBy(name);
  }

  /** Two who write at once take turns, so that each sees what the other wrote. */
  change({ person, service }: DraftName, change: (before: DraftEntity | null) => DraftEntity): Promise<DraftEntity> {
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`draft ${person} ${service}`]);
      return tx.save(DraftEntity, change(await tx.findOneBy(DraftEntity, { person, service })));
    });
  }

  async drop(name: DraftName): Promise<void> {
    await this.database.getRepository(DraftEntity).delete(name);
  }
}
