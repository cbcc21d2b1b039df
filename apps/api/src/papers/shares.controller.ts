import { createHmac, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Controller, Inject, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PaperShare } from '#contracts/http/paper';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { parseDuration } from '#domain/calendar/duration';
import { instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { FileRepository } from '#storage/file/file.repository';
import type { PaperEntity } from '#storage/paper/paper.entity';
import { PaperRepository } from '#storage/paper/paper.repository';
import type { PaperShareEntity } from '#storage/paper/paper-share.entity';
import { PaperShareRepository } from '#storage/paper/paper-share.repository';
import { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { sendFile } from '../files/files.controller';
import { By, type Caller } from '../identity/caller';
import { SETTINGS, type Settings } from '../parts';
import { PapersReader } from './papers.reader';

const dayMs = 86_400_000;

/** A paper shown to others for a time, by a link that may be taken back. */
@Controller()
export class SharesController {
  constructor(
    private readonly shares: PaperShareRepository,
    private readonly papers: PaperRepository,
    private readonly files: FileRepository,
    private readonly reader: PapersReader,
    private readonly once: Once,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @On('listShares')
  async list(@By() caller: Caller): Promise<AnswerOf<'listShares'>> {
    const shares = await this.shares.findOpenOf(caller.person, await this.clock.now());
    return { items: shares.map((share) => this.shown(share)) };
  }

  /** Of one's own papers only. What is remembered under the key leads to the link, but is not it. */
  @On('sharePaper')
  async share(@Input() { params, body }: InputOf<'sharePaper'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const own = (await this.papers.findOfApplicant(caller.person)).find(({ id }) => id === params.id);
    if (!own) throw new Refusal('not-found');
    const {
      status,
      body: kept,
      replayed,
    } = await this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const id = randomUUID();
      const from = await this.clock.now();
      const until = instantOf(millisecondsOf(from) + parseDuration(body.for).amount * dayMs);
      await this.shares.enter({ id, paperId: own.id, person: caller.person, token: this.tokenOf(id), from, until }, tx);
      return { status: 201, body: { id, paper: own.id, from, until } satisfies Omit<PaperShare, 'url'> };
    });
    const share = kept as Omit<PaperShare, 'url'>;
    return new Answered(status, { ...share, url: this.urlOf(share.id) }, replayed);
  }

  @On('endShare')
  async end(@Input() { params }: InputOf<'endShare'>, @By() caller: Caller): Promise<AnswerOf<'endShare'>> {
    await this.shares.revoke(params.share, caller.person, await this.clock.now());
    return { ended: true };
  }

  @On('sharedPaper')
  async shared(@Input() { params }: InputOf<'sharedPaper'>): Promise<AnswerOf<'sharedPaper'>> {
    const { share, paper } = await this.open(params.token);
    const told = await this.reader.tell(paper);
    if (!told) throw new Refusal('not-found');
    return { ...told, until: share.until.toISOString() };
  }

  @On('sharedPaperFile')
  async file(@Input() { params }: InputOf<'sharedPaperFile'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { paper } = await this.open(params.token);
    const file = await this.files.get(paper.fileId);
    return sendFile(reply, join(this.settings.filesFolder, file.path), file.type);
  }

  private async open(token: string): Promise<{ share: PaperShareEntity; paper: PaperEntity }> {
    const share = await this.shares.findOpen(token, await this.clock.now());
    const paper = share && (await this.papers.find(share.paperId));
    if (!share || !paper) throw new Refusal('not-found');
    return { share, paper };
  }

  private readonly shown = ({ id, paperId, from, until }: PaperShareEntity): PaperShare => ({
    id,
    paper: paperId,
    from: from.toISOString(),
    until: until.toISOString(),
    url: this.urlOf(id),
  });

  private urlOf(id: string): string {
    return `${this.settings.publicUrl}/shared/${this.tokenOf(id)}`;
  }

  /** Made from the share's id and the secret, so that the holder can read it again while storage holds only its hash. */
  private tokenOf(id: string): string {
    return createHmac('sha256', this.settings.secret).update(`paper share ${id}`).digest('base64url');
  }
}
