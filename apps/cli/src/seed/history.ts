import { instantOf } from '#domain/instant';
import type { Storage } from '#storage/storage';
import { Chance } from './chance';
import { Life } from './life';
import { Papers } from './papers';
import { plansFrom } from './plans';

/** The same lives in every demo. */
const fate = 1405;
const atOnce = 3;

/** Lets some hundred requests live through the ledger, as they would have, up to now. What is open is then owed to the conductor. */
export async function inventHistory(storage: Storage, files: string): Promise<void> {
  const { now } = await storage.businessClock.read();
  const papers = new Papers(storage, files);
  const samples = await papers.samples(instantOf(Date.parse(now) - 100 * 86_400_000));
  const lives = plansFrom(new Chance(fate)).map(
    (plan, index) => new Life({ storage, papers, samples, plan, chance: new Chance(fate + index * 7919), now }),
  );
  const queue = [...lives];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let life = queue.shift(); life; life = queue.shift()) await life.live();
    }),
  );
  await storage.pokes.wantAllOpen();
}
