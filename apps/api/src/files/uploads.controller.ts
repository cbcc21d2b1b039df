import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { SETTINGS, type Settings } from '../parts';
import { FileIntake, mostFileBytes } from './file-intake';

const partBytes = 64 * 1024;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file in parts of 64 kB: after a broken line it goes on from where it had come to. Each upload lies in its owner's own folder. */
@Controller()
export class UploadsController {
  constructor(
    private readonly intake: FileIntake,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @On('beginUpload')
  async begin(@By() caller: Caller): Promise<AnswerOf<'beginUpload'>> {
    const upload = randomUUID();
    const path = this.pathOf(upload, caller);
    await mkdir(dirname(path), { recursive: true });
    await (await open(path, 'wx', 0o600)).close();
    return { upload, partBytes, received: 0 };
  }

  @On('getUpload')
  async get(@Input() { params }: InputOf<'getUpload'>, @By() caller: Caller): Promise<AnswerOf<'getUpload'>> {
    return { upload: params.upload, received: await sizeOf(this.pathOf(params.upload, caller)) };
  }

  @On('sendPart')
  async part(
    @Input() { params, query }: InputOf<'sendPart'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<AnswerOf<'sendPart'>> {
    const path = this.pathOf(params.upload, caller);
    const bytes = request.body;
    if (!Buffer.isBuffer(bytes)) throw new Refusal('unsupported-type');
    const received = await sizeOf(path);
    if (query.from > received)
      throw new Refusal('invalid-input', {}, [{ pointer: '/query/from', code: 'too-large', details: { max: received } }]);
    if (query.from + bytes.length > mostFileBytes) throw new Refusal('too-large');
    const file = await open(path, 'r+');
    try {
      await file.write(bytes, 0, bytes.length, query.from);
    } finally {
      await file.close();
    }
    return { upload: params.upload, received: await sizeOf(path) };
  }

  @On('finishUpload')
  async finish(@Input() { params }: InputOf<'finishUpload'>, @By() caller: Caller): Promise<AnswerOf<'finishUpload'>> {
    const draft = this.pathOf(params.upload, caller);
    const size = await sizeOf(draft);
    try {
      if (size === 0) throw new Refusal('invalid-input', {}, [{ pointer: '/file', code: 'missing' }]);
      return await this.intake.enter({ draft, sha256: await hashOf(draft), size, by: caller.person });
    } finally {
      await rm(draft, { force: true });
    }
  }

  private pathOf(upload: string, { person }: Caller): string {
    if (!uuid.test(upload)) throw new Refusal('not-found');
    const owner = createHash('sha256').update(person).digest('hex').slice(0, 16);
    return join(this.settings.filesFolder, 'uploads', owner, upload);
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    throw new Refusal('not-found');
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
