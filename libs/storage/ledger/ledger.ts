import { Inject, Injectable, Optional } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { advance as advanceByTheRules } from '#domain/dossier/advance';
import type { Dossier } from '#domain/dossier/dossier';
import type { DossierEvent } from '#domain/dossier/events';
import type { Happening } from '#domain/dossier/happening';
import type { World } from '#domain/dossier/world';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { refusalFrom } from '../failure';
import { type Faults, noFaults } from '../faults';
import { newsOf } from '../news/news';
import { NewsTeller } from '../news/news-teller';
import { Reference } from '../reference/reference';
import { beforeFirst } from './chain';
import type { Answer, Entry, EntryDossier, EntryKey, Recorded, RecordedAnswer } from './entry';
import { locate } from './locate';
import { pokeNeeded } from './poke-needed';
import { statements } from './statements';
import { written } from './written';

export type Advance = (world: World, dossier: Dossier | null, happening: Happening) => { dossier: Dossier; events: DossierEvent[] };

/** Where tests hand in faults, and rules of their own. */
export const FAULTS = 'gardesh.faults';
export const ADVANCE = 'gardesh.advance';

/**
 * The one way in which a dossier changes: answer a repeated key, lock, decide, write it all down, or refuse and write
 * nothing. Durable when `record` returns; nothing here waits for the workflow engine.
 */
@Injectable()
export class Ledger {
  private readonly news: NewsTeller;

  constructor(
    private readonly database: DataSource,
    private readonly reference: Reference,
    @Optional() @Inject(FAULTS) private readonly faults: Faults = noFaults,
    @Optional() @Inject(ADVANCE) private readonly advance: Advance = advanceByTheRules,
  ) {
    this.news = new NewsTeller(database);
  }

  /**
   * Refuses what the rules refuse, and `not-found`, `unknown-service`, `stale-version`, `idempotency-key-reused`,
   * `busy` (somebody else holds the dossier or the key for too long) and `unavailable` (Postgres is away: what became
   * of the entry is not known, so ask again with the same key).
   */
  async record(entry: Entry): Promise<RecordedAnswer> {
    const runner = this.database.createQueryRunner();
    try {
      const client: PoolClient = await runner.connect();
      await runner.startTransaction();
      const answer = await this.recordWithin(runner, client, entry);
      this.faults.reach('ledger.before-commit');
      await runner.commitTransaction();
      if (answer.recorded) this.news.tell(newsOf(answer.recorded.before, answer.recorded.dossier));
      this.faults.reach('ledger.after-commit');
      return answer;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (error instanceof NothingToDo) return { status: 204, body: null, dossierId: error.dossierId, replayed: false, recorded: null };
      throw refusalFrom(error);
    } finally {
      await runner.release();
    }
  }

  private async recordWithin(runner: QueryRunner, client: PoolClient, entry: Entry): Promise<RecordedAnswer> {
    const replay = entry.key ? await this.claim(client, entry.key) : null;
    if (replay) return replay;

    const { dossier, prev, at, world } = await this.open(client, entry.dossier);
    if (entry.ifVersion !== undefined && dossier && dossier.version !== entry.ifVersion) {
      throw new Refusal('stale-version', { version: String(dossier.version) });
    }
    const happenings = [(await entry.happening({ dossier, world, at })) ?? []].flat();
    const [first] = happenings;
    if (!first) throw new NothingToDo(dossier?.id ?? null);

    const advanced = this.advanceBy(world, dossier, happenings);
    if (advanced.events.length === 0) throw new NothingToDo(advanced.dossier.id);
    const poked = !entry.byConductor && pokeNeeded(dossier, advanced);
    const entryWritten = written({ before: dossier, after: advanced.dossier, events: advanced.events, world, prev, poked });
    const recorded: Recorded = { before: dossier, ...advanced, at: first.at, world, hash: entryWritten.hash.toString('hex'), poked };
    const answer: Answer = entry.answer?.(recorded) ?? { status: 204, body: null };

    await client.query(statements.write(entryWritten, entry.key, answer));
    await entry.alongside?.(runner.manager, recorded);
    return { ...answer, dossierId: advanced.dossier.id, replayed: false, recorded };
  }

  private advanceBy(world: World, dossier: Dossier | null, happenings: readonly Happening[]): ReturnType<Advance> {
    const events: DossierEvent[] = [];
    let after = dossier;
    for (const happening of happenings) {
      const advanced = this.advance(world, after, happening);
      after = advanced.dossier;
      events.push(...advanced.events);
    }
    return { dossier: after!, events };
  }

  /** The first under a key goes on (null); a twin waits for the first's commit here, then hears the same answer. */
  private async claim(client: PoolClient, key: EntryKey): Promise<RecordedAnswer | null> {
    const claimed = await client.query(statements.claimKey(key));
    if (claimed.rowCount === 1) return null;
    const { rows } = await client.query(statements.answerUnder(key));
    const [first] = rows as [{ body_sha256: Buffer; status: number; response: unknown; dossier_id: string | null }];
    if (!first.body_sha256.equals(key.bodySha256)) throw new Refusal('idempotency-key-reused');
    return { status: first.status, body: first.response, dossierId: first.dossier_id, replayed: true, recorded: null };
  }

  private async open(client: PoolClient, which: EntryDossier): Promise<Opened> {
    if ('fresh' in which) {
      const { rows } = await client.query(statements.moment());
      const { now, reference_version } = rows[0] as Moment;
      const reference = await this.reference.at(Number(reference_version), client);
      const world = reference.world(which.fresh.service, which.fresh.version);
      return { dossier: null, prev: beforeFirst, at: instantOf(Number(now)), world };
    }

    const { rows } = await client.query(statements.lock(locate(which)));
    const [row] = rows as (Moment & { state: Dossier; hash: Buffer })[];
    if (!row) throw new Refusal('not-found');
    const dossier = row.state;
    if ('taskId' in which && !dossier.tasks[which.taskId]) throw new Refusal('not-found');
    if ('errandId' in which && !dossier.errands[which.errandId]) throw new Refusal('not-found');
    const reference = await this.reference.at(Number(row.reference_version), client);
    const world = reference.world(dossier.service, dossier.serviceVersion);
    // The clock was read before the lock was won; whoever held it may have written a later instant.
    const at = instantOf(Math.max(Number(row.now), millisecondsOf(dossier.at)));
    return { dossier, prev: row.hash, at, world };
  }
}

interface Moment {
  now: string;
  reference_version: string;
}

interface Opened {
  dossier: Dossier | null;
  prev: Buffer;
  at: Instant;
  world: World;
}

/** Leaves the transaction without a trace. */
class NothingToDo extends Error {
  constructor(readonly dossierId: string | null) {
    super('nothing to do');
  }
}
