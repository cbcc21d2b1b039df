import { join } from 'node:path';
import { Controller, Inject, type OnApplicationBootstrap, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { PaperSeal } from '#platform/paper-seal';
import { FileRepository } from '#storage/file/file.repository';
import { PaperRepository } from '#storage/paper/paper.repository';
import { PaperKeyRepository } from '#storage/paper/paper-share.repository';
import { Reference } from '#storage/reference/reference';
import { DossierReader } from '../dossiers/dossier.reader';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { sendFile } from '../files/files.controller';
import { By, type Caller } from '../identity/caller';
import { SETTINGS, type Settings } from '../parts';
import { Readings } from '../readings/readings';
import { PapersReader } from './papers.reader';

@Controller()
export class PapersController implements OnApplicationBootstrap {
  constructor(
    private readonly papers: PaperRepository,
    private readonly keys: PaperKeyRepository,
    private readonly files: FileRepository,
    private readonly dossiers: DossierReader,
    private readonly reader: PapersReader,
    private readonly readings: Readings,
    private readonly reference: Reference,
    private readonly seal: PaperSeal,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The key of today is published from the first day on, and outlives the secret it was derived from. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keys.enter({ id: this.seal.keyId, publicKey: this.seal.publicKey });
  }

  /** The letter itself, for whoever may see its dossier. */
  @On('getPaper')
  async get(
    @Input() { params }: InputOf<'getPaper'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const paper = await this.papers.find(params.id);
    if (!paper) throw new Refusal('not-found');
    const { sight } = await this.dossiers.see({ id: paper.dossierId }, caller);
    if (sight.as === 'operator') throw new Refusal('not-found');
    await this.readings.note(caller, paper.dossierId, 'paper');
    const file = await this.files.get(paper.fileId);
    return sendFile(reply, join(this.settings.filesFolder, file.path), file.type);
  }

  @On('verify')
  async verify(@Input() { params }: InputOf<'verify'>): Promise<AnswerOf<'verify'>> {
    const told = await this.reader.tell(await this.papers.findByToken(params.token));
    if (!told) throw new Refusal('not-found');
    return told;
  }

  @On('paperKeys')
  async paperKeys(): Promise<AnswerOf<'paperKeys'>> {
    const [keys, { services, titles }] = await Promise.all([this.keys.all(), this.reference.current()]);
    return {
      keys: keys.map(({ id, publicKey }) => ({ id, publicKey })),
      services: Object.fromEntries(services.map(({ key, title }) => [key, title])),
      agencies: Object.fromEntries(titles.agencies),
    };
  }

  @On('listPapers')
  async list(@By() caller: Caller): Promise<AnswerOf<'listPapers'>> {
    return { items: await this.reader.walletOf(caller.person) };
  }
}
