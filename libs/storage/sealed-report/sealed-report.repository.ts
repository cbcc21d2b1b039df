import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Dossier } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { SealedReportEntity } from './sealed-report.entity';

/** Kept beside the dossier, not in it: nobody who may see the dossier can see that there is a report. */
@Injectable()
export class SealedReportRepository {
  constructor(private readonly database: DataSource) {}

  async enter({ dossier, words, at }: { dossier: Dossier; words: string; at: Instant }, tx: EntityManager): Promise<void> {
    const { id: dossierId, trackingCode, service, agency } = dossier;
    await tx.insert(SealedReportEntity, { id: randomUUID(), dossierId, trackingCode, service, agency, words, at: new Date(at) });
  }

  /** Newest first. */
  latest(limit: number): Promise<SealedReportEntity[]> {
    return this.database.getRepository(SealedReportEntity).find({ order: { at: 'DESC', id: 'DESC' }, take: limit });
  }
}
