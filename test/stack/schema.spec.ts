import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { bareDatabase } from '../support/bare-database';

describe('the schema', () => {
  let database: DataSource;
  let drop = async (): Promise<void> => undefined;

  beforeAll(async () => {
    ({ database, drop } = await bareDatabase());
  });
  afterAll(() => drop());

  it('that migrations make is the one that entities describe', async () => {
    const difference = await database.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('takes Persian letters for letters: without trigrams every search would read every dossier', async () => {
    const [row] = (await database.query(`select cardinality(show_trgm('کنسرت')) as trigrams`)) as [{ trigrams: number }];
    expect(row.trigrams).toBeGreaterThan(4);
  });

  it('counts every change of what rules may know of the world', async () => {
    const counted = async () => Number((await database.query('select version from reference_version'))[0].version);
    const before = await counted();
    await database.query(`insert into agency (key, kind, unit_type, title) values ('bureau-here', 'bureau', 'office', '{"fa": "اداره"}')`);
    await database.query(`update agency set unit_type = 'bank' where key = 'bureau-here'`);
    expect(await counted()).toBe(before + 2);
  });
});
