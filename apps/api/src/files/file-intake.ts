import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { fileTypeFromFile } from 'file-type';
import type { AnswerOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { FileRepository } from '#storage/file/file.repository';
import { SETTINGS, type Settings } from '../parts';

const taken = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);

export const mostFileBytes = 50 * 1024 * 1024;

/** Takes in bytes: of a request, or that lie whole on disk. */
@Injectable()
export class FileIntake {
  constructor(
    private readonly files: FileRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The one file of a multipart request. */
  async receive(request: FastifyRequest, by: string): Promise<AnswerOf<'takeFile'>> {
    if (!request.isMultipart()) throw new Refusal('unsupported-type');
    const part = await request.file({ limits: { fileSize: mostFileBytes, files: 1, fields: 10, fieldSize: 1000 } });
    if (!part) throw new Refusal('invalid-input', {}, [{ pointer: '/file', code: 'missing' }]);

    const draft = join(this.settings.filesFolder, 'drafts', randomUUID());
    try {
      const { sha256, size } = await keep(part.file, draft);
      if (part.file.truncated) throw new Refusal('too-large');
      if (size === 0) throw new Refusal('invalid-input', {}, [{ pointer: '/file', code: 'missing' }]);
      return await this.enter({ draft, sha256, size, by });
    } finally {
      await rm(draft, { force: true });
    }
  }

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

async function keep(bytes: AsyncIterable<Buffer>, path: string): Promise<{ sha256: string; size: number }> {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      await file.write(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}
