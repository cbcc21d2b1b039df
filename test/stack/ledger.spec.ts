import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { loadAgencies, loadCalendars, loadPlaces, loadService } from '#catalog/load';
import type { Dossier } from '#domain/dossier/dossier';
import type { Actor } from '#domain/dossier/happening';
import type { Refusal } from '#domain/refusal';
import type { Entry } from '#storage/ledger/entry';
import { type Storage, storageOf } from '#storage/storage';
import { bareDatabase } from '../support/bare-database';

const citizen: Actor = { kind: 'citizen', person: 'p-asker' };
const expert = (person: string): Actor => ({ kind: 'staff', person, posts: [{ agency: 'roads-khuzestan', role: 'expert' }] });
const sha256 = (text: string) => createHash('sha256').update(text).digest();
const keyed = (key: string, body = 'a question') => ({ actor: 'p-asker', route: 'POST /dossiers', key, bodySha256: sha256(body) });

let codes = 100_000_000_000;
const filing = (key?: Entry['key']): Entry => ({
  ...(key ? { key } : {}),
  dossier: { fresh: { service: 'road-question' } },
  happening: ({ at }) => ({
    kind: 'file',
    at,
    by: citizen,
    channel: 'api',
    id: randomUUID(),
    trackingCode: String(codes++),
    applicant: { id: 'p-asker', kind: 'person' },
    form: { topic: 'project', county: 'ahvaz', question: 'راهِ نمونه کِی تمام مي‌شود؟' },
    evidence: [],
  }),
  answer: ({ dossier }) => ({ status: 201, body: { trackingCode: dossier.trackingCode } }),
});
const answering = (taskId: string, person: string): Entry => ({
  dossier: { taskId },
  happening: ({ at }) => ({ kind: 'act', at, by: expert(person), channel: 'desk', taskId, action: 'answer', reply: `پاسخ ${person}` }),
  answer: ({ dossier }) => ({ status: 200, body: { version: dossier.version } }),
});
const refusalOf = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => Promise.reject(new Error('was not refused')),
    (error) => error,
  );

describe('the ledger', () => {
  let database: DataSource;
  let storage: Storage;
  let drop = async (): Promise<void> => undefined;

  beforeAll(async () => {
    ({ database, drop } = await bareDatabase());
    storage = storageOf(database);
    await storage.directory.putPlaces(loadPlaces());
    await storage.directory.putAgencies(loadAgencies());
    await storage.calendars.put(loadCalendars());
    await storage.definitions.publish({ definition: loadService('road-question'), tables: [], at: new Date().toISOString(), by: null });
  });
  afterAll(() => drop());

  const file = async (): Promise<Dossier> => (await storage.ledger.record(filing())).recorded!.dossier;
  const openTask = (dossier: Dossier) => Object.values(dossier.tasks).find((task) => task.kind === 'review')!;
  const count = async (text: string, values: unknown[] = []): Promise<number> =>
    Number((await database.query(`select count(*) as n from ${text}`, values))[0].n);

  it('accepts once: a hundred at once under one key make one dossier and hear one answer', async () => {
    const before = await count('dossier');
    const answers = await Promise.all(Array.from({ length: 100 }, () => storage.ledger.record(filing(keyed('once')))));

    expect(await count('dossier')).toBe(before + 1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  });

  it('refuses another body under a used key, and writes nothing', async () => {
    await storage.ledger.record(filing(keyed('reused')));
    const before = await count('event');
    expect((await refusalOf(storage.ledger.record(filing(keyed('reused', 'another question'))))).code).toBe('idempotency-key-reused');
    expect(await count('event')).toBe(before);
  });

  it('forgets a key whose entry was refused: it may be used again', async () => {
    const entry = filing(keyed('refused-first'));
    const unknown = { ...entry, dossier: { fresh: { service: 'no-such-service' } } };
    expect((await refusalOf(storage.ledger.record(unknown))).code).toBe('unknown-service');
    expect((await storage.ledger.record(entry)).status).toBe(201);
  });

  it('writes down the same dossier that its events add up to, with a row for each task, clock and errand', async () => {
    const dossier = await file();
    const kept = await storage.dossiers.get({ id: dossier.id });
    expect(kept.dossier).toEqual(JSON.parse(JSON.stringify(dossier)));
    expect(await count('task where dossier_id = $1', [dossier.id])).toBe(Object.keys(dossier.tasks).length);
    expect(await count('clock where dossier_id = $1', [dossier.id])).toBe(
      Object.values(dossier.clocks).filter(({ state }) => state === 'running').length,
    );
    expect(await count('errand where dossier_id = $1', [dossier.id])).toBe(Object.keys(dossier.errands).length);
    expect(await storage.events.verifyChain({ dossierId: dossier.id, fold: true })).toEqual({
      dossiers: 1,
      events: dossier.version,
      breaks: [],
    });
  });

  it('lets one of twenty deciders win', async () => {
    const task = openTask(await file());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => storage.ledger.record(answering(task.id, `expert-${index}`))),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as Refusal).code] : []));
    expect(refused).toEqual(Array.from({ length: 19 }, () => expect.stringMatching(/^(task-already-done|dossier-closed)$/)));
    expect(await count(`event where fact->>'taskId' = $1 and kind = 'task-closed'`, [task.id])).toBe(1);
  });

  it('refuses a stale version, and what is written alongside stands or falls with the entry', async () => {
    const dossier = await file();
    const note = { key: `note-${dossier.id}`, channel: 'inapp', toAddress: 'p-asker', text: 'پیام آزمایشی', at: dossier.at } as const;
    const entry = answering(openTask(dossier).id, 'expert-1');
    const alongside: Entry['alongside'] = async (tx) => void (await storage.messages.enter(note, tx));

    expect((await refusalOf(storage.ledger.record({ ...entry, ifVersion: dossier.version - 1, alongside }))).code).toBe('stale-version');
    expect(
      (
        await refusalOf(
          storage.ledger.record({
            ...entry,
            alongside: async (...given) => {
              await alongside(...given);
              throw new Error('broken');
            },
          }),
        )
      ).message,
    ).toBe('broken');
    expect(await count('message where key = $1', [note.key])).toBe(0);
    expect((await storage.dossiers.get({ id: dossier.id })).dossier.version).toBe(dossier.version);

    await storage.ledger.record({ ...entry, ifVersion: dossier.version, alongside });
    expect(await count('message where key = $1', [note.key])).toBe(1);
  });

  it('owes a poke for what the conductor cannot know, and the relay claims it once', async () => {
    const dossier = await file();
    const unsent = () => count('poke where dossier_id = $1 and sent < wanted', [dossier.id]);
    expect(await unsent()).toBe(1);
    expect(await storage.pokes.claim(10_000, 1_000)).not.toContainEqual(expect.objectContaining({ dossierId: dossier.id }));

    await database.query('update poke set lease_until = null');
    const [one, other] = await Promise.all([storage.pokes.claim(10_000, 60_000), storage.pokes.claim(10_000, 60_000)]);
    expect([...one, ...other].filter(({ dossierId }) => dossierId === dossier.id)).toEqual([
      { dossierId: dossier.id, trackingCode: dossier.trackingCode, wanted: dossier.version, fresh: true },
    ]);
    await storage.pokes.sent([{ dossierId: dossier.id, wanted: dossier.version }]);
    expect(await unsent()).toBe(0);

    const task = openTask(dossier);
    const claimed = await storage.ledger.record({
      dossier: { taskId: task.id },
      happening: ({ at }) => ({ kind: 'claim', at, by: expert('expert-1'), taskId: task.id }),
    });
    expect(claimed.recorded!.events.length).toBeGreaterThan(0);
    expect(await unsent()).toBe(0);
    expect(await storage.pokes.want([dossier.id])).toBe(1);
    expect(await unsent()).toBe(1);
  });

  it('keeps events as they are: no change, no removal', async () => {
    await file();
    for (const statement of [`update event set channel = 'desk'`, 'delete from event', 'truncate event cascade']) {
      await expect(database.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('names the event in which a byte was flipped behind its back', async () => {
    const dossier = await file();
    await database.query('alter table event disable trigger event_append_only');
    await database.query(`update event set fact = jsonb_set(fact, '{form,question}', '"another"') where dossier_id = $1 and version = 1`, [
      dossier.id,
    ]);
    await database.query('alter table event enable trigger event_append_only');
    const { breaks } = await storage.events.verifyChain();
    expect(breaks).toEqual([{ dossierId: dossier.id, trackingCode: dossier.trackingCode, version: 1, why: 'hash' }]);
  });

  it('finds dossiers by Persian words however they are typed, page by page, and shows nobody else’s', async () => {
    const mine = { kind: 'citizen', person: 'p-asker' } as const;
    const first = await storage.dossiers.list({ viewer: mine, q: 'تمام می شود', limit: 2 });
    expect(first.items).toHaveLength(2);
    const seen = new Set<string>();
    for (
      let cursor: string | undefined, page = first;
      ;
      page = await storage.dossiers.list({ viewer: mine, q: 'تمام می شود', limit: 2, cursor })
    ) {
      for (const { id } of page.items) seen.add(id);
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen.size).toBe(first.total);
    expect((await storage.dossiers.list({ viewer: { kind: 'citizen', person: 'p-other' }, limit: 10 })).total).toBe(0);
    expect(
      (await storage.dossiers.list({ viewer: { kind: 'staff', person: 'somebody', agencies: ['fire-arak'], clients: [] }, limit: 10 }))
        .total,
    ).toBe(0);
  });

  it('shows a task in the inbox of its post and in no other, counted alike', async () => {
    const dossier = await file();
    const now = dossier.at;
    const inbox = (agency: string) =>
      storage.inbox.list({
        viewer: { kind: 'staff', person: 'expert-9', posts: [{ agency, role: 'expert' }] },
        queues: ['shared'],
        now,
        limit: 200,
      });
    const own = await inbox('roads-khuzestan');
    expect(own.items.map(({ line }) => line.id)).toContain(openTask(dossier).id);
    expect(own.facets.queue.shared).toBe(own.total);
    expect((await inbox('governor-arak')).total).toBe(0);
    const far = await storage.inbox.list({
      viewer: { kind: 'staff', person: 'expert-9', posts: [{ agency: 'roads-khuzestan', role: 'expert' }] },
      queues: ['late'],
      now: '2999-01-01T00:00:00.000Z',
      limit: 1,
    });
    expect(far.facets.queue.late).toBe(far.total);
    expect(far.items[0]!.line.late).toBe(true);
  });

  it('follows a publication at once, and a dossier keeps the version it began under', async () => {
    const old = await file();
    const definition = loadService('road-question');
    await storage.definitions.publish({
      definition: { ...definition, version: '1.10.0' },
      tables: [],
      at: new Date().toISOString(),
      by: null,
    });
    expect((await file()).serviceVersion).toBe('1.10.0');
    let pinned = '';
    await storage.ledger.record({
      dossier: { id: old.id },
      happening: ({ at, world }) => {
        pinned = world.definition.version;
        return { kind: 'time-passed', at, by: { kind: 'system', part: 'test' } };
      },
    });
    expect(pinned).toBe('1.0.0');
    expect((await refusalOf(storage.definitions.publish({ definition, tables: [], at: new Date().toISOString(), by: null }))).code).toBe(
      'version-exists',
    );
  });

  it('says unavailable when connections are cut, and goes on by itself afterwards', async () => {
    const dossier = await file();
    const cut: Entry = {
      ...answering(openTask(dossier).id, 'expert-1'),
      alongside: async () => {
        const other = await bareConnection(database);
        await other.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
        );
        await other.destroy();
      },
    };
    expect((await refusalOf(storage.ledger.record(cut))).code).toBe('unavailable');
    // Each connection of the pool was cut: at most so many requests more may meet one that is dying.
    const untilAnswered = async (): Promise<number> => {
      for (let tries = 0; tries <= 10; tries++) {
        const outcome = await storage.ledger.record(answering(openTask(dossier).id, 'expert-1')).catch((error: Refusal) => error);
        if ('status' in outcome) return outcome.status;
        expect(outcome.code).toBe('unavailable');
      }
      throw new Error('did not recover');
    };
    expect(await untilAnswered()).toBe(200);
    expect((await storage.events.verifyChain({ dossierId: dossier.id, fold: true })).breaks).toEqual([]);
  });
});

async function bareConnection(like: DataSource): Promise<DataSource> {
  const { DataSource: Fresh } = await import('typeorm');
  return new Fresh({ type: 'postgres', url: (like.options as { url: string }).url, poolSize: 1 }).initialize();
}
