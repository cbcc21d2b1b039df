import { join } from 'node:path';
import { Controller, Inject, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PaperCard, Verified } from '#contracts/http/paper';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { localDate } from '#domain/calendar/local';
import type { Output } from '#domain/dossier/dossier';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { FileRepository } from '#storage/file/file.repository';
import type { PaperEntity } from '#storage/paper/paper.entity';
import { PaperRepository } from '#storage/paper/paper.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { sendFile } from '../files/files.controller';
import { By, type Caller } from '../identity/caller';
import { SETTINGS, type Settings } from '../parts';
import { Readings } from '../readings/readings';

@Controller()
export class PapersController {
  constructor(
    private readonly papers: PaperRepository,
    private readonly files: FileRepository,
    private readonly reader: DossierReader,
    private readonly readings: Readings,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The letter itself, for whoever may see its dossier. */
  @On('getPaper')
  async get(
    @Input() { params }: InputOf<'getPaper'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const paper = await this.papers.find(params.id);
    if (!paper) throw new Refusal('not-found');
    const { sight } = await this.reader.see({ id: paper.dossierId }, caller);
    if (sight.as === 'operator') throw new Refusal('not-found');
    await this.readings.note(caller, paper.dossierId, 'paper');
    const file = await this.files.get(paper.fileId);
    return sendFile(reply, join(this.settings.filesFolder, file.path), file.type);
  }

  @On('verify')
  verify(@Input() { params }: InputOf<'verify'>): Promise<AnswerOf<'verify'>> {
    return this.verified(params.token);
  }

  @On('listPapers')
  async list(@By() caller: Caller): Promise<AnswerOf<'listPapers'>> {
    const papers = await this.papers.findOfApplicant(caller.person);
    const items = await Promise.all(papers.map(async (paper) => this.cardOf(paper, await this.reader.find({ id: paper.dossierId }))));
    return { items: items.filter((card) => card !== null) };
  }

  private async cardOf(paper: PaperEntity, found: Awaited<ReturnType<DossierReader['find']>>): Promise<PaperCard | null> {
    if (!found) return null;
    const { facts: _, ...told } = await this.told(paper, found);
    const verify = `/verify/${paper.token}`;
    return { ...told, id: paper.id, trackingCode: found.dossier.trackingCode, verify, url: `${this.settings.publicUrl}${verify}` };
  }

  private async verified(token: string): Promise<Verified> {
    const paper = await this.papers.findByToken(token);
    const found = paper && (await this.reader.find({ id: paper.dossierId }));
    if (!paper || !found) throw new Refusal('not-found');
    return this.told(paper, found);
  }

  private async told(paper: PaperEntity, found: NonNullable<Awaited<ReturnType<DossierReader['find']>>>): Promise<Verified> {
    const { definition } = found.world;
    const { agency } = found.dossier;
    const over = paper.validUntil !== null && paper.validUntil < localDate(await this.clock.now());
    return {
      number: paper.number,
      state: stateOf(paper, found.dossier.outputs[paper.id]?.state, over),
      service: { key: definition.key, title: definition.title },
      agency: agency ? { key: agency, title: found.labels.agency(agency) } : null,
      issuedAt: paper.issuedAt.toISOString(),
      validUntil: paper.validUntil,
      facts: paper.facts,
    };
  }
}

/** A paper is what its dossier says of it: one that was drawn while the dossier turned elsewhere never became valid. */
function stateOf(paper: PaperEntity, inDossier: Output['state'] | undefined, over: boolean): Verified['state'] {
  const state = inDossier === 'valid' || inDossier === 'replaced' ? inDossier : 'revoked';
  if (paper.state !== 'valid') return paper.state;
  return state === 'valid' && over ? 'expired' : state;
}
