import { migrate, openDatabase } from '#storage/database';
import { storageOf } from '#storage/storage';
import { seed } from '../seed/seed';

/** Brings the schema up to date and seeds once. Where Temporal begins anew, all that is open is owed to it again. */
export async function prepareDatabase(
  url: string,
  { quietSeed, temporalIsNew }: { quietSeed: boolean; temporalIsNew: boolean },
): Promise<void> {
  const database = await openDatabase(url, { poolSize: 4, name: 'gardesh start' });
  try {
    await migrate(database);
    await seed({ database, quiet: quietSeed });
    if (temporalIsNew) await storageOf(database).pokes.wantAllOpen();
  } finally {
    await database.destroy();
  }
}
