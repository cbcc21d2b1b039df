import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { workflowIdOf } from '#contracts/temporal/dossier';
import type { Dossier, Task } from '#domain/dossier/dossier';
import type { Act } from '#domain/dossier/happening';
import { trackingCodeOf } from '#domain/identifiers/tracking-code';
import { openDatabase } from '#storage/database';
import { type Storage, storageOf } from '#storage/storage';
import { type Gardesh, startGardesh } from '../support/gardesh';

/** The api is not there: what the ledger holds is enough for the worker. */
describe('a worker alone', () => {
  let gardesh: Gardesh;
  let database: DataSource;
  let storage: Storage;
  let temporal: Connection;
  let client: Client;

  beforeAll(async () => {
    gardesh = await startGardesh({ programs: ['worker'] });
    database = await openDatabase(gardesh.surroundings.DATABASE_URL);
    storage = storageOf(database);
    temporal = await Connection.connect({ address: gardesh.surroundings.TEMPORAL_ADDRESS });
    client = new Client({ connection: temporal, namespace: gardesh.surroundings.TEMPORAL_NAMESPACE! });
  });

  afterAll(async () => {
    await temporal?.close();
    await database?.destroy();
    await gardesh?.stop();
  });

  const water = { postalCode: '3815612342', address: { text: 'اراک، خیابان نمونه، پلاک ۱' }, use: 'residential', units: 4 };

  async function file(service: string, form: Record<string, unknown>): Promise<Dossier> {
    const citizen = (await storage.people.findByMobile('09120000001'))!;
    const { recorded } = await storage.ledger.record({
      dossier: { fresh: { service } },
      happening: ({ at }) => ({
        kind: 'file',
        at,
        by: { kind: 'citizen', person: citizen.id },
        channel: 'portal',
        id: randomUUID(),
        trackingCode: trackingCodeOf(String(randomInt(10 ** 10, 10 ** 11))),
        applicant: { id: citizen.id, kind: 'person' },
        form,
        evidence: [],
      }),
    });
    return recorded!.dossier;
  }

  const read = async (dossier: Dossier): Promise<Dossier> => (await storage.dossiers.get({ id: dossier.id })).dossier;

  const taskOf = (dossier: Dossier, kind: Task['kind']): Promise<Task> =>
    gardesh.until(`a task of kind ${kind}`, async () =>
      Object.values((await read(dossier)).tasks).find((task) => task.kind === kind && task.closedAt === null),
    );

  async function act(task: Task, given: Act): Promise<void> {
    const [person] = await storage.people.holdersOf(task.agency!, task.role!);
    const posts = await storage.people.postsOf(person!.id);
    await storage.ledger.record({
      dossier: { taskId: task.id },
      happening: ({ at }) => ({ kind: 'act', at, by: { kind: 'staff', person: person!.id, posts }, taskId: task.id, ...given }),
    });
  }

  it('carries a question from filing to its answer and tells the citizen', async () => {
    const dossier = await file('road-question', {
      topic: 'project',
      county: 'ahvaz',
      question: 'بهسازی راه نمونه چه زمانی به پایان می‌رسد؟',
    });
    await act(await taskOf(dossier, 'review'), { action: 'answer', reply: 'تا پایان سال آینده.' });
    const conductor = client.workflow.getHandle(workflowIdOf(dossier.trackingCode));
    expect(await gardesh.until('the conductor to end', () => conductor.result())).toBe('answered');
    const closed = await read(dossier);
    expect(Object.values(closed.errands).filter(({ state }) => state === 'owed')).toEqual([]);
    const told = await gardesh.sql(`select channel, state, text from message where dossier_id = $1 and person = $2`, [
      dossier.id,
      dossier.applicant.id,
    ]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ state, text }) => state === 'sent' && text.includes(dossier.trackingCode))).toBe(true);
  });

  it('asks the registers, and goes on trying one that is down until it is up', async () => {
    await storage.registerScripts.put('municipality.buildingPermit', { mode: 'down', answer: null });
    const dossier = await file('water-new-connection', water);
    const tried = await gardesh.until('a try of the register', async () => {
      const [errand] = await gardesh.sql<{ id: string; last_error_code: string }>(
        `select id, last_error_code from errand where dossier_id = $1 and attempts > 0`,
        [dossier.id],
      );
      return errand;
    });
    expect(tried.last_error_code).toBe('register-down');
    expect((await read(dossier)).stage).toBe('intake');
    const shown = await gardesh.until('the conductor to show itself', async () => {
      const { searchAttributes } = await client.workflow.getHandle(workflowIdOf(dossier.trackingCode)).describe();
      return searchAttributes.Stage && searchAttributes;
    });
    expect(shown).toMatchObject({ Service: ['water-new-connection'], Stage: ['intake'], Holder: ['system'], Late: ['no'] });

    await storage.registerScripts.put('municipality.buildingPermit', { mode: 'up', answer: null });
    await storage.pokes.want([dossier.id]);
    const review = await taskOf(dossier, 'review');
    expect((await read(dossier)).facts).toMatchObject({ permit: { found: true }, location: { zone: 'arak-3' }, debt: { amount: 0 } });
    const assigned = await gardesh.until('the task to be handed out', async () => (await read(dossier)).tasks[review.id]?.assignee);
    const inOffice = await storage.people.holdersOf(review.agency!, review.role!);
    expect(inOffice.map(({ id }) => id)).toContain(assigned);
  });
});
