import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#storage/database';

/** An empty database of a spec's own, migrated and nothing more. */
export async function bareDatabase({
  poolSize = 10,
}: {
  poolSize?: number;
} = {}): Promise<{ url: string; database: DataSource; drop: () => Promise<void> }> {
  const maintenance = process.env.GARDESH_TEST_POSTGRES;
  if (!maintenance) throw new Error('GARDESH_TEST_POSTGRES names a Postgres in which specs make their databases');
  const name = `gardesh_${randomBytes(6).toString('hex')}`;
  await once(maintenance, `create database ${name}`);
  const url = new URL(maintenance);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.href, { poolSize });
  await migrate(database);
  const drop = async () => {
    if (database.isInitialized) await database.destroy();
    await once(maintenance, `drop database if exists ${name} with (force)`);
  };
  return { url: url.href, database, drop };
}

async function once(url: string, text: string): Promise<void> {
  const database = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await database.query(text);
  } finally {
    await database.destroy();
  }
}
