import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SearchWishEntity } from './search-wish.entity';

/** Anybody may write here without signing in, so no more than this is taken in an hour. */
const mostAnHour = 500;

@Injectable()
export class SearchWishRepository {
  constructor(private readonly database: DataSource) {}

  /** False where too many came within the hour. */
  async enter({ words, wish }: Pick<SearchWishEntity, 'words' | 'wish'>): Promise<boolean> {
    const entered = (await this.database.query(
      `insert into search_wish (id, words, wish, at) select $1, $2, $3, now()
       where (select count(*) from search_wish where at > now() - interval '1 hour') < $4 returning id`,
      [randomUUID(), words, wish, mostAnHour],
    )) as unknown[];
    return entered.length > 0;
  }

  /** Newest first. */
  latest(limit: number): Promise<SearchWishEntity[]> {
    return this.database.getRepository(SearchWishEntity).find({ order: { at: 'DESC', id: 'DESC' }, take: limit });
  }
}
