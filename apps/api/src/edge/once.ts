import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '#domain/refusal';
import { refusalFrom } from '#storage/failure';
import { Answered } from './answered';
import type { WriteKey } from './idempotency';

interface Remembered {
  status: number | null;
  response: unknown;
  body_sha256: Buffer;
}

/** Writes that are no happening of a dossier (a closure, a published version) are done once under their key, too. */
@Injectable()
export class Once {
  constructor(private readonly database: DataSource) {}

  /** What had been answered under the key; null when nothing yet. Refuses another body under it. */
  async find(key: WriteKey): Promise<Answered | null> {
    return this.remembered(this.database.manager, key);
  }

  /** The work and its answer in one transaction; a twin waits for it, then hears the same. */
  async do(key: WriteKey, work: (tx: EntityManager) => Promise<{ status: number; body: unknown }>): Promise<Answered> {
    try {
      return await this.database.transaction(async (tx) => {
        const claimed: unknown[] = await tx.query(
          'insert into idempotency (actor, route, key, body_sha256) values ($1, $2, $3, $4) on conflict (actor, route, key) do nothing returning key',
          [key.actor, key.route, key.key, key.bodySha256],
        );
        const before = claimed.length === 0 ? await this.remembered(tx, key) : null;
        if (before) return before;
        const { status, body } = await work(tx);
        await tx.query('update idempotency set status = $4, response = $5 where actor = $1 and route = $2 and key = $3', [
          key.actor,
          key.route,
          key.key,
          status,
          JSON.stringify(body),
        ]);
        return new Answered(status, body, false);
      });
    } catch (error) {
      throw refusalFrom(error);
    }
  }

  private async remembered(tx: EntityManager, { actor, route, key, bodySha256 }: WriteKey): Promise<Answered | null> {
    const [row]: Remembered[] = await tx.query(
      'select status, response, body_sha256 from idempotency where actor = $1 and route = $2 and key = $3',
      [actor, route, key],
    );
    if (!row || row.status === null) return null;
    if (!row.body_sha256.equals(bodySha256)) throw new Refusal('idempotency-key-reused');
    return new Answered(row.status, row.response, true);
  }
}
