import { createHash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import QRCode from 'qrcode';
import { drawPaper } from '#catalog/documents/draw';
import { type PaperContent, type PaperSources, paperContent, publicFacts } from '#catalog/documents/paper';
import { postTitle } from '#catalog/documents/posts';
import { toJalali } from '#domain/calendar/jalali';
import { localDate } from '#domain/calendar/local';
import type { Dossier, Errand, EvidencePiece } from '#domain/dossier/dossier';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import type { Storage } from '#storage/storage';

/** Stands for every document and photograph in the invented history. */
export interface Samples {
  document: Omit<EvidencePiece, 'key'>;
  photo: Omit<EvidencePiece, 'key'>;
}

/** Papers issued in the past, drawn as they would have been. */
export class Papers {
  constructor(
    private readonly storage: Storage,
    private readonly folder: string,
    private readonly publicUrl = (process.env.GARDESH_URL ?? `http://localhost:${process.env.PORT || 3000}`).replace(/\/$/, ''),
  ) {}

  async samples(at: Instant): Promise<Samples> {
    const document = await drawPaper({ document: 'letter', data: sampleLetter, verifyUrl: this.publicUrl });
    const photo = await QRCode.toBuffer('gardesh sample photograph', { width: 480 });
    return { document: await this.keep(document, 'application/pdf', at), photo: await this.keep(photo, 'image/png', at) };
  }

  /** What the activity of the conductor would have answered. */
  async issue(dossier: Dossier, world: World, errand: Errand, at: Instant): Promise<Record<string, unknown>> {
    if (errand.request.kind !== 'document') throw new Error(`${errand.id} asks for no paper`);
    const { document, conditions, validUntil, outputId, stage, signedBy } = errand.request;
    const { titles } = await this.storage.reference.current();
    const [holder, signer] = await Promise.all([
      this.storage.people.get(dossier.applicant.id),
      signedBy ? this.storage.people.find(signedBy) : null,
    ]);
    const series = `${dossier.agency}/${toJalali(localDate(at)).year}`;
    const number = `${series}/${String(await this.storage.papers.nextNumber(series)).padStart(5, '0')}`;
    const rule = world.definition.stages[stage];
    const sources: PaperSources = {
      definition: world.definition,
      dossier,
      conditions,
      validUntil,
      number,
      at,
      issuer: titles.agencies.get(dossier.agency ?? '') ?? world.definition.title,
      holder: holder.name,
      signer: { name: signer?.name ?? '', post: postTitle(rule?.kind === 'issue' ? rule.sign : '') },
      placeTitle: (place) => titles.places.get(place) ?? { fa: place },
      reply: '',
      sample: true,
    };
    const token = randomBytes(16).toString('hex');
    const pdf = await drawPaper({ document, data: paperContent(sources), verifyUrl: `${this.publicUrl}/verify/${token}` });
    const { fileId } = await this.keep(pdf, 'application/pdf', at);
    await this.storage.papers.enter({
      id: outputId,
      dossierId: dossier.id,
      errandId: errand.id,
      document,
      number,
      token,
      fileId,
      state: 'valid',
      issuedAt: new Date(at),
      validUntil,
      facts: publicFacts(sources),
    });
    return { number, token, fileId };
  }

  private async keep(bytes: Buffer, type: string, at: Instant): Promise<Omit<EvidencePiece, 'key'>> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = join(sha256.slice(0, 2), sha256);
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), bytes);
    const { id } = await this.storage.files.enter({
      sha256,
      type,
      name: null,
      size: bytes.length,
      path,
      scan: 'clean',
      uploadedBy: null,
      at,
    });
    return { fileId: id, sha256 };
  }
}

const sampleLetter: PaperContent = {
  issuer: 'سند نمونه',
  service: 'سند نمونه',
  number: 'sample/1',
  issuedOn: '۱۴۰۵/۰۱/۰۱',
  validUntil: null,
  holder: 'نام نمونه',
  trackingCode: '0000 0000 0000',
  signer: { name: 'نام نمونه', post: 'سمت نمونه' },
  form: {},
  facts: [],
  conditions: [],
  legal: [],
  outcome: 'نمونه',
  reply: 'این سند تنها برای نمایش ساخته شده است.',
  sample: true,
};
