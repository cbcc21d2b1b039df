import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { FileEntity } from '#storage/file/file.entity';
import { FileRepository } from '#storage/file/file.repository';
import type { Done, Effect, OwedOf } from '../dossiers/effects';
import { ACTIVITY_SETTINGS, type ActivitySettings } from '../settings';

/** The test file of the anti-virus industry, in two parts so that this source is not taken for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Looks into a document that a citizen gave: it must be of the kind it claims, and harmless as far as can be seen here. */
@Injectable()
export class ScanEffect implements Effect<'scan'> {
  constructor(
    private readonly files: FileRepository,
    @Inject(ACTIVITY_SETTINGS) private readonly settings: ActivitySettings,
  ) {}

  async carryOut(owed: OwedOf<'scan'>): Promise<Done> {
    const { fileId } = owed.errand.request;
    const file = await this.files.get(fileId);
    const safe =
      file.scan !== 'unsafe' && (file.scan === 'clean' || (await isSafe(await readFile(join(this.settings.files, file.path)), file.type)));
    return {
      answer: { safe },
      async alongside(tx) {
        await tx.update(FileEntity, { id: fileId }, { scan: safe ? 'clean' : 'unsafe' });
      },
    };
  }
}

/** Whether bytes are what they are said to be, and carry nothing known as dangerous. */
export async function isSafe(bytes: Buffer, type: string): Promise<boolean> {
  const seen = await fileTypeFromBuffer(bytes);
  return seen?.mime === type && !bytes.includes(eicar);
}
