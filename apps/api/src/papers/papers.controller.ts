import { join } from 'node:path';
import { Controller, Inject, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Verified } from '#contracts/http/paper';
import { localDate } from '#domain/calendar/local';
import { Refusal } from '#domain/refusal';
import { dateWords } from '#catalog/messages/words';
import { Clock } from '#platform/clock';
import { FileRepository } from '#storage/file/file.repository';
import { PaperRepository } from '#storage/paper/paper.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import { Input } from '../edge/input.decorator';
import { type Language, languageOf } from '../edge/language';
import { On } from '../edge/on.decorator';
import { html, page } from '../edge/page';
import { sendFile } from '../files/files.controller';
import { By, type Caller } from '../identity/caller';
import { SETTINGS, type Settings } from '../parts';

@Controller()
export class PapersController {
  constructor(
    private readonly papers: PaperRepository,
    private readonly files: FileRepository,
    private readonly reader: DossierReader,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The letter itself, for whoever may see its dossier. */
  @On('getPaper')
  async get(@Input() { params }: InputOf<'getPaper'>, @By() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const paper = await this.papers.find(params.id);
    if (!paper) throw new Refusal('not-found');
    const { sight } = await this.reader.see({ id: paper.dossierId }, caller);
    if (sight.as === 'operator') throw new Refusal('not-found');
    const file = await this.files.get(paper.fileId);
    return sendFile(reply, join(this.settings.filesFolder, file.path), file.type);
  }

  @On('verify')
  verify(@Input() { params }: InputOf<'verify'>): Promise<AnswerOf<'verify'>> {
    return this.verified(params.token);
  }

  /** For whoever points a phone at the paper. A token that leads nowhere says so, too. */
  @On('verifyPage')
  async show(@Input() { params }: InputOf<'verifyPage'>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const language = languageOf(request.headers['accept-language']);
    void reply.type('text/html; charset=utf-8');
    const verified = await this.verified(params.token).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'not-found') return null;
      throw error;
    });
    if (!verified) void reply.code(404);
    return verifyPage(verified, language);
  }

  private async verified(token: string): Promise<Verified> {
    const paper = await this.papers.findByToken(token);
    const found = paper && (await this.reader.find({ id: paper.dossierId }));
    if (!paper || !found) throw new Refusal('not-found');
    const { definition } = found.world;
    const { agency } = found.dossier;
    const over = paper.validUntil !== null && paper.validUntil < localDate(await this.clock.now());
    return {
      number: paper.number,
      state: paper.state === 'valid' && over ? 'expired' : paper.state,
      service: { key: definition.key, title: definition.title },
      agency: agency ? { key: agency, title: found.labels.agency(agency) } : null,
      issuedAt: paper.issuedAt.toISOString(),
      validUntil: paper.validUntil,
      facts: paper.facts,
    };
  }
}

const words = {
  title: { fa: 'راستی‌آزمایی سند', en: 'Is this paper genuine?' },
  unknown: { fa: 'چنین سندی صادر نشده است.', en: 'No such paper was issued.' },
  number: { fa: 'شماره', en: 'Number' },
  service: { fa: 'خدمت', en: 'Service' },
  agency: { fa: 'صادرکننده', en: 'Issued by' },
  issued: { fa: 'تاریخ صدور', en: 'Issued on' },
  until: { fa: 'اعتبار تا', en: 'Valid until' },
} as const;

const standings: Record<Verified['state'], { fa: string; en: string }> = {
  valid: { fa: 'این سند اصیل و معتبر است.', en: 'This paper is genuine and valid.' },
  revoked: { fa: 'این سند باطل شده است.', en: 'This paper has been revoked.' },
  replaced: { fa: 'سند تازه‌ای جای این سند را گرفته است.', en: 'This paper has been replaced by a newer one.' },
  expired: { fa: 'مدت اعتبار این سند گذشته است.', en: 'This paper is genuine, but no longer valid.' },
};

function verifyPage(verified: Verified | null, language: Language): string {
  const said = (text: { fa: string; en?: string | undefined }) => text[language] ?? text.fa;
  const day = (date: string) => said(dateWords(date));
  const title = said(words.title);
  if (!verified) return page({ title, language, body: html`<h1>${title}</h1><p class="mark bad">✕ ${said(words.unknown)}</p>` });
  const { state, number, service, agency, issuedAt, validUntil } = verified;
  return page({
    title,
    language,
    body: html`<h1>${title}</h1>
<p class="mark ${state === 'valid' ? '' : 'bad'}">${state === 'valid' ? '✓' : '✕'} ${said(standings[state])}</p>
<div class="card"><dl>
<dt>${said(words.number)}</dt><dd><bdi class="code">${number}</bdi></dd>
<dt>${said(words.service)}</dt><dd>${said(service.title)}</dd>
${agency && html`<dt>${said(words.agency)}</dt><dd>${said(agency.title)}</dd>`}
<dt>${said(words.issued)}</dt><dd>${day(localDate(issuedAt))}</dd>
${validUntil && html`<dt>${said(words.until)}</dt><dd>${/^\d{4}-\d{2}-\d{2}$/.test(validUntil) ? day(validUntil) : validUntil}</dd>`}
</dl></div>`,
  });
}
