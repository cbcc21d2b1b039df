import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { storageOf } from '#storage/storage';
import { homeFolder } from '../start/installation';
import { installDemo } from './demo';
import { inventHistory } from './history';

export interface Seed {
  database: DataSource;
  /** Bodies, people and services only, no invented history. */
  quiet: boolean;
  /** The folder of files. */
  files?: string;
}

/** Installs what the demo installation needs. Safe to repeat: what is there is left as it is. */
export async function seed({ database, quiet, files = join(homeFolder(), 'files') }: Seed): Promise<void> {
  const storage = storageOf(database);
  await installDemo(storage);
  if (!quiet && (await isUntouched(database))) await inventHistory(storage, files);
}

const isUntouched = async (database: DataSource): Promise<boolean> =>
  ((await database.query('select from dossier limit 1')) as unknown[]).length === 0;
