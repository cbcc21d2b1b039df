import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessEntity } from './access.entity';

/** Who read what of whom. */
@Injectable()
export class AccessRepository {
  constructor(private readonly database: DataSource) {}

  async note({ person, dossierId, what }: { person: string; dossierId: string; what: string }): Promise<void> {
    await this.database.getRepository(AccessEntity).insert({ person, dossierId, what });
  }

  findOfDossier(dossierId: string, limit: number): Promise<AccessEntity[]> {
    return this.database.getRepository(AccessEntity).find({ where: { dossierId }, order: { at: 'DESC' }, take: limit });
  }
}
