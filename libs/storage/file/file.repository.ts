import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { FileEntity, type Scan } from './file.entity';

export type NewFile = Pick<FileEntity, 'sha256' | 'type' | 'name' | 'size' | 'path' | 'scan' | 'uploadedBy'> & { at: Instant };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Rows about bytes. Bytes are written first, so that a row always leads to some. */
@Injectable()
export class FileRepository {
  constructor(private readonly database: DataSource) {}

  async enter({ at, ...file }: NewFile, tx: EntityManager = this.database.manager): Promise<FileEntity> {
    const entered = { id: randomUUID(), ...file, at: new Date(at) };
    await tx.insert(FileEntity, entered);
    return entered;
  }

  async get(id: string): Promise<FileEntity> {
    const file = uuid.test(id) ? await this.database.getRepository(FileEntity).findOneBy({ id }) : null;
    if (!file) throw new Refusal('not-found');
    return file;
  }

  findMany(ids: readonly string[]): Promise<FileEntity[]> {
    return this.database.getRepository(FileEntity).findBy({ id: In(ids.filter((id) => uuid.test(id))) });
  }

  async scanned(id: string, scan: Scan): Promise<void> {
    await this.database.getRepository(FileEntity).update({ id }, { scan });
  }
}
