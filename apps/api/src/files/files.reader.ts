import { Injectable } from '@nestjs/common';
import { Refusal } from '#domain/refusal';
import type { FileEntity } from '#storage/file/file.entity';
import { FileRepository } from '#storage/file/file.repository';

export type KnownFile = Pick<FileEntity, 'id' | 'sha256' | 'type' | 'size' | 'scan' | 'at'>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const none: ReadonlyMap<string, KnownFile> = new Map();

/** Which files a person may hand in: what they gave us, and papers that were issued to them. */
@Injectable()
export class FilesReader {
  constructor(private readonly files: FileRepository) {}

  async ownAmong(ids: readonly string[], person: string): Promise<ReadonlyMap<string, KnownFile>> {
    if (ids.length === 0) return none;
    const found = await this.files.findMany(ids);
    const own = found.filter(({ uploadedBy }) => uploadedBy === person);
    const others = found.filter(({ uploadedBy }) => uploadedBy !== person).map(({ id }) => id);
    const issued = others.length > 0 ? await this.files.findIssued(person, others) : [];
    return new Map([...own, ...issued].map((file) => [file.id, file]));
  }

  /** What is handed in with an act was given by whoever acts, and is not known to be unsafe. */
  async refuseForeign(ids: readonly string[], person: string): Promise<void> {
    const own = await this.ownAmong(ids, person);
    if (ids.some((id) => !own.has(id))) throw new Refusal('invalid-input', {}, [{ pointer: '/fileIds', code: 'unknown-file' }]);
    const unsafe = ids.find((id) => own.get(id)?.scan === 'unsafe');
    if (unsafe) throw new Refusal('file-unsafe', { file: unsafe }, [{ pointer: '/fileIds', code: 'unknown-file' }]);
  }
}

/** Every text in a value that may be the id of a file. */
export function fileIdsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(fileIdsIn);
}
