import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OwnFile } from '#contracts/http/file';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { FileRepository } from '#storage/file/file.repository';
import { Reference } from '#storage/reference/reference';
import { DossierReader, trackingCodeIn } from '../dossiers/dossier.reader';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { SETTINGS, type Settings } from '../parts';
import { Readings } from '../readings/readings';
import { FileIntake } from './file-intake';

const mostListed = 50;
export const mostFileBytes = 50 * 1024 * 1024;

@Controller()
export class FilesController {
  constructor(
    private readonly files: FileRepository,
    private readonly intake: FileIntake,
    private readonly reader: DossierReader,
    private readonly readings: Readings,
    private readonly reference: Reference,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The bytes are safe on disk, under their own hash, before the row says so. What a file is, its bytes say, not its name. */
  @On('takeFile')
  async take(@Req() request: FastifyRequest, @By() caller: Caller): Promise<AnswerOf<'takeFile'>> {
    if (!request.isMultipart()) throw new Refusal('unsupported-type');
    const part = await request.file({ limits: { fileSize: mostFileBytes, files: 1, fields: 10, fieldSize: 1000 } });
    if (!part) throw new Refusal('invalid-input', {}, [{ pointer: '/file', code: 'missing' }]);

    const draft = join(this.settings.filesFolder, 'drafts', randomUUID());
    try {
      const { sha256, size } = await keep(part.file, draft);
      if (part.file.truncated) throw new Refusal('too-large');
      if (size === 0) throw new Refusal('invalid-input', {}, [{ pointer: '/file', code: 'missing' }]);
      return await this.intake.enter({ draft, sha256, size, by: caller.person });
    } finally {
      await rm(draft, { force: true });
    }
  }

  @On('listFiles')
  async list(@By() caller: Caller): Promise<AnswerOf<'listFiles'>> {
    const [files, standing] = await Promise.all([this.files.findUsable(caller.person, mostListed), this.reference.current()]);
    const items = files.map(({ id, type, size, at, trackingCode, service, serviceVersion, document, issued }): OwnFile => {
      const definition = service && serviceVersion ? standing.world(service, serviceVersion).definition : null;
      const titled = definition?.evidence.find(({ key }) => key === document)?.title ?? { fa: document ?? '' };
      const from =
        definition && trackingCode
          ? { trackingCode, service: definition.title, document: issued ? definition.title : titled, issued }
          : null;
      return { fileId: id, type, size, at: at.toISOString(), from };
    });
    return { items };
  }

  /** One's own; or, with the dossier it belongs to, for whoever may see all of that dossier. */
  @On('getFile')
  async get(
    @Input() { params, query }: InputOf<'getFile'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.get(params.id);
    const own = file.uploadedBy === caller.person || (await this.files.findIssued(caller.person, [file.id])).length > 0;
    if (!own && !(query.dossier && (await this.belongsTo(query.dossier, params.id, caller)))) throw new Refusal('not-found');
    return sendFile(reply, join(this.settings.filesFolder, file.path), file.type);
  }

  private async belongsTo(trackingCode: string, fileId: string, caller: Caller): Promise<boolean> {
    const { dossier, sight } = await this.reader.see({ trackingCode: trackingCodeIn(trackingCode) }, caller);
    const whole = sight.as === 'owner' || sight.as === 'applicant';
    if (!whole || !JSON.stringify([dossier.evidence, dossier.form, dossier.applicant.mandate]).includes(`"${fileId}"`)) return false;
    await this.readings.note(caller, dossier.id, 'file');
    return true;
  }
}

/** A paper never runs as a page of ours. */
export function sendFile(reply: FastifyReply, path: string, type: string): StreamableFile {
  void reply.header('content-security-policy', "default-src 'none'; sandbox").header('cache-control', 'private, no-store');
  return new StreamableFile(createReadStream(path), { type, disposition: 'inline' });
}

async function keep(bytes: AsyncIterable<Buffer>, path: string): Promise<{ sha256: string; size: number }> {
  await mkdir(join(path, '..'), { recursive: true });
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
