/** A dossier ends under the definition it began under; a new version changes new dossiers only. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { answer, ask, expert, tasksOf } from './question';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

it('keeps the actions of the version under which a dossier was filed', async () => {
  const citizen = await gardesh.citizen();
  const before = await ask(citizen);

  const definition = parse(readFileSync('libs/catalog/services/road-question.yaml', 'utf8'));
  definition.version = '2.0.0';
  const { answer: plain, ...others } = definition.stages.answer.actions;
  definition.stages.answer.actions = { reply: plain, ...others };
  const { answer: answered, ...elsewhere } = definition.stages.answer.next;
  definition.stages.answer.next = { reply: answered, ...elsewhere };
  const admin = await gardesh.as('roads-khuzestan.admin');
  const published = await admin.post('/api/services', stringify(definition), { headers: { 'content-type': 'application/yaml' } });
  expect({ status: published.status, body: published.body }).toEqual({ status: 201, body: { key: 'road-question', version: '2.0.0' } });

  const after = await ask(citizen);
  expect([before.serviceVersion, after.serviceVersion]).toEqual(['1.0.0', '2.0.0']);
  const [old, young] = await tasksOf(gardesh, [before, after]);
  const staff = await expert(gardesh);
  const refused = await staff.post(`/api/tasks/${young?.id}/act`, answer);
  expect(refused.body.code).toBe('action-unknown');
  expect((await staff.post(`/api/tasks/${young?.id}/act`, { ...answer, action: 'reply' })).status).toBe(200);
  expect((await staff.post(`/api/tasks/${old?.id}/act`, answer)).status).toBe(200);

  const again = await admin.post('/api/services', stringify(definition), { headers: { 'content-type': 'application/yaml' } });
  expect({ status: again.status, code: again.body.code }).toEqual({ status: 409, code: 'version-exists' });
});
