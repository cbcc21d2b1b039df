import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { DossierReader, trackingCodeIn } from '../dossiers/dossier.reader';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { Readings } from './readings';

@Controller()
export class ReadingsController {
  constructor(
    private readonly reader: DossierReader,
    private readonly readings: Readings,
  ) {}

  /** For whom it is about, and for the agency that answers for it. */
  @On('listReadings')
  async list(@Input() { params }: InputOf<'listReadings'>, @By() caller: Caller): Promise<AnswerOf<'listReadings'>> {
    const seen = await this.reader.see({ trackingCode: trackingCodeIn(params.trackingCode) }, caller);
    if (seen.sight.as !== 'applicant' && seen.sight.as !== 'owner') throw new Refusal('not-permitted');
    return { items: await this.readings.of(seen) };
  }
}
