import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import type { AnswerOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { FileRepository } from '#storage/file/file.repository';
import { SETTINGS, type Settings } from '../parts';

const taken = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);

/** Takes in bytes that lie whole on disk. */
@Injectable()
export class FileIntake {
  constructor(
    private readonly files: FileRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The bytes are safe under their own hash before the row says so. What a file is, its bytes say, not its name. */
  async enter({ draft, sha256, size, by }: { draft: string; sha256: string; size: number; by: string }): Promise<AnswerOf<'takeFile'>> {
    const type = (await fileTypeFromFile(draft))?.mime;
    if (!type || !taken.has(type)) throw new Refusal('unsupported-type');
    const path = join(sha256.slice(0, 2), sha256);
    await moveTo(draft, join(this.settings.filesFolder, path));
    const file = await this.files.enter({
      sha256,
      type,
      name: null,
      size,
      path,
      scan: 'waiting',
      uploadedBy: by,
      at: await this.clock.now(),
    });
    return { fileId: file.id, sha256, type, size, scan: 'waiting' };
  }
}

async function moveTo(draft: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await rename(draft, target);
  const directory = await open(dirname(target), 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
