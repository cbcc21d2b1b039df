import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface KnownFile {
  id: string;
  sha256: string;
  type: string;
  size: number;
  scan: 'waiting' | 'clean' | 'unsafe';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const none: ReadonlyMap<string, KnownFile> = new Map();

/** Which files a person has given us: only one's own may be handed in. */
@Injectable()
export class FilesReader {
  constructor(private readonly database: DataSource) {}

  async ownAmong(ids: readonly string[], person: string): Promise<ReadonlyMap<string, KnownFile>> {
    const asked = ids.filter((id) => uuid.test(id));
    if (asked.length === 0) return none;
    const rows: KnownFile[] = await this.database.query('select id, sha256, type, size, scan from file where id = any($1::uuid[]) and uploaded_by = $2', [asked, person]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Every text in a value that may be the id of a file. */
export function fileIdsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(fileIdsIn);
}
