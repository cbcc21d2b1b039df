import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { typedDigits } from '#domain/text/digits';
import { DossierReader, trackingCodeIn } from './dossier.reader';
import { trackView } from './dossier.view';

/** Four digits can be guessed: after ten wrong ones a code is closed for a while. */
const wrongTries = { points: 10, duration: 600 };

@Injectable()
export class TrackingService {
  private readonly limiter = new RateLimiterMemory(wrongTries);

  constructor(
    private readonly database: DataSource,
    private readonly reader: DossierReader,
  ) {}

  /** Wrong code and wrong digits are one answer. */
  async track({ params, query }: InputOf<'track'>): Promise<AnswerOf<'track'>> {
    const trackingCode = trackingCodeIn(params.trackingCode);
    const tries = await this.limiter.get(trackingCode);
    if (tries && tries.consumedPoints >= wrongTries.points) throw new Refusal('too-many-tries');

    const found = await this.reader.find({ trackingCode });
    const ends = typedDigits(query.mobileEnds);
    if (!found || !/^[0-9]{4}$/.test(ends) || !(await this.endsWith(found.dossier.applicant.id, ends))) {
      await this.limiter.penalty(trackingCode);
      throw new Refusal('not-found');
    }
    return trackView(found);
  }

  private async endsWith(person: string, digits: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query('select from person where id = $1 and right(mobile, 4) = $2', [person, digits]);
    return rows.length > 0;
  }
}
