import { describe, expect, it } from '@jest/globals';
import { fold } from '#domain/dossier/apply';
import type { Log } from '../logging';
import type { Poke } from '../temporal/conductors';
import { Outbox } from './outbox';
import type { PokeDue, PokeStore } from './poke-store';
import { Relay } from './relay';

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, defect: () => {} };

const filed = { version: 1, at: '2026-11-22T05:00:00.000Z', by: { kind: 'system', part: 'spec' }, channel: 'system' } as const;
const applicant = { id: 'p', kind: 'person' } as const;
const empty = fold([
  {
    ...filed,
    fact: {
      kind: 'filed',
      id: '',
      trackingCode: '',
      service: 's',
      serviceVersion: '1.0.0',
      applicant,
      form: {},
      evidence: [],
      start: 'a',
      appealOf: null,
    },
  },
]);

/** Keeps pokes as the table does: wanted, sent, leased. */
class MemoryStore implements PokeStore {
  readonly rows = new Map<string, { wanted: number; sent: number; leased: boolean }>();

  claim(limit: number): Promise<PokeDue[]> {
    const due = [...this.rows].filter(([, row]) => row.sent < row.wanted && !row.leased).slice(0, limit);
    for (const [, row] of due) row.leased = true;
    return Promise.resolve(
      due.map(([dossierId, row]) => ({ dossierId, trackingCode: dossierId, wanted: row.wanted, fresh: row.sent === 0 })),
    );
  }
  sent(pokes: readonly { dossierId: string; wanted: number }[]): Promise<void> {
    for (const { dossierId, wanted } of pokes) {
      const row = this.rows.get(dossierId)!;
      this.rows.set(dossierId, { ...row, sent: Math.max(row.sent, wanted), leased: false });
    }
    return Promise.resolve();
  }
  failed(dossierIds: readonly string[]): Promise<void> {
    for (const dossierId of dossierIds) this.rows.get(dossierId)!.leased = false;
    return Promise.resolve();
  }
  backlog(): Promise<number> {
    return Promise.resolve([...this.rows.values()].filter(({ wanted, sent }) => sent < wanted).length);
  }
  write(dossierId: string, version = 1, leased = true) {
    this.rows.set(dossierId, { wanted: version, sent: this.rows.get(dossierId)?.sent ?? 0, leased });
    const at = '2026-11-22T05:00:00.000Z';
    const dossier = { ...empty, id: dossierId, trackingCode: dossierId, version, at };
    return { before: version === 1 ? null : {}, dossier, poked: true };
  }
}

/** Answers when told to, and counts how many wait at once. */
class HeldConductors {
  readonly heard: Poke[] = [];
  inFlight = 0;
  most = 0;
  away = false;
  private release: (() => void)[] = [];

  async poke(poke: Poke): Promise<void> {
    if (this.away) throw new Error('14 UNAVAILABLE');
    this.inFlight += 1;
    this.most = Math.max(this.most, this.inFlight);
    await new Promise<void>((resolve) => this.release.push(resolve));
    this.inFlight -= 1;
    this.heard.push(poke);
  }
  async letAllThrough(outbox: Outbox): Promise<void> {
    const drained = outbox.drain();
    let done = false;
    void drained.then(() => (done = true));
    while (!done) {
      for (const go of this.release.splice(0)) go();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

describe('the outbox', () => {
  it('sends a hundred pokes at most eight at a time, and notes each as sent', async () => {
    const [store, conductors] = [new MemoryStore(), new HeldConductors()];
    const outbox = new Outbox(conductors, store, silent);
    for (let index = 0; index < 100; index++) outbox.nudge(store.write(`d${index}`));
    await conductors.letAllThrough(outbox);
    expect(conductors.most).toBe(8);
    expect(conductors.heard).toHaveLength(100);
    expect(await store.backlog()).toBe(0);
  });

  it('sends one poke for a dossier of which much happened while it waited, and still as a first one', async () => {
    const [store, conductors] = [new MemoryStore(), new HeldConductors()];
    const outbox = new Outbox(conductors, store, silent);
    for (let index = 0; index < 8; index++) outbox.nudge(store.write(`busy${index}`));
    for (const version of [1, 2, 5]) outbox.nudge(store.write('d', version));
    await conductors.letAllThrough(outbox);
    expect(conductors.heard.filter(({ dossierId }) => dossierId === 'd')).toMatchObject([
      { dossierId: 'd', trackingCode: 'd', wanted: 5, fresh: true },
    ]);
    expect(store.rows.get('d')?.sent).toBe(5);
  });

  it('sends nothing where the conductor need not hear', () => {
    const [store, conductors] = [new MemoryStore(), new HeldConductors()];
    new Outbox(conductors, store, silent).nudge({ ...store.write('d'), poked: false });
    expect(conductors.inFlight).toBe(0);
  });

  it('leaves to the relay what was committed while Temporal was away, and the relay sends all of it', async () => {
    const [store, conductors] = [new MemoryStore(), new HeldConductors()];
    const outbox = new Outbox(conductors, store, silent);
    conductors.away = true;
    for (let index = 0; index < 100; index++) outbox.nudge(store.write(`d${index}`));
    await outbox.drain();
    expect(conductors.heard).toMatchObject([]);
    expect(await store.backlog()).toBe(100);

    conductors.away = false;
    for (const row of store.rows.values()) row.leased = false; // the leases run out
    const relay = new Relay(outbox, store, silent);
    relay.start();
    while ((await store.backlog()) > 0) await conductors.letAllThrough(outbox);
    await relay.stop();
    expect(new Set(conductors.heard.map(({ dossierId }) => dossierId)).size).toBe(100);
  });
});
