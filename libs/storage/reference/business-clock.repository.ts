import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';

const now = `(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Business time: the database's clock, moved on in the demo installation. It never goes back. */
@Injectable()
export class BusinessClockRepository {
  constructor(private readonly database: DataSource) {}

  async read(): Promise<{ now: Instant; offsetMs: number }> {
    const [row] = (await this.database.query(`select ${now} + offset_ms as now, offset_ms from business_clock`)) as [
      { now: string; offset_ms: string },
    ];
    return { now: instantOf(Number(row.now)), offsetMs: Number(row.offset_ms) };
  }

  /** Moves the clock so that business now is at least `instant`. Returns the new offset in milliseconds. */
  async moveTo(instant: Instant): Promise<number> {
    const [rows] = (await this.database.query(
      `update business_clock set offset_ms = greatest(offset_ms, $1 - ${now}) returning offset_ms`,
      [millisecondsOf(instant)],
    )) as [{ offset_ms: string }[], number];
    return Number(rows[0]?.offset_ms ?? 0);
  }
}
