import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { OneTimeCodes } from '#platform/identity/one-time-codes';
import { Sessions } from '#platform/identity/sessions';
import { type Storage, storageOf } from '#storage/storage';
import { bareDatabase } from '../support/bare-database';

const mobile = '09120000099';
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

describe('signing in', () => {
  let database: DataSource;
  let storage: Storage;
  let codes: OneTimeCodes;
  let drop = async (): Promise<void> => undefined;

  beforeAll(async () => {
    ({ database, drop } = await bareDatabase());
    storage = storageOf(database);
    codes = new OneTimeCodes(storage.sessions, 'a secret of the test, long enough');
  });
  afterAll(() => drop());

  it('takes the right code once', async () => {
    const { challenge, code } = await codes.begin(mobile);
    expect(code).toMatch(/^[0-9]{6}$/);
    const outcomes = await Promise.allSettled([codes.check(challenge, code), codes.check(challenge, code)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(codes.check(challenge, code)).rejects.toMatchObject({ code: 'code-expired' });
  });

  it('gives five tries, also to those who try at once, and then not even the right code helps', async () => {
    const { challenge, code } = await codes.begin('09120000098');
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => codes.check(challenge, otherThan(code))));
    const refusals = tries.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'taken')).sort();
    expect(refusals).toEqual([...Array(5).fill('code-wrong'), ...Array(3).fill('too-many-tries')]);
    await expect(codes.check(challenge, code)).rejects.toMatchObject({ code: 'too-many-tries' });
  });

  it('takes no code after its two minutes', async () => {
    const { challenge, code } = await codes.begin('09120000097');
    await database.query(`update login_challenge set expires_at = now() - interval '1 second' where id = $1`, [challenge]);
    await expect(codes.check(challenge, code)).rejects.toMatchObject({ code: 'code-expired' });
  });

  it('sends one mobile only so many codes', async () => {
    for (let sent = 0; sent < 5; sent++) await codes.begin('09120000096');
    await expect(codes.begin('09120000096')).rejects.toMatchObject({ code: 'too-many-tries' });
  });

  it('knows a person by their token until they sign out, with the posts they hold now', async () => {
    const sessions = new Sessions(storage.sessions);
    const person = await storage.people.enter({ kind: 'staff', name: 'کارشناس نمونه', userName: 'sample.expert' });
    await storage.people.appoint({ person: person.id, agency: 'sample', role: 'expert' });
    const token = await sessions.open({ person: person.id, kind: 'staff' });

    expect(await sessions.find(token)).toMatchObject({
      person: { id: person.id, userName: 'sample.expert' },
      posts: [{ agency: 'sample', role: 'expert' }],
    });
    expect(await sessions.find(`${token}x`)).toBeNull();
    expect(JSON.stringify(await database.query('select * from session'))).not.toContain(token);
    await sessions.close(token);
    expect(await sessions.find(token)).toBeNull();
  });
});
