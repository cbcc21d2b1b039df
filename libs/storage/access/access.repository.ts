import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/instant';
import { AccessEntity } from './access.entity';

export interface Access {
  person: string;
  dossierId: string;
  what: string;
  /** Business time. */
  at: Instant;
}

/** Who read what of whom. */
@Injectable()
export class AccessRepository {
  constructor(private readonly database: DataSource) {}

  async note({ at, ...access }: Access): Promise<void> {
    await this.database.getRepository(AccessEntity).insert({ ...access, at: new Date(at) });
  }

  /** Newest first. */
  findOfDossier(dossierId: string, limit: number): Promise<AccessEntity[]> {
    return this.database.getRepository(AccessEntity).find({ where: { dossierId }, order: { at: 'DESC', id: 'DESC' }, take: limit });
  }
}
