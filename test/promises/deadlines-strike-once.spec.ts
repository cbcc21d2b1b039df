/** No deadline strikes twice, and every notice goes out at least once under one key with one text. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { ask } from './question';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

it('strikes each rung once, however many strike at it, and tells each of it once', async () => {
  const citizen = await gardesh.citizen();
  const dossiers = await Promise.all(Array.from({ length: 5 }, () => ask(citizen)));
  await gardesh.settled();
  await gardesh.forward('12wd');
  // Everybody looks at once: the conductors, and a crowd that moves the clock by nothing.
  await Promise.all(Array.from({ length: 10 }, () => gardesh.forward('1m')));
  await gardesh.worker.kill();
  await gardesh.worker.start();
  await gardesh.forward('1m');
  await gardesh.settled();

  for (const { trackingCode } of dossiers) {
    const strikes = await gardesh.sql<{ clock: string; rung: string }>(
      `SELECT fact->'clock'->>'id' AS clock, fact->>'rung' AS rung FROM event JOIN dossier ON dossier.id = event.dossier_id WHERE event.kind = 'clock-struck' AND tracking_code = $1`,
      [trackingCode],
    );
    const rungs = strikes.map(({ clock, rung }) => `${clock} ${rung}`);
    expect(rungs.length).toBeGreaterThanOrEqual(4);
    expect(new Set(rungs).size).toBe(rungs.length);
    expect(rungs.filter((rung) => rung.endsWith('expiry'))).not.toHaveLength(0);
  }

  const owed = await gardesh.sql<{ id: string; state: string }>(`SELECT id, state FROM errand WHERE kind = 'notice'`);
  const sent = await gardesh.sql<{ key: string }>('SELECT key FROM message');
  expect(owed.length).toBeGreaterThan(10);
  expect(new Set(owed.map(({ state }) => state))).toEqual(new Set(['done']));
  expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length);
  for (const { id } of owed) expect(sent.some(({ key }) => key.startsWith(id))).toBe(true);
});
