/** A filing is accepted once, however often it is sent: one key, one dossier, one answer for ever. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { question } from './question';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

it('gives a hundred parallel filings under one key one dossier and one answer', async () => {
  const citizen = await gardesh.citizen();
  const body = { service: 'road-question', form: question };
  const answers = await Promise.all(Array.from({ length: 100 }, () => citizen.post('/api/dossiers', body, { key: 'form-opened-at-nine' })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body: dossier }) => JSON.stringify(dossier))).size).toBe(1);
  const [filed] = await gardesh.sql<{ count: number }>('SELECT count(*)::int AS count FROM dossier');
  expect(filed?.count).toBe(1);

  const later = await citizen.post('/api/dossiers', body, { key: 'form-opened-at-nine' });
  expect({ status: later.status, body: later.body }).toEqual({ status: 201, body: answers[0]?.body });
});

it('refuses another request under a used key, and a request without one', async () => {
  const citizen = await gardesh.citizen('09120000002');
  const body = { service: 'road-question', form: question };
  expect((await citizen.post('/api/dossiers', body, { key: 'k1' })).status).toBe(201);
  const other = await citizen.post('/api/dossiers', { ...body, form: { ...question, topic: 'safety' } }, { key: 'k1' });
  expect({ status: other.status, code: other.body.code }).toEqual({ status: 422, code: 'idempotency-key-reused' });
  const keyless = await citizen.post('/api/dossiers', body, { key: null });
  expect({ status: keyless.status, code: keyless.body.code }).toEqual({ status: 400, code: 'idempotency-key-missing' });
});

it("keeps one person's key apart from another's", async () => {
  const [one, other] = await Promise.all([gardesh.citizen('09120000003'), gardesh.citizen('09120000004')]);
  const body = { service: 'road-question', form: question };
  const [first, second] = await Promise.all([
    one.post('/api/dossiers', body, { key: 'same' }),
    other.post('/api/dossiers', body, { key: 'same' }),
  ]);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(first.body.trackingCode).not.toBe(second.body.trackingCode);
});
