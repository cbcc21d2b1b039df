import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant } from '#domain/instant';
import type { AuditKind } from './audit.entity';

export interface Change {
  at: Instant;
  person: string;
  /** Null: a change of the installation. */
  agency: string | null;
  kind: AuditKind;
  /** The id or key of what was changed. */
  subject: string;
  before?: object | null;
  after?: object | null;
}

/** Changes by administrators. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: DataSource) {}

  /** In the transaction of the change, so that there is never one without the other. */
  async note({ at, person, agency, kind, subject, before, after }: Change, tx: EntityManager = this.database.manager): Promise<void> {
    await tx.query('insert into audit (at, person, agency, kind, subject, before, after) values ($1, $2, $3, $4, $5, $6, $7)', [
      at,
      person,
      agency,
      kind,
      subject,
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
    ]);
  }
}
