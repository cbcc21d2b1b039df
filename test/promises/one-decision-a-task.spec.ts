/** One decision a task, for ever: of those who decide at once one wins, the others are told who and when. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { answer, ask, expert, tasksOf } from './question';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

it('lets one of twenty deciders win', async () => {
  const dossier = await ask(await gardesh.citizen());
  const [task] = await tasksOf(gardesh, [dossier]);
  const [one, other] = [await expert(gardesh), await gardesh.as('roads-khuzestan.expert2')];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).post(`/api/tasks/${task?.id}/act`, answer)),
  );

  const won = answers.filter(({ status }) => status === 200);
  const lost = answers.filter(({ status }) => status !== 200);
  expect(won).toHaveLength(1);
  expect(new Set(lost.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['409 task-already-done']));
  const [decisions] = await gardesh.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM event WHERE kind = 'task-closed' AND fact->>'taskId' = $1`,
    [task?.id],
  );
  expect(decisions?.count).toBe(1);
});

it('holds one of ten acts that may be taken back, and carries that one out', async () => {
  const dossier = await ask(await gardesh.citizen());
  const [task] = await tasksOf(gardesh, [dossier]);
  const [one, other] = [await expert(gardesh), await gardesh.as('roads-khuzestan.expert2')];
  const back = { action: 'return', reasons: ['Q1'], comment: 'کدام راه؟', hold: true };
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => (index % 2 ? one : other).post(`/api/tasks/${task?.id}/act`, back)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(new Set(['task-held']));
  await gardesh.forward('1m');
  const facts = await gardesh.sql<{ kind: string }>(
    `SELECT kind FROM event WHERE kind IN ('act-held', 'hold-ended', 'task-closed') AND fact->>'taskId' = $1 ORDER BY version`,
    [task?.id],
  );
  expect(facts.map(({ kind }) => kind)).toEqual(['act-held', 'hold-ended', 'task-closed']);
});

it('tells the second claimant who was first', async () => {
  const dossier = await ask(await gardesh.citizen());
  const [task] = await tasksOf(gardesh, [dossier]);
  const [one, other] = [await expert(gardesh), await gardesh.as('roads-khuzestan.expert2')];
  const answers = await Promise.all([one.post(`/api/tasks/${task?.id}/claim`), other.post(`/api/tasks/${task?.id}/claim`)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('task-taken');
});
