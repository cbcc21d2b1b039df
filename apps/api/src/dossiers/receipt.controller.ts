import { Controller, Inject, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { drawPaper } from '#catalog/documents/draw';
import { paperContent } from '#catalog/documents/paper';
import type { InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { Reference } from '#storage/reference/reference';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { Names } from '../identity/names';
import { SETTINGS, type Settings } from '../parts';
import { DossierReader, trackingCodeIn } from './dossier.reader';
import { applicantShownTo } from './represented.view';

@Controller()
export class ReceiptController {
  constructor(
    private readonly reader: DossierReader,
    private readonly names: Names,
    private readonly reference: Reference,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Drawn when asked for, always the same: what was filed, when, and where to follow it. For the applicant and the owning agency. */
  @On('getReceipt')
  async get(
    @Input() { params }: InputOf<'getReceipt'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { dossier, world, labels, sight } = await this.reader.see({ trackingCode: trackingCodeIn(params.trackingCode) }, caller);
    if (sight.as !== 'applicant' && sight.as !== 'owner') throw new Refusal('not-found');
    const shown = applicantShownTo(caller, dossier);
    const [names, { titles }] = await Promise.all([this.names.of([shown]), this.reference.current()]);
    const data = paperContent({
      definition: world.definition,
      dossier,
      conditions: [],
      validUntil: null,
      number: dossier.receipt?.number ?? dossier.trackingCode,
      at: dossier.openedAt,
      issuer: dossier.agency ? labels.agency(dossier.agency) : world.definition.title,
      holder: names.get(shown) ?? '',
      signer: { name: '', post: { fa: '' } },
      placeTitle: (place) => titles.places.get(place) ?? { fa: place },
      reply: '',
      sample: this.settings.mode === 'demo',
    });
    const pdf = await drawPaper({ document: 'receipt', data, verifyUrl: `${this.settings.publicUrl}/track?code=${dossier.trackingCode}` });
    void reply.header('cache-control', 'private, no-store').header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="gardesh-${dossier.trackingCode}.pdf"` });
  }
}
