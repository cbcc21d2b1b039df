import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarScope } from '#domain/clocks/clock';
import type { Instant } from '#domain/instant';

export interface Strike {
  dossierId: string;
  clockId: string;
  rung: string;
  at: Instant;
}

@Injectable()
export class ClockRepository {
  constructor(private readonly database: DataSource) {}

  /** The earliest strike at or before an instant; null when nothing is due by then. */
  async nextStrike(until: Instant): Promise<Strike | null> {
    return (await this.dueBy(until, 1))[0] ?? null;
  }

  /** Strikes due at or before an instant, in order. */
  async dueBy(until: Instant, limit: number): Promise<Strike[]> {
    const rows = (await this.database.query(
      'select dossier_id, id, rung, next_at from clock where next_at <= $1 order by next_at, dossier_id, id limit $2',
      [until, limit],
    )) as { dossier_id: string; id: string; rung: string; next_at: Date }[];
    return rows.map((row) => ({ dossierId: row.dossier_id, clockId: row.id, rung: row.rung, at: row.next_at.toISOString() }));
  }

  /** Dossiers with a running clock that a closure of this calendar and scope touches. */
  async dossiersTouched(calendar: string, scope: CalendarScope): Promise<string[]> {
    const rows = (await this.database.query(
      `select distinct dossier_id from clock
       where calendar = $1 and ($2::text is null or province = $2) and ($3::text is null or agency = $3) and ($4::text is null or unit_type = $4)`,
      [calendar, scope.province ?? null, scope.agency ?? null, scope.unitType ?? null],
    )) as { dossier_id: string }[];
    return rows.map(({ dossier_id }) => dossier_id);
  }
}
