import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { seed } from '../../apps/cli/src/seed/seed';
import { bareDatabase } from '../support/bare-database';

describe('the seed', () => {
  let database: DataSource;
  let drop: () => Promise<void>;
  let files: string;

  beforeAll(async () => {
    ({ database, drop } = await bareDatabase({ poolSize: 4 }));
    files = await mkdtemp(join(tmpdir(), 'gardesh-seed-'));
  });
  afterAll(async () => {
    await drop();
    await rm(files, { recursive: true });
  });

  const count = async (what: string): Promise<number> =>
    Number(((await database.query(`select count(*) as n from ${what}`)) as [{ n: string }])[0].n);

  it('installs bodies, people and services, and twice is as once', async () => {
    await seed({ database, quiet: true, files });
    const once = await Promise.all(['agency', 'place', 'person', 'post', 'definition', 'calendar'].map(count));
    await seed({ database, quiet: true, files });
    expect(await Promise.all(['agency', 'place', 'person', 'post', 'definition', 'calendar'].map(count))).toEqual(once);
    expect(once.slice(0, 2)).toEqual([33, 10]);
    expect(await count('dossier')).toBe(0);
  });

  it('keeps the order in which a definition was written: it says which outcome comes first', async () => {
    const [row] = (await database.query(`select body from definition where key = 'concert-permit'`)) as [
      { body: { stages: { concurrence: { outcome: object } } } },
    ];
    expect(Object.keys(row.body.stages.concurrence.outcome)).toEqual(['refused', 'agreed', 'mixed']);
  });

  it('invents a history once, with lives in every state and no defect', async () => {
    await seed({ database, quiet: false, files });
    const dossiers = await count('dossier');
    expect(dossiers).toBeGreaterThan(60);
    expect(await count(`dossier where state->>'defect' is not null`)).toBe(0);
    const results = (await database.query('select distinct result from dossier order by 1')) as { result: string | null }[];
    expect(results.map(({ result }) => result)).toEqual(['answered', 'approved', 'lapsed', 'rejected', 'withdrawn', null]);
    const holders = (await database.query(`select distinct holder_kind as kind from dossier where lifecycle <> 'closed' order by 1`)) as {
      kind: string;
    }[];
    expect(holders.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['agencies', 'agency', 'applicant']));
    expect(holders.map(({ kind }) => kind)).not.toContain('nobody');
    expect(await count('output_paper')).toBeGreaterThan(10);
    expect(await count(`dossier where closed_at > now() or opened_at > now()`)).toBe(0);
    await seed({ database, quiet: false, files });
    expect(await count('dossier')).toBe(dossiers);
  });
});
