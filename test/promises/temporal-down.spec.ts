/** Temporal may be away: citizens file, staff decide, and all of it is carried on when it returns. Its database may be lost altogether. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { allFinished, answer, ask, askMany, expert, inTurns, tasksOf } from './question';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh({ ground: 'own' });
});
afterAll(() => gardesh?.stop());

it('accepts a hundred filings and a hundred decisions while Temporal is down, and carries all of them on after', async () => {
  const citizen = await gardesh.citizen();
  const staff = await expert(gardesh);
  const before = await askMany(citizen, 100);
  const tasks = await tasksOf(gardesh, before);

  await gardesh.ground.temporal.kill();
  const during = await askMany(citizen, 100);
  const decided = await inTurns(tasks, (task) => staff.post(`/api/tasks/${task.id}/act`, answer));
  expect(new Set(decided.map(({ status }) => status))).toEqual(new Set([200]));
  expect(during).toHaveLength(100);

  await gardesh.ground.restartTemporal();
  await allFinished(gardesh, before);
  await inTurns(await tasksOf(gardesh, during), (task) => staff.do(`/api/tasks/${task.id}/act`, answer));
  await allFinished(gardesh, during);
});

it("finishes a hundred open dossiers after Temporal's database was deleted", async () => {
  const citizen = await gardesh.citizen('09120000002');
  const staff = await expert(gardesh);
  const open = await askMany(citizen, 100);
  await gardesh.settled();

  await gardesh.ground.temporal.kill();
  await gardesh.ground.restartTemporal({ forget: true });
  const reconciled = await gardesh.command('reconcile', '--json');
  expect(reconciled.code).toBe(0);

  await inTurns(await tasksOf(gardesh, open), (task) => staff.do(`/api/tasks/${task.id}/act`, answer));
  await allFinished(gardesh, open);
  const finished = await ask(citizen);
  expect(finished.lifecycle).toBe('submitted');
});
