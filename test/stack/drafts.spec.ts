import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Visitors } from '#platform/identity/visitors';
import type { DraftEntity } from '#storage/draft/draft.entity';
import { DraftRepository } from '#storage/draft/draft.repository';
import { VisitorRepository } from '#storage/visitor/visitor.repository';
import { bareDatabase } from '../support/bare-database';

const service = 'sample';
const draft = (person: string, group: string, savedAt: string): DraftEntity => ({
  person,
  service,
  serviceVersion: '1.0.0',
  version: 3,
  form: { group },
  evidence: [],
  onBehalfOf: null,
  touched: {},
  kept: [],
  savedAt: new Date(savedAt),
  other: null,
});
const [morning, noon] = ['2026-12-01T06:00:00.000Z', '2026-12-01T09:00:00.000Z'];

describe('drafts of visitors', () => {
  let database: DataSource;
  let drafts: DraftRepository;
  let visitors: Visitors;
  let drop = async (): Promise<void> => undefined;

  beforeAll(async () => {
    ({ database, drop } = await bareDatabase());
    drafts = new DraftRepository(database);
    visitors = new Visitors(new VisitorRepository(database));
  });
  afterAll(() => drop());

  const write = (one: DraftEntity) => drafts.change(one, () => one);

  it('join the account; where it has begun the same, the newer stands, the older lies beside, and neither is lost', async () => {
    await write(draft('visitor-1', 'بازدیدکننده', morning));
    await write(draft('somebody', 'حساب', noon));
    await drafts.join('visitor-1', 'somebody');
    expect(await drafts.findOf('visitor-1')).toEqual([]);
    const joined = await drafts.find({ person: 'somebody', service });
    expect(joined).toMatchObject({ form: { group: 'حساب' }, version: 4, other: { form: { group: 'بازدیدکننده' } } });

    const swapped = await drafts.swap({ person: 'somebody', service });
    expect(swapped).toMatchObject({ form: { group: 'بازدیدکننده' }, version: 5, other: { form: { group: 'حساب' } } });
    await drafts.drop({ person: 'somebody', service });
    expect(await drafts.find({ person: 'somebody', service })).toMatchObject({ form: { group: 'حساب' }, other: null });
    await drafts.drop({ person: 'somebody', service });
    expect(await drafts.find({ person: 'somebody', service })).toBeNull();
  });

  it('are reached by the token alone, of which only the hash is kept, and go when its time is over', async () => {
    const { token, holder } = await visitors.open();
    await write(draft(holder, 'رفته', morning));
    expect(await visitors.find(token)).toBe(holder);
    expect(await visitors.find(`${token}x`)).toBeNull();
    expect(JSON.stringify(await database.query('select * from visitor'))).not.toContain(token);

    const hash = createHash('sha256').update(token).digest();
    await database.query(`update visitor set expires_at = now() - interval '1 second' where token_hash = $1`, [hash]);
    expect(await visitors.find(token)).toBeNull();
    await visitors.open();
    expect(await drafts.findOf(holder)).toEqual([]);
  });
});
