import { Inject, Injectable } from '@nestjs/common';
import type { PaperCard, Verified } from '#contracts/http/paper';
import { localDate } from '#domain/calendar/local';
import type { Output } from '#domain/dossier/dossier';
import type { PaperClaim } from '#domain/papers/claim';
import { Clock } from '#platform/clock';
import { PaperSeal } from '#platform/paper-seal';
import type { PaperEntity } from '#storage/paper/paper.entity';
import { PaperRepository } from '#storage/paper/paper.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import { SETTINGS, type Settings } from '../parts';

type Found = NonNullable<Awaited<ReturnType<DossierReader['find']>>>;

/** What is said of a paper: to its holder, and to anybody who has its code. */
@Injectable()
export class PapersReader {
  constructor(
    private readonly papers: PaperRepository,
    private readonly dossiers: DossierReader,
    private readonly clock: Clock,
    private readonly seal: PaperSeal,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async walletOf(person: string): Promise<PaperCard[]> {
    const papers = await this.papers.findOfApplicant(person);
    const cards = await Promise.all(papers.map(async (paper) => this.cardOf(paper, await this.dossiers.find({ id: paper.dossierId }))));
    return cards.filter((card) => card !== null);
  }

  /** Null: nothing like that was issued here. */
  async tell(paper: PaperEntity | null): Promise<Verified | null> {
    const found = paper && (await this.dossiers.find({ id: paper.dossierId }));
    return found ? this.told(paper, found) : null;
  }

  private async cardOf(paper: PaperEntity, found: Found | null): Promise<PaperCard | null> {
    if (!found) return null;
    const { facts: _, ...told } = await this.told(paper, found);
    const verify = `/verify/${paper.token}`;
    const url = `${this.settings.publicUrl}${verify}#${this.seal.seal(claimOf(paper, found))}`;
    return { ...told, id: paper.id, trackingCode: found.dossier.trackingCode, verify, url };
  }

  private async told(paper: PaperEntity, found: Found): Promise<Verified> {
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

/** What its code says of it by itself; the holder half hidden, as everywhere in public. */
function claimOf({ number, issuedAt, validUntil, facts }: PaperEntity, { dossier }: Found): PaperClaim {
  const { service, agency } = dossier;
  const holder = typeof facts.holder === 'string' ? facts.holder : '';
  return { service, number, issuer: agency ?? service, holder, issuedOn: localDate(issuedAt.toISOString()), validUntil };
}

/** A paper is what its dossier says of it: one that was drawn while the dossier turned elsewhere never became valid. */
function stateOf(paper: PaperEntity, inDossier: Output['state'] | undefined, over: boolean): Verified['state'] {
  const state = inDossier === 'valid' || inDossier === 'replaced' ? inDossier : 'revoked';
  if (paper.state !== 'valid') return paper.state;
  return state === 'valid' && over ? 'expired' : state;
}
