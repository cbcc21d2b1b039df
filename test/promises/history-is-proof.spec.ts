/** The history cannot be changed unseen: the chain verifies, a flipped byte is named, and Postgres itself refuses to rewrite. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { answer, ask, expert } from './question';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

it('verifies, refuses to be rewritten, and names the event whose byte was flipped', async () => {
  const citizen = await gardesh.citizen();
  const dossier = await ask(citizen);
  await (await expert(gardesh)).act(dossier.trackingCode, 'answer', { reply: answer.reply });
  await gardesh.settled();
  const whole = await gardesh.command('verify-chain', '--json');
  expect({ code: whole.code }).toEqual({ code: 0 });

  await expect(gardesh.sql(`UPDATE event SET channel = 'desk'`)).rejects.toThrow();
  await expect(gardesh.sql('DELETE FROM event')).rejects.toThrow();

  // What only somebody with the keys to the database can do.
  await gardesh.sql(`
    ALTER TABLE event DISABLE TRIGGER ALL;
    UPDATE event SET fact = jsonb_set(fact, '{reply}', '"دیگر"') WHERE kind = 'task-closed' AND fact->>'outcome' = 'answer';
    ALTER TABLE event ENABLE TRIGGER ALL`);
  const flipped = await gardesh.command('verify-chain', '--json');
  expect(flipped.code).toBe(1);
  const [{ version } = { version: -1 }] = await gardesh.sql<{ version: number }>(
    `SELECT version FROM event WHERE kind = 'task-closed' AND fact->>'outcome' = 'answer'`,
  );
  expect(JSON.parse(flipped.output)).toMatchObject({ breaks: [{ trackingCode: dossier.trackingCode, version, why: 'hash' }] });
});
