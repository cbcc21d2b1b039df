import { openDatabase } from '#storage/database';
import { type Storage, storageOf } from '#storage/storage';
import { homeFolder, Installation } from '../start/installation';
import { Trouble } from '../trouble';

/** Does something with the database named by DATABASE_URL, else with that of the installation which runs in GARDESH_HOME. */
export async function withDatabase<T>(name: string, use: (storage: Storage) => Promise<T>): Promise<T> {
  const database = await openDatabase(databaseUrl(), { poolSize: 4, name: `gardesh ${name}` }).catch((error: Error) => {
    throw new Trouble(
      'پایگاه‌داده پاسخ نمی‌دهد. نخست گردش را با npm start روشن کنید یا نشانی درست را در DATABASE_URL بدهید.',
      `The database does not answer (${error.message}). Start Gardesh first with npm start, or name the right one in DATABASE_URL.`,
    );
  });
  try {
    return await use(storageOf(database));
  } finally {
    await database.destroy();
  }
}

function databaseUrl(): string {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  if (Installation.exists()) return Installation.open().databaseUrl;
  throw new Trouble(
    `در «${homeFolder()}» گردشی نیست. نخست npm start، یا نشانی پایگاه‌داده را در DATABASE_URL بدهید.`,
    `There is no Gardesh in ${homeFolder()}. Run npm start first, or name a database in DATABASE_URL.`,
  );
}
