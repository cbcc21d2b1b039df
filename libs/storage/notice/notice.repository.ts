import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/instant';
import { NoticeEntity } from './notice.entity';

const only = 'installation';

@Injectable()
export class NoticeRepository {
  constructor(private readonly database: DataSource) {}

  find(): Promise<NoticeEntity | null> {
    return this.database.getRepository(NoticeEntity).findOneBy({ id: only });
  }

  async put(notice: Pick<NoticeEntity, 'text' | 'tone'> & { until: Instant | null; by: string; at: Instant }): Promise<void> {
    const { text, tone, until, by, at } = notice;
    await this.database
      .getRepository(NoticeEntity)
      .save({ id: only, text, tone, until: until === null ? null : new Date(until), changedAt: new Date(at), changedBy: by });
  }

  async takeDown(): Promise<void> {
    await this.database.getRepository(NoticeEntity).delete({ id: only });
  }
}
