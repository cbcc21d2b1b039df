/** A decision that was answered is never lost, doubled or left lying, whoever dies, and at whichever named point. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dossier } from '#contracts/http/dossier';
import { faultPoints } from '#platform/faults';
import { type Gardesh, startGardesh } from '../support/gardesh';
import type { Answer, Person } from '../support/person';
import { allFinished, answer, ask, expert, tasksOf } from './question';

let gardesh: Gardesh;
let citizen: Person;
let staff: Person;
beforeAll(async () => {
  gardesh = await startGardesh({ ground: 'own' });
  [citizen, staff] = [await gardesh.citizen(), await expert(gardesh)];
});
afterAll(() => gardesh?.stop());

/** A client that knows the rules: what became of a cut call is not known, so it asks again with the same key. */
async function untilAnswered(person: Person, path: string, body: unknown, key: string): Promise<Answer> {
  return gardesh.until(`an answer to ${path}`, async () => {
    const said = await person.post(path, body, { key });
    return said.status < 500 ? said : null;
  });
}

async function expectWhole(dossier: Dossier, taskId: string): Promise<void> {
  await allFinished(gardesh, [dossier]);
  const decisions = await gardesh.sql(`SELECT version FROM event WHERE kind = 'task-closed' AND fact->>'taskId' = $1`, [taskId]);
  expect(decisions).toHaveLength(1);
  const told = await gardesh.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM message WHERE dossier_id = (SELECT id FROM dossier WHERE tracking_code = $1) GROUP BY key`,
    [dossier.trackingCode],
  );
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told.map(({ count }) => count))).toEqual(new Set([1]));
}

describe.each(faultPoints.filter(({ inside }) => inside.some((program) => program === 'api')))('the api dies at $point', ({ point }) => {
  it('answers the same key the same after, and the dossier finishes', async () => {
    const dossier = await ask(citizen);
    const [task] = await tasksOf(gardesh, [dossier]);
    await gardesh.api.restart({ GARDESH_FAULTS: 'on', GARDESH_FAULT_AT: point });
    const path = `/api/tasks/${task?.id}/act`;
    const key = `decide at ${point}`;
    const cut = await staff.post(path, answer, { key }).catch(() => null);
    const ending = await gardesh.api.ended();
    expect(ending.signal).toBe('SIGKILL');
    await gardesh.api.start();
    const said = await untilAnswered(staff, path, answer, key);
    expect(said.status).toBe(200);
    if (cut?.status === 200) expect(said.body).toEqual(cut.body);
    await expectWhole(dossier, task!.id);
  });
});

describe.each(faultPoints.filter(({ inside }) => inside.some((program) => program === 'worker')))(
  'the worker dies at $point',
  ({ point }) => {
    it('carries the dossier on after', async () => {
      await gardesh.worker.restart({ GARDESH_FAULTS: 'on', GARDESH_FAULT_AT: point });
      const dossier = await ask(citizen);
      const [task] = await tasksOf(gardesh, [dossier]);
      expect((await staff.post(`/api/tasks/${task?.id}/act`, answer)).status).toBe(200);
      const ending = await gardesh.worker.ended();
      expect(ending.signal).toBe('SIGKILL');
      await gardesh.worker.start();
      await expectWhole(dossier, task!.id);
    });
  },
);

it('survives the death of Temporal in the midst', async () => {
  const dossier = await ask(citizen);
  const [task] = await tasksOf(gardesh, [dossier]);
  await gardesh.ground.temporal.kill();
  expect((await staff.post(`/api/tasks/${task?.id}/act`, answer)).status).toBe(200);
  await gardesh.ground.restartTemporal();
  await expectWhole(dossier, task!.id);
});

it('survives the death of Postgres in the midst', async () => {
  const dossier = await ask(citizen);
  const [task] = await tasksOf(gardesh, [dossier]);
  const path = `/api/tasks/${task?.id}/act`;
  const cut = staff.post(path, answer, { key: 'decide as Postgres dies' }).catch(() => null);
  await gardesh.ground.postgres.kill();
  await cut;
  await gardesh.ground.restartPostgres();
  const said = await untilAnswered(staff, path, answer, 'decide as Postgres dies');
  expect(said.status).toBe(200);
  await expectWhole(dossier, task!.id);
});
