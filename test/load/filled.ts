import type { DataSource } from 'typeorm';
import { inventHistory } from '#apps/cli/src/seed/history';
import { openDatabase } from '#storage/database';
import { type Storage, storageOf } from '#storage/storage';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { fill } from './fill';

const filling = { dossiers: 100_000, inbox: { agency: 'water-markazi', role: 'desk', tasks: 5_000 }, citizens: 20_000 };

/** An api over 100,000 dossiers, of which `water-markazi.desk` has 5,000 to do; and how long the filling took. */
export async function startFilled(): Promise<{ gardesh: Gardesh; seconds: number }> {
  const gardesh = await startGardesh({ ground: 'own', durable: true, programs: ['api'] });
  try {
    const began = performance.now();
    await withStorage(gardesh, ({ storage }) => inventHistory(storage, gardesh.folder));
    // One connection, which may take its time.
    await withStorage(gardesh, async ({ database }) => fill(database, filling), 1);
    return { gardesh, seconds: (performance.now() - began) / 1000 };
  } catch (error) {
    await gardesh.stop();
    throw error;
  }
}

async function withStorage(
  { surroundings }: Gardesh,
  work: (opened: { storage: Storage; database: DataSource }) => Promise<void>,
  poolSize = 10,
): Promise<void> {
  const database = await openDatabase(surroundings.DATABASE_URL!, { poolSize });
  try {
    if (poolSize === 1) await database.query('set statement_timeout = 0');
    await work({ storage: storageOf(database), database });
  } finally {
    await database.destroy();
  }
}
