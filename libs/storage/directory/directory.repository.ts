import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AgencyEntity, PlaceEntity } from './directory.entity';

/** Agencies and places. Readers ask `Reference`; here they are entered. */
@Injectable()
export class DirectoryRepository {
  constructor(private readonly database: DataSource) {}

  agencies(): Promise<AgencyEntity[]> {
    return this.database.getRepository(AgencyEntity).find({ order: { key: 'ASC' } });
  }

  places(): Promise<PlaceEntity[]> {
    return this.database.getRepository(PlaceEntity).find({ order: { key: 'ASC' } });
  }

  /** Enters or replaces, by key. */
  async putAgencies(agencies: (Omit<AgencyEntity, 'until'> & Partial<Pick<AgencyEntity, 'until'>>)[]): Promise<void> {
    if (agencies.length) await this.database.getRepository(AgencyEntity).upsert(agencies, ['key']);
  }

  async putPlaces(places: PlaceEntity[]): Promise<void> {
    if (places.length) await this.database.getRepository(PlaceEntity).upsert(places, ['key']);
  }
}
