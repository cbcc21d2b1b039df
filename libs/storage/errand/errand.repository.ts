import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ErrandKind, ErrandRequest, ErrandState } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';

export interface StoredErrand {
  id: string;
  dossierId: string;
  kind: ErrandKind;
  state: ErrandState;
  request: ErrandRequest;
  owedAt: Instant;
  attempts: number;
}

@Injectable()
export class ErrandRepository {
  constructor(private readonly database: DataSource) {}

  async find(id: string): Promise<StoredErrand | null> {
    const [row] = (await this.database.query('select * from errand where id = $1', [id])) as {
      id: string;
      dossier_id: string;
      kind: ErrandKind;
      state: ErrandState;
      request: ErrandRequest;
      owed_at: Date;
      attempts: number;
    }[];
    return row
      ? {
          id: row.id,
          dossierId: row.dossier_id,
          kind: row.kind,
          state: row.state,
          request: row.request,
          owedAt: row.owed_at.toISOString(),
          attempts: row.attempts,
        }
      : null;
  }

  /** Notes an attempt, by code only; null: it went well. */
  async tried(id: string, errorCode: string | null): Promise<void> {
    await this.database.query(
      'update errand set attempts = attempts + 1, last_tried_at = clock_timestamp(), last_error_code = $2 where id = $1',
      [id, errorCode],
    );
  }

  /** How many errands are owed that were never tried: the sign that the conductors have not caught up. */
  async untried(): Promise<number> {
    const [row] = (await this.database.query(`select count(*)::int as untried from errand where state = 'owed' and attempts = 0`)) as [
      { untried: number },
    ];
    return row.untried;
  }

  /** Dossiers with an errand owed for longer than so long (real time) without a try since. */
  async dossiersStalled(olderThanMs: number, limit: number): Promise<string[]> {
    const rows = (await this.database.query(
      `select distinct dossier_id from errand where state = 'owed' and coalesce(last_tried_at, owed_at) < clock_timestamp() - $1 * interval '1 millisecond' limit $2`,
      [olderThanMs, limit],
    )) as { dossier_id: string }[];
    return rows.map(({ dossier_id }) => dossier_id);
  }
}
