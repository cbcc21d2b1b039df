import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { DataSource } from 'typeorm';
import { apply } from '#domain/dossier/apply';
import type { Dossier } from '#domain/dossier/dossier';
import type { DossierEvent, Fact } from '#domain/dossier/events';
import type { Actor, Channel } from '#domain/dossier/happening';
import { beforeFirst, chained } from '../ledger/chain';

export interface StoredEvent extends DossierEvent {
  /** Hex. */
  hash: string;
}

/** The first event at which a chain no longer holds, and how. */
export interface Break {
  dossierId: string;
  trackingCode: string;
  version: number;
  why: 'gap' | 'prev' | 'hash' | 'head' | 'fold';
}

export interface Verified {
  dossiers: number;
  events: number;
  /** The first break of each dossier that has one. */
  breaks: Break[];
}

interface EventRow {
  dossier_id: string;
  version: number;
  at: Date;
  actor: Actor;
  channel: Channel;
  fact: Fact;
  prev: Buffer;
  hash: Buffer;
}

interface HeadRow {
  id: string;
  tracking_code: string;
  version: number;
  hash: Buffer;
  state: Dossier;
}

const eventOf = ({ version, at, actor, channel, fact }: EventRow): DossierEvent => ({
  version,
  at: at.toISOString(),
  by: actor,
  channel,
  fact,
});

@Injectable()
export class EventRepository {
  constructor(private readonly database: DataSource) {}

  /** The latest note of staff in each dossier that somebody of these posts may read. `by` is the writer's id. */
  async latestNotes(
    dossierIds: readonly string[],
    posts: readonly { agency: string; role: string }[],
  ): Promise<ReadonlyMap<string, { text: string; by: string | null; at: string }>> {
    if (dossierIds.length === 0 || posts.length === 0) return new Map();
    const rows = (await this.database.query(
      `select distinct on (dossier_id) dossier_id, at, actor->>'person' as by, fact->>'text' as text from event
       where kind = 'noted' and dossier_id = any($1::uuid[]) and exists (
         select from unnest($2::text[], $3::text[]) as post (agency, role)
         where post.agency = fact->>'agency' and (fact->>'visibleTo' <> 'unit' or post.role = fact->>'role'))
       order by dossier_id, version desc`,
      [[...new Set(dossierIds)], posts.map(({ agency }) => agency), posts.map(({ role }) => role)],
    )) as { dossier_id: string; at: Date; by: string | null; text: string }[];
    return new Map(rows.map(({ dossier_id, at, by, text }) => [dossier_id, { text, by, at: at.toISOString() }]));
  }

  /** In order, all of them. */
  async of(dossierId: string): Promise<StoredEvent[]> {
    const rows = (await this.database.query('select * from event where dossier_id = $1 order by version', [dossierId])) as EventRow[];
    return rows.map((row) => ({ ...eventOf(row), hash: row.hash.toString('hex') }));
  }

  /**
   * Walks every chain (or one) from its first event to its head. With `fold`, also whether the events still add up to
   * the state that is kept. Reads a hundred dossiers at a time.
   */
  async verifyChain({ dossierId, fold = false }: { dossierId?: string | undefined; fold?: boolean } = {}): Promise<Verified> {
    const verified: Verified = { dossiers: 0, events: 0, breaks: [] };
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const heads = (await this.database.query(
        dossierId
          ? 'select id, tracking_code, version, hash, state from dossier where id = $1 and id > $2'
          : 'select id, tracking_code, version, hash, state from dossier where id > $1 order by id limit 100',
        dossierId ? [dossierId, after] : [after],
      )) as HeadRow[];
      const last = heads.at(-1);
      if (!last) return verified;
      // Up to the head's version only: what is recorded while we read belongs to a later look.
      const rows = (await this.database.query(
        `select event.* from event join dossier on dossier.id = event.dossier_id where dossier_id = any($1) order by dossier_id, event.version`,
        [heads.map(({ id }) => id)],
      )) as EventRow[];
      const byDossier = grouped(rows);
      for (const head of heads) {
        const events = (byDossier.get(head.id) ?? []).filter((row) => row.version <= head.version);
        const why = breakIn(head, events, fold);
        verified.dossiers += 1;
        verified.events += events.length;
        if (why) verified.breaks.push({ dossierId: head.id, trackingCode: head.tracking_code, ...why });
      }
      after = last.id;
    }
  }
}

function breakIn(head: HeadRow, rows: EventRow[], fold: boolean): Pick<Break, 'version' | 'why'> | null {
  let hash = beforeFirst;
  let state: Dossier | null = null;
  for (const [index, row] of rows.entries()) {
    const version = index + 1;
    if (row.version !== version) return { version, why: 'gap' };
    if (!row.prev.equals(hash)) return { version, why: 'prev' };
    hash = chained(row.prev, head.id, eventOf(row));
    if (!row.hash.equals(hash)) return { version, why: 'hash' };
    if (fold) state = apply(state, eventOf(row));
  }
  if (rows.length !== head.version || !head.hash.equals(hash)) return { version: rows.length, why: 'head' };
  if (fold && !sameData(state, head.state)) return { version: head.version, why: 'fold' };
  return null;
}

/** As JSON keeps it: the order of keys says nothing. */
const sameData = (left: unknown, right: unknown): boolean => canonicalize(left) === canonicalize(right);

function grouped(rows: EventRow[]): Map<string, EventRow[]> {
  const groups = new Map<string, EventRow[]>();
  for (const row of rows) {
    const group = groups.get(row.dossier_id);
    if (group) group.push(row);
    else groups.set(row.dossier_id, [row]);
  }
  return groups;
}
