import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditLine } from '#contracts/http/audit';
import type { Connection } from '#contracts/http/connection';
import type { AgencyLine, HeldPost, PeopleImported, StaffMember, WhoCould } from '#contracts/http/organisation';
import { type Gardesh, startGardesh } from '../support/gardesh';
import type { Person } from '../support/person';
import { Story } from '../support/story';

interface People {
  items: StaffMember[];
  next: string | null;
  total: number;
}
describe('the organisation', () => {
  let gardesh: Gardesh;
  let admin: Person;
  let own: Person;

  beforeAll(async () => {
    gardesh = await startGardesh();
    admin = await gardesh.as('admin');
    own = await gardesh.as('roads-khuzestan.admin');
  });
  afterAll(() => gardesh?.stop());

  const people = (asker: Person, query: string) => asker.read<People>(`/api/people?${query}`);
  const idOf = async (userName: string) =>
    (await people(admin, `q=${userName}&office=all`)).items.find((one) => one.userName === userName)!.id;
  const postOf = async (userName: string) => {
    const { items } = await people(admin, `q=${userName}`);
    return items.find((one) => one.userName === userName)!.posts.find(({ inOffice }) => inOffice)!;
  };
  const openTask = async (): Promise<string> => {
    const story = await Story.file(gardesh, 'road-question', { by: '09120000003' });
    const { id } = await story.task('roads-khuzestan.head');
    await gardesh.settled();
    return id;
  };

  it('is seen by its own administrators and heads, as far as it is theirs', async () => {
    const mine = await people(own, 'limit=200');
    expect(mine.items.flatMap(({ posts }) => posts.map(({ agency }) => agency)).every((agency) => agency === 'roads-khuzestan')).toBe(true);
    expect(mine.total).toBe(mine.items.length);
    const all = await people(admin, 'limit=2');
    expect(all.total).toBeGreaterThan(mine.total);
    expect((await people(admin, `limit=2&cursor=${all.next}`)).items[0]!.userName > all.items[1]!.userName).toBe(true);
    expect((await people(own, 'q=culture-markazi')).items).toEqual([]);

    const clerk = await gardesh.as('roads-khuzestan.clerk');
    expect(await clerk.ask('GET', '/api/people')).toMatchObject({ status: 403 });
    expect(
      (await (await gardesh.as('roads-khuzestan.head')).read<{ items: AgencyLine[] }>('/api/agencies')).items.map(({ key }) => key),
    ).toEqual(['roads-khuzestan']);
    expect(await own.ask('GET', '/api/agencies/water-markazi')).toMatchObject({ status: 404 });
  });

  it('takes in people, gives posts in its own bodies only, and lets nobody be entered twice', async () => {
    const entered = await own.do<StaffMember>('/api/people', {
      userName: 'Roads-Khuzestan.Newcomer',
      name: 'تازه فرضی',
      posts: [{ agency: 'roads-khuzestan', role: 'clerk' }],
    });
    expect(entered).toMatchObject({
      userName: 'roads-khuzestan.newcomer',
      bound: false,
      mayChange: true,
      posts: [{ role: 'clerk', inOffice: true }],
    });
    expect(await gardesh.as('roads-khuzestan.newcomer').then((one) => one.ask('GET', '/api/tasks'))).toMatchObject({ status: 200 });

    const again = { userName: 'roads-khuzestan.newcomer', name: 'دیگری', posts: [{ agency: 'roads-khuzestan', role: 'clerk' }] };
    expect(await own.ask('POST', '/api/people', again)).toMatchObject({ status: 409, body: { code: 'exists-already' } });
    expect(await own.ask('POST', `/api/people/${entered.id}/posts`, { agency: 'water-markazi', role: 'desk' })).toMatchObject({
      status: 403,
    });
    expect(await own.ask('POST', `/api/people/${entered.id}/posts`, { agency: 'roads-khuzestan', role: 'queen' })).toMatchObject({
      status: 422,
    });
    expect(await own.ask('POST', `/api/people/${entered.id}/posts`, { agency: 'roads-khuzestan', role: 'clerk' })).toMatchObject({
      status: 409,
    });
    expect(
      await own.ask('POST', `/api/people/${await idOf('water-markazi.desk')}/posts`, { agency: 'installation', role: 'admin' }),
    ).toMatchObject({ status: 403 });
  });

  it('reads a spreadsheet whole: every bad line is named, and with one nothing is done', async () => {
    const csv =
      'نام کاربری,نام,دستگاه,سمت\nr.one,یکم فرضی,roads-khuzestan,clerk\nr.two,دوم فرضی,roads-khuzestan,pilot\n,سوم,water-markazi,desk';
    const refused = await own.do<PeopleImported>('/api/people/import', { csv });
    expect(refused.applied).toBe(false);
    expect(refused.items.map(({ line, outcome, problems }) => [line, outcome, problems.map(({ column }) => column)])).toEqual([
      [2, 'entered-with-post', []],
      [3, 'refused', ['role']],
      [4, 'refused', ['userName', 'agency']],
    ]);
    expect((await people(own, 'q=r.one')).items).toEqual([]);

    const good = csv.split('\n').slice(0, 2).join('\n');
    expect(await own.do('/api/people/import', { csv: good, dryRun: true })).toMatchObject({ applied: false });
    expect(await own.do('/api/people/import', { csv: good })).toMatchObject({ applied: true, counts: { 'entered-with-post': 1 } });
    expect(await own.do('/api/people/import', { csv: good })).toMatchObject({ applied: true, counts: { unchanged: 1 } });
    expect((await people(own, 'q=r.one')).items).toMatchObject([{ name: 'یکم فرضی', posts: [{ role: 'clerk' }] }]);
  });

  it('ends a post at once: out of sight and of entitlement, and its open work lies in the pool again, as an event', async () => {
    const [expert, head] = [await gardesh.as('roads-khuzestan.expert2'), await gardesh.as('roads-khuzestan.head')];
    const task = await openTask();
    await head.do(`/api/tasks/${task}/assign`, { to: 'roads-khuzestan.expert2' });
    await expert.do(`/api/tasks/${task}/claim`, {});
    const id = await idOf('roads-khuzestan.expert2');
    const post = await postOf('roads-khuzestan.expert2');

    expect(await own.do(`/api/posts/${post.id}/end`, { dryRun: true })).toMatchObject({ tasks: 1, others: 1 });
    expect((await postOf('roads-khuzestan.expert2')).until).toBeNull();
    const who = await own.read<WhoCould>(`/api/tasks/${task}/who`);
    expect(who.items).toMatchObject([
      { person: id, may: true, holds: true, why: null },
      { may: false, holds: false, why: 'task-taken' },
    ]);

    const ended = await own.do<{ post: HeldPost }>(`/api/posts/${post.id}/end`, {});
    expect(ended.post.inOffice).toBe(false);
    expect(await expert.ask('GET', `/api/tasks/${task}`)).toMatchObject({ status: 404 });
    expect(await (await gardesh.as('roads-khuzestan.expert')).read(`/api/tasks/${task}`)).toMatchObject({
      assignee: null,
      state: 'available',
    });
    const [event] = await gardesh.sql(
      `select fact from event where kind = 'task-assigned' and fact->>'taskId' = $1 order by version desc limit 1`,
      [task],
    );
    expect(event!.fact).toMatchObject({ person: null });
    const after = await own.read<WhoCould>(`/api/tasks/${task}/who`);
    expect(after.items.find(({ person }) => person === id)).toMatchObject({ may: false, why: 'post-ended' });
  });

  it('tells the head where the last holder goes, and never leaves the installation without an administrator', async () => {
    const task = await openTask();
    const post = await postOf('roads-khuzestan.expert');
    expect(await own.do(`/api/posts/${post.id}/end`, {})).toMatchObject({ others: 0 });
    const alarms = await gardesh.sql(`select 1 from event where kind = 'task-left-lying' and fact->>'taskId' = $1`, [task]);
    expect(alarms).toHaveLength(1);

    await admin.do(`/api/posts/${(await postOf('admin2')).id}/end`, {});
    expect(await admin.ask('POST', `/api/posts/${(await postOf('admin')).id}/end`, {})).toMatchObject({
      status: 409,
      body: { code: 'last-administrator' },
    });
    expect(await own.ask('POST', `/api/posts/${(await postOf('water-markazi.desk')).id}/end`, {})).toMatchObject({ status: 404 });
  });

  it('takes an end that lies ahead: until then the post holds', async () => {
    const post = await postOf('water-markazi.desk2');
    const ended = await admin.do<{ post: HeldPost }>(`/api/posts/${post.id}/end`, { until: '2099-01-01T00:00:00.000Z' });
    expect(ended.post).toMatchObject({ inOffice: true, until: '2099-01-01T00:00:00.000Z' });
  });

  it('moves the work when the day comes on which a post was set to end', async () => {
    const story = await Story.file(gardesh, 'water-new-connection', { by: '09120000003' });
    const leaver = 'water-markazi.desk';
    const { id } = await story.task(leaver, { stage: 'check' });
    await (await gardesh.as('water-markazi.head')).do(`/api/tasks/${id}/assign`, { to: leaver });
    const task = async () => (await gardesh.as('water-markazi.head')).read(`/api/tasks/${id}`);
    const post = await postOf(leaver);
    await admin.do(`/api/posts/${post.id}/end`, { until: '2099-01-01T00:00:00.000Z' });
    expect((await task()).assignee).toBe(await idOf(leaver));

    await gardesh.sql(`UPDATE post SET until = now() - interval '1 second' WHERE id = $1`, [post.id]);
    await gardesh.sweep();
    await gardesh.until('the work to move', async () => (await task()).assignee !== (await idOf(leaver)));
    expect(await (await gardesh.as('water-markazi.desk2')).read(`/api/tasks/${id}`)).toMatchObject({ state: 'available' });
    expect(await (await gardesh.as(leaver)).ask('GET', `/api/tasks/${id}`)).toMatchObject({ status: 404 });
  });

  it('has bodies that begin and end, but not while they owe anything', async () => {
    const begun = await admin.do<AgencyLine>('/api/agencies', { kind: 'fire', place: 'khuzestan', title: { fa: 'آتش‌نشانی خوزستان' } });
    expect(begun).toMatchObject({ key: 'fire-khuzestan', unitType: 'operations', until: null });
    expect(await own.ask('POST', '/api/agencies', { kind: 'fire', place: 'markazi', title: { fa: 'آتش‌نشانی' } })).toMatchObject({
      status: 403,
    });
    expect((await admin.do<AgencyLine>('/api/agencies/fire-khuzestan/end', {})).until).not.toBeNull();
    expect(
      await admin.ask('POST', `/api/people/${await idOf('water-markazi.desk')}/posts`, { agency: 'fire-khuzestan', role: 'expert' }),
    ).toMatchObject({ status: 422 });
    expect(await admin.ask('POST', '/api/agencies/roads-khuzestan/end', {})).toMatchObject({ status: 409, body: { code: 'agency-busy' } });
    expect((await admin.read<AgencyLine>('/api/agencies/roads-khuzestan')).until).toBeNull();
  });

  it('remembers who changed what, for those of the body, and what was done and read', async () => {
    const mine = await own.read<{ items: AuditLine[]; next: string | null }>('/api/audit?limit=200');
    expect(mine.items.every(({ agency }) => agency === 'roads-khuzestan')).toBe(true);
    expect(mine.items.map(({ at }) => at)).toEqual(
      mine.items
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(new Set(mine.items.map(({ source }) => source))).toEqual(new Set(['act', 'change', 'read']));
    const changes = await own.read<{ items: AuditLine[] }>(
      '/api/audit?source=change&kind=post-ended&person=roads-khuzestan.admin&limit=200',
    );
    expect(changes.items.at(-1)).toMatchObject({
      subjectName: expect.any(String),
      before: { role: 'expert', until: null },
      after: { role: 'expert' },
    });

    const paged: AuditLine[] = [];
    for (let cursor = ''; ; ) {
      const page = await own.read<{ items: AuditLine[]; next: string | null }>(`/api/audit?limit=7${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items);
      if (!page.next || paged.length >= 50) break;
      cursor = page.next;
    }
    expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
    expect(await own.ask('GET', '/api/audit?agency=water-markazi')).toMatchObject({ status: 403 });
    expect(await (await gardesh.as('roads-khuzestan.head')).ask('GET', '/api/audit')).toMatchObject({ status: 403 });
    await expect(gardesh.sql(`update audit set person = 'nobody'`)).rejects.toThrow('append-only');
  });

  it('shows what it reaches, and how it fares', async () => {
    const operator = await gardesh.as('operator');
    const light = async (key: string) =>
      (await operator.read<{ items: Connection[] }>('/api/connections')).items.find((one) => one.key === key)?.light;
    expect([await light('postgres'), await light('temporal'), await light('issuer'), await light('bank')]).toEqual([
      'ok',
      'ok',
      'off',
      'sandbox',
    ]);
    await gardesh.register('identity.mobileMatchesNationalId', 'down');
    expect(await operator.do('/api/connections/register-identity.mobileMatchesNationalId/test', {})).toMatchObject({
      light: 'failing',
      code: 'register-down',
    });
    await gardesh.register('identity.mobileMatchesNationalId', 'up');
    expect(await operator.do('/api/connections/register-identity.mobileMatchesNationalId/test', {})).toMatchObject({
      light: 'sandbox',
      code: null,
    });
    expect(await (await gardesh.as('culture-markazi.clerk')).ask('GET', '/api/connections')).toMatchObject({ status: 403 });
  });
});
