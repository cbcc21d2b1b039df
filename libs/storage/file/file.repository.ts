import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { FileEntity, type Scan } from './file.entity';

export type NewFile = Pick<FileEntity, 'sha256' | 'type' | 'name' | 'size' | 'path' | 'scan' | 'uploadedBy'> & { at: Instant };

/** A file that may be handed in again, and where it was. */
export type UsableFile = Pick<FileEntity, 'id' | 'type' | 'size' | 'at'> & {
  trackingCode: string | null;
  service: string | null;
  serviceVersion: string | null;
  /** The key of the document in that service. */
  document: string | null;
  issued: boolean;
};

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

  countOf(person: string): Promise<number> {
    return this.database.getRepository(FileEntity).countBy({ uploadedBy: person });
  }

  /** Of these, the papers that were issued in a request of this person's, and still hold. */
  async findIssued(person: string, ids: readonly string[]): Promise<FileEntity[]> {
    const rows = (await this.database.query(
      `select file_id from output_paper join dossier on dossier.id = dossier_id
       where file_id = any($2) and output_paper.state = 'valid' and (applicant = $1 or filed_by = $1)`,
      [person, ids],
    )) as { file_id: string }[];
    return this.findMany(rows.map(({ file_id }) => file_id));
  }

  /**
   * What a person may hand in again, newest first: what they gave us, each with the latest request it was sent in, and
   * papers that were issued to them.
   */
  async findUsable(person: string, limit: number): Promise<UsableFile[]> {
    return (await this.database.query(
      `with mine as (select id, tracking_code, service, service_version, opened_at, state from dossier where applicant = $1 or filed_by = $1),
       used as (
         select distinct on (file_id) * from (
           select piece->>'fileId' as file_id, tracking_code, service, service_version, piece->>'key' as document, false as issued, opened_at as at
           from mine, jsonb_array_elements(state->'evidence') piece
           union all
           select file_id, tracking_code, service, service_version, document, true, issued_at
           from output_paper join mine on mine.id = dossier_id where output_paper.state = 'valid'
         ) each order by file_id, at desc
       )
       select file.id, type, size, file.at, tracking_code as "trackingCode", service, service_version as "serviceVersion", document,
         coalesce(issued, false) as issued
       from file left join used on used.file_id = file.id::text
       where (uploaded_by = $1 or issued) and scan <> 'unsafe' order by file.at desc limit $2`,
      [person, limit],
    )) as UsableFile[];
  }

  async scanned(id: string, scan: Scan): Promise<void> {
    await this.database.getRepository(FileEntity).update({ id }, { scan });
  }
}
