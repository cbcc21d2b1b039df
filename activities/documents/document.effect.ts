import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { drawPaper } from '#catalog/documents/draw';
import { type PaperSources, paperContent, publicFacts } from '#catalog/documents/paper';
import { postTitle } from '#catalog/documents/posts';
import { toJalali } from '#domain/calendar/jalali';
import { localDate } from '#domain/calendar/local';
import type { Dossier } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import type { PaperClaim } from '#domain/papers/claim';
import { FileRepository } from '#storage/file/file.repository';
import { PaperEntity } from '#storage/paper/paper.entity';
import { PaperRepository } from '#storage/paper/paper.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { Reference } from '#storage/reference/reference';
import type { Done, Effect, OwedOf } from '../dossiers/effects';
import { ACTIVITY_SETTINGS, type ActivitySettings } from '../settings';

/** Numbers, draws and keeps a paper. One paper an errand: who comes second finds it. */
@Injectable()
export class DocumentEffect implements Effect<'document'> {
  constructor(
    private readonly papers: PaperRepository,
    private readonly files: FileRepository,
    private readonly persons: PersonRepository,
    private readonly reference: Reference,
    private readonly database: DataSource,
    @Inject(ACTIVITY_SETTINGS) private readonly settings: ActivitySettings,
  ) {}

  async carryOut(owed: OwedOf<'document'>): Promise<Done> {
    const { number, token, fileId } = (await this.papers.findByErrand(owed.errand.id)) ?? (await this.make(owed));
    const older = Object.values(owed.dossier.outputs).filter(
      ({ document, state }) => document === owed.errand.request.document && state === 'valid',
    );
    return {
      answer: { number, token, fileId },
      alongside: async (tx) => {
        for (const { id } of older) await this.papers.mark(id, 'replaced', tx);
      },
    };
  }

  /** Number, drawing and row in one transaction: a try that fails leaves no gap in the numbers, and twins wait for each other. */
  private async make(owed: OwedOf<'document'>): Promise<PaperEntity> {
    const people = await this.peopleOf(owed);
    const { titles } = await this.reference.current();
    const placeTitle = (place: string) => titles.places.get(place) ?? { fa: place };
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [owed.errand.id]);
      const before = await tx.findOneBy(PaperEntity, { errandId: owed.errand.id });
      if (before) return before;
      const series = seriesOf(owed.dossier, owed.at);
      const running = await this.papers.nextNumber(series, tx);
      return this.draw({ owed, ...people, number: `${series}/${String(running).padStart(5, '0')}`, placeTitle, tx });
    });
  }

  private async draw({ owed, holder, signer, number, placeTitle, tx }: Draft): Promise<PaperEntity> {
    const { dossier, world, at, agencyTitle, errand } = owed;
    const { document, conditions, validUntil, outputId, stage } = errand.request;
    const { definition } = world;
    const rule = definition.stages[stage];
    const sources: PaperSources = {
      definition,
      dossier,
      conditions,
      validUntil,
      number,
      at,
      issuer: dossier.agency ? agencyTitle(dossier.agency) : definition.title,
      holder,
      signer: { name: signer, post: postTitle(rule?.kind === 'issue' ? rule.sign : '') },
      placeTitle,
      reply: replyIn(dossier),
      sample: this.settings.demo,
    };
    const token = randomBytes(16).toString('hex');
    const facts = publicFacts(sources);
    const sealed = this.settings.seal.seal(claimOf({ dossier, number, at, validUntil, holder: facts.holder }));
    const pdf = await drawPaper({ document, data: paperContent(sources), verifyUrl: `${this.settings.publicUrl}/verify/${token}`, sealed });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const path = join(sha256.slice(0, 2), sha256);
    await keep(pdf, join(this.settings.files, path));
    const file = await this.files.enter(
      { sha256, type: 'application/pdf', name: `${document}.pdf`, size: pdf.length, path, scan: 'clean', uploadedBy: null, at },
      tx,
    );
    return this.papers.enter(
      {
        id: outputId,
        dossierId: dossier.id,
        errandId: errand.id,
        document,
        number,
        token,
        fileId: file.id,
        state: 'valid',
        issuedAt: new Date(at),
        validUntil,
        facts,
      },
      tx,
    );
  }

  private async peopleOf({ dossier, errand }: OwedOf<'document'>): Promise<{ holder: string; signer: string }> {
    const { signedBy } = errand.request;
    const [holder, signer] = await Promise.all([this.persons.get(dossier.applicant.id), signedBy ? this.persons.find(signedBy) : null]);
    return { holder: holder.name, signer: signer?.name ?? '' };
  }
}

/** What the paper's code says of it by itself. */
const claimOf = ({ dossier, number, at, validUntil, holder }: Claimed): PaperClaim => ({
  service: dossier.service,
  number,
  issuer: dossier.agency ?? dossier.service,
  holder,
  issuedOn: localDate(at),
  validUntil,
});
type Claimed = { dossier: Dossier; at: Instant } & Pick<PaperClaim, 'number' | 'validUntil' | 'holder'>;

interface Draft {
  owed: OwedOf<'document'>;
  holder: string;
  signer: string;
  number: string;
  placeTitle: PaperSources['placeTitle'];
  tx: EntityManager;
}

/** One series for each body and year: `culture-markazi/1405`. */
const seriesOf = ({ agency, service }: Dossier, at: Instant): string => `${agency ?? service}/${toJalali(localDate(at)).year}`;

/** The words of whoever decided last, if they wrote to the applicant. */
function replyIn(dossier: Dossier): string {
  const stages = Object.values(dossier.tasks)
    .filter(({ state }) => state === 'completed')
    .sort((one, other) => ((one.closedAt ?? '') < (other.closedAt ?? '') ? 1 : -1))
    .map(({ stage }) => dossier.facts[stage]);
  const replies = stages.map((fact) => (fact !== null && typeof fact === 'object' ? Reflect.get(fact, 'reply') : null));
  return replies.find((reply): reply is string => typeof reply === 'string') ?? '';
}

/** Whole or not at all, under the hash of its bytes. */
async function keep(bytes: Buffer, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, bytes, { flush: true });
  await rename(draft, path);
}
