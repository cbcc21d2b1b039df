import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Controller, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OwnFile } from '#contracts/http/file';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Dossier } from '#domain/dossier/dossier';
import { Refusal } from '#domain/refusal';
import { FileRepository } from '#storage/file/file.repository';
import { Reference } from '#storage/reference/reference';
import { DossierReader, trackingCodeIn } from '../dossiers/dossier.reader';
import { maySeeTask, type Sight } from '../dossiers/sight';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller, counterOf } from '../identity/caller';
import { SETTINGS, type Settings } from '../parts';
import { Readings } from '../readings/readings';
import { FileIntake } from './file-intake';

const mostListed = 50;

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

  @On('takeFile')
  take(@Req() request: FastifyRequest, @By() caller: Caller): Promise<AnswerOf<'takeFile'>> {
    return this.intake.receive(request, caller.person);
  }

  @On('listFiles')
  async list(@By() caller: Caller): Promise<AnswerOf<'listFiles'>> {
    // What one client handed in at a counter is not offered to the next.
    if (counterOf(caller)) return { items: [] };
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
    const given = whole && JSON.stringify([dossier.evidence, dossier.form, dossier.applicant.mandate]).includes(`"${fileId}"`);
    if (!given && !isOfOwnWork(dossier, sight, fileId)) return false;
    await this.readings.note(caller, dossier.id, 'file');
    return true;
  }
}

/** What staff and other bodies hand in with their acts is between them; the applicant reads what came of it. */
const isOfOwnWork = (dossier: Dossier, sight: Sight, fileId: string): boolean =>
  sight.as !== 'applicant' && Object.values(dossier.tasks).some((task) => task.fileIds?.includes(fileId) && maySeeTask(sight, task));

/** A paper never runs as a page of ours. */
export function sendFile(reply: FastifyReply, path: string, type: string): StreamableFile {
  void reply.header('content-security-policy', "default-src 'none'; sandbox").header('cache-control', 'private, no-store');
  return new StreamableFile(createReadStream(path), { type, disposition: 'inline' });
}
