import type { Dossier } from '#domain/dossier/dossier';
import type { DossierEvent } from '#domain/dossier/events';
import type { World } from '#domain/dossier/world';
import { clockRows } from '../clock/clock.rows';
import { type DossierRow, dossierRow } from '../dossier/dossier.rows';
import { identifiersOf, searchTextOf } from '../dossier/search-text';
import { errandRows } from '../errand/errand.rows';
import { taskRows } from '../task/task.rows';
import { chained } from './chain';

type Row = Record<string, unknown>;

/** One entry as rows: only what is new or has changed. */
export interface Written {
  dossier: DossierRow;
  events: Row[];
  tasks: Row[];
  clocks: Row[];
  /** Ids of clocks that no longer run. */
  clocksAtRest: string[];
  rungs: Row[];
  errands: Row[];
  search: Row[];
  pokes: Row[];
  hash: Buffer;
}

interface EntryFacts {
  before: Dossier | null;
  after: Dossier;
  events: readonly DossierEvent[];
  world: World;
  prev: Buffer;
  poked: boolean;
}

export function written({ before, after, events, world, prev, poked }: EntryFacts): Written {
  const id = after.id;
  const chain = chainRows(id, prev, events);
  const running = clockRows(after);
  const ranBefore = before ? clockRows(before) : [];
  const stillRunning = new Set(running.map((clock) => clock.id));
  return {
    dossier: dossierRow(after, world, chain.hash),
    events: chain.rows,
    tasks: changed(before ? taskRows(before, world) : [], taskRows(after, world)),
    clocks: changed(ranBefore, running),
    clocksAtRest: ranBefore.map((clock) => clock.id).filter((clock) => !stillRunning.has(clock)),
    rungs: events.flatMap(({ fact, at }) =>
      fact.kind === 'clock-struck' ? [{ dossier_id: id, clock_id: fact.clock.id, rung: fact.rung, at }] : [],
    ),
    errands: changed(before ? errandRows(before) : [], errandRows(after)),
    search: before && before.form === after.form ? [] : [searchRow(after, world)],
    pokes: poked ? [{ dossier_id: id, tracking_code: after.trackingCode, wanted: after.version }] : [],
    hash: chain.hash,
  };
}

function chainRows(dossierId: string, first: Buffer, events: readonly DossierEvent[]): { rows: Row[]; hash: Buffer } {
  let hash = first;
  const rows = events.map((event) => {
    const prev = hash;
    hash = chained(prev, dossierId, event);
    const { version, at, by, channel, fact } = event;
    return { dossier_id: dossierId, version, at, actor: by, channel, kind: fact.kind, fact, prev: hex(prev), hash: hex(hash) };
  });
  return { rows, hash };
}

const searchRow = (dossier: Dossier, { definition }: World): Row => ({
  dossier_id: dossier.id,
  text: searchTextOf(dossier, definition),
  identifiers: identifiersOf(dossier, definition),
});

/** As Postgres reads `bytea` from text. */
export const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

function changed<R extends { id: string }>(before: readonly R[], after: readonly R[]): R[] {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  return after.filter((row) => known.get(row.id) !== JSON.stringify(row));
}
