import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadService } from '#catalog/load';
import { Clocks } from '#contracts/http/clock';
import { Dossier, HistoryLine } from '#contracts/http/dossier';
import { Problem } from '#contracts/http/problem';
import { Task } from '#contracts/http/task';
import { localDate } from '#domain/calendar/local';
import { exampleForm } from '#domain/definition/fields/example-form';
import { type Gardesh, startGardesh } from '../support/gardesh';
import type { Answer, Person } from '../support/person';

const persian = /[؀-ۿ]/;

let gardesh: Gardesh;
let citizen: Person;
let form: Record<string, unknown>;
let evidence: { key: string; fileId: string }[];

beforeAll(async () => {
  gardesh = await startGardesh();
  citizen = await gardesh.citizen();
  form = exampleForm(loadService('concert-permit'), {}, { today: localDate(new Date().toISOString()) });
  evidence = [{ key: 'venueLetter', fileId: await citizen.upload('letter.pdf', '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') }];
});
afterAll(() => gardesh?.stop());

const file = () => citizen.do<Dossier>('/api/dossiers', { service: 'concert-permit', form, evidence });
const filedCount = async () => (await gardesh.sql<{ count: number }>('select count(*)::int as count from event'))[0]?.count;

/** A problem in the shape that was promised, in Persian, with this code. */
function expectProblem({ status, body, headers }: Answer, code: string, expected: number): Problem {
  expect({ status, code: body.code }).toEqual({ status: expected, code });
  expect(headers.get('content-type')).toContain('application/problem+json');
  const problem = Problem.parse(body);
  expect(problem.title).toMatch(persian);
  expect(problem.detail).toMatch(persian);
  return problem;
}

describe('bad input is a problem with a stable code, and nothing is written', () => {
  const filing = (more: Record<string, unknown> = {}) => ({ service: 'concert-permit', form, evidence, ...more });
  it.each<[string, () => unknown, string, number, Parameters<Person['post']>[2]?]>([
    ['an unknown service', () => filing({ service: 'no-such-service' }), 'unknown-service', 422],
    ['no form', () => ({ service: 'concert-permit' }), 'invalid-input', 422],
    ['an unknown field beside the form', () => filing({ admin: true }), 'invalid-input', 422],
    ['an unknown field within it', () => filing({ form: { ...form, price: 1 } }), 'invalid-input', 422],
    ['a wrong type', () => filing({ form: 'none' }), 'invalid-input', 422],
    ['a document that nobody uploaded', () => filing({ evidence: [{ key: 'venueLetter', fileId: randomUUID() }] }), 'invalid-input', 422],
    ['half a JSON', () => '{"service":', 'malformed', 400, { headers: { 'content-type': 'application/json' } }],
    ['a reach for the prototype', () => '{"__proto__":{"x":1}}', 'invalid-input', 422, { headers: { 'content-type': 'application/json' } }],
    [
      'too much',
      () => JSON.stringify({ service: 'x'.repeat(300_000) }),
      'too-large',
      413,
      { headers: { 'content-type': 'application/json' } },
    ],
    ['XML', () => '<service/>', 'unsupported-type', 415, { headers: { 'content-type': 'application/xml' } }],
    ['no key', () => filing(), 'idempotency-key-missing', 400, { key: null }],
  ])('%s', async (_, body, code, status, ...[asking]) => {
    const before = await filedCount();
    expectProblem(await citizen.post('/api/dossiers', body(), asking), code, status);
    expect(await filedCount()).toBe(before);
  });

  it('names every bad field at once, in Persian or English', async () => {
    const bad = { capacity: 'بسیار', performers: [{ name: 'نمونه', nationalId: '۱۲۳', role: 'king' }], more: 1 };
    const problem = expectProblem(await citizen.post('/api/dossiers', { service: 'concert-permit', form: bad }), 'invalid-input', 422);
    const found = Object.fromEntries((problem.errors ?? []).map((error) => [error.pointer, error.code]));
    expect(found).toMatchObject({
      '/form/capacity': 'not-a-number',
      '/form/performers/0/nationalId': 'not-a-national-id',
      '/form/performers/0/role': 'not-an-option',
      '/form/more': 'unknown-field',
      '/form/organiser/name': 'missing',
      '/form/venue/county': 'missing',
      '/evidence/venueLetter': 'missing',
    });
    for (const error of problem.errors ?? []) expect(error.detail).toMatch(persian);
    const english = await citizen.post('/api/dossiers', { service: 'concert-permit', form: bad }, { language: 'en' });
    expect(english.body.title).not.toMatch(persian);
  });

  it('refuses what is no file of a known kind, and an empty query value', async () => {
    const form = new FormData();
    form.set('file', new Blob(['MZ not a paper'], { type: 'application/pdf' }), 'paper.pdf');
    expectProblem(await citizen.post('/api/files', form), 'unsupported-type', 415);
    expectProblem(await citizen.get('/api/dossiers?limit=0'), 'invalid-input', 422);
    expectProblem(await citizen.get('/api/dossiers?sort=name'), 'invalid-input', 422);
    expectProblem(await citizen.get('/api/dossiers?cursor=nonsense'), 'invalid-input', 422);
    expectProblem(await citizen.get('/api/dossiers?colour=red'), 'invalid-input', 422);
  });
});

describe('the same key', () => {
  it('gives the same answer byte for byte, and refuses another body', async () => {
    const key = randomUUID();
    const body = { service: 'concert-permit', form, evidence };
    const first = await citizen.post('/api/dossiers', body, { key });
    const second = await citizen.post('/api/dossiers', body, { key });
    expect(first.status).toBe(201);
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
    expectProblem(await citizen.post('/api/dossiers', { ...body, evidence: [] }, { key }), 'idempotency-key-reused', 422);
    expect(first.headers.get('etag')).toBe(`"${first.body.version}"`);
  });
});

describe('who may see and do what', () => {
  it('hides a dossier from everybody whom it does not concern', async () => {
    const { trackingCode } = await file();
    for (const user of ['09120000002', 'security-arak.secretary', 'governor-saveh.expert', 'water-markazi.desk'])
      expectProblem(await (await gardesh.as(user)).get(`/api/dossiers/${trackingCode}`), 'not-found', 404);
    expectProblem(await gardesh.nobody.get(`/api/dossiers/${trackingCode}`), 'sign-in-needed', 401);
    expect((await (await gardesh.as('culture-markazi.clerk2')).get(`/api/dossiers/${trackingCode}`)).status).toBe(200);
  });

  it('shows a body that is asked only what it reads, and keeps a secret opinion from the applicant', async () => {
    const large = { ...form, capacity: 600 };
    const { trackingCode } = await citizen.do<Dossier>('/api/dossiers', { service: 'concert-permit', form: large, evidence });
    const clerk = await gardesh.as('culture-markazi.clerk');
    await clerk.act(trackingCode, 'accept', { stage: 'check' });

    const guild = await gardesh.as('guild-arak.expert');
    const seen = (await guild.task(trackingCode)).dossier as unknown as Dossier;
    expect(Object.keys(seen.form)).toEqual(['organiser']);
    expect(seen.applicant).toBeNull();
    expect(JSON.stringify(seen)).not.toContain('nationalId');

    const words = 'واژه‌ای که کسی نباید بخواند';
    const security = await gardesh.as('security-arak.secretary');
    await security.act(trackingCode, 'concurWithConditions', { conditions: [words], comment: words });
    const told = [
      await citizen.read(`/api/dossiers/${trackingCode}`),
      await citizen.read(`/api/dossiers/${trackingCode}/events`),
      await guild.read(`/api/dossiers/${trackingCode}`),
    ];
    for (const answer of told) expect(JSON.stringify(answer)).not.toContain(words);
    expect((told[0] as Dossier).parties.find(({ party }) => party === 'security')).toMatchObject({ state: 'answered', opinion: null });
    expect(JSON.stringify(await clerk.read(`/api/dossiers/${trackingCode}`))).toContain(words);
  });

  it('tells no citizen who sits behind a post', async () => {
    const { trackingCode } = await file();
    const clerk = await gardesh.as('culture-markazi.clerk');
    const { person } = await clerk.read<{ person: { id: string; name: string } }>('/api/me');
    await clerk.act(trackingCode, 'return', { stage: 'check', reasons: ['R4'], comment: 'نامهٔ سالن خوانا نیست' });
    const history = JSON.stringify([await citizen.read(`/api/dossiers/${trackingCode}/events`), await citizen.dossier(trackingCode)]);
    expect(history).toContain('نامهٔ سالن خوانا نیست');
    expect(history).not.toContain(person.id);
    expect(history).not.toContain(person.name);
  });

  it('refuses the wrong person, the wrong state and a second decision', async () => {
    const { trackingCode } = await file();
    const clerk = await gardesh.as('culture-markazi.clerk');
    const task = await clerk.task(trackingCode, { stage: 'check' });
    expectProblem(
      await (await gardesh.as('culture-markazi.director')).post(`/api/tasks/${task.id}/act`, { action: 'accept' }),
      'task-not-yours',
      403,
    );
    expectProblem(await (await gardesh.as('guild-arak.expert')).post(`/api/tasks/${task.id}/act`, { action: 'accept' }), 'not-found', 404);
    expectProblem(await clerk.post(`/api/tasks/${task.id}/act`, { action: 'dance' }), 'action-unknown', 422);
    expectProblem(await clerk.post(`/api/tasks/${task.id}/act`, { action: 'reject' }), 'reasons-needed', 422);
    expectProblem(await citizen.post(`/api/dossiers/${trackingCode}/supplement`, { note: 'نمونه' }), 'nothing-asked', 409);
    expect((await clerk.post(`/api/tasks/${task.id}/act`, { action: 'accept' })).status).toBe(200);
    const second = expectProblem(
      await clerk.post(`/api/tasks/${task.id}/act`, { action: 'reject', reasons: ['R1'] }),
      'task-already-done',
      409,
    );
    expect(second.details?.byName).toMatch(persian);
    const stale = expectProblem(await citizen.post(`/api/dossiers/${trackingCode}/withdraw`, {}, { ifMatch: 1 }), 'stale-version', 409);
    expect(stale.meanwhile?.some(({ kind }) => kind === 'stage-entered')).toBe(true);
  });

  it('lets only those administer who do', async () => {
    const closure = { from: '2027-01-02', to: '2027-01-02', title: 'نمونه', dryRun: true };
    expectProblem(await (await gardesh.as('culture-markazi.clerk')).post('/api/calendars/ir-gov/closures', closure), 'not-permitted', 403);
    expectProblem(await citizen.post('/api/services', {}), 'not-permitted', 403);
    expectProblem(
      await (await gardesh.as('culture-markazi.admin')).post('/api/services', loadService('water-rename')),
      'not-permitted',
      403,
    );
    const defective = expectProblem(await (await gardesh.as('admin')).post('/api/services', { dsl: 1 }), 'definition-defective', 422);
    expect(defective.defects?.length).toBeGreaterThan(3);
  });
});

describe('answers', () => {
  it('have the shapes that are published, and no others', async () => {
    const filed = await file();
    Dossier.parse(filed);
    Dossier.parse(await citizen.dossier(filed.trackingCode));
    Clocks.parse(await citizen.read(`/api/dossiers/${filed.trackingCode}/clocks`));
    Task.parse(await (await gardesh.as('culture-markazi.clerk')).task(filed.trackingCode));
    const { items } = await citizen.read<{ items: unknown[] }>(`/api/dossiers/${filed.trackingCode}/events`);
    for (const line of items) HistoryLine.parse(line);
  });

  it('come page by page, without a gap or a double', async () => {
    await file();
    await file();
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: Dossier[]; next: string | null; total: number } = await citizen.read(
        `/api/dossiers?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      codes.push(...page.items.map(({ trackingCode }) => trackingCode));
      cursor = page.next;
      if (cursor === null) expect(codes).toHaveLength(page.total);
    }
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('a closure', () => {
  it('is shown first and then moves the clocks it touches, and those alone', async () => {
    const { trackingCode } = await file();
    const clerk = await gardesh.as('culture-markazi.clerk');
    const { dueAt } = await clerk.task(trackingCode, { stage: 'check' });
    const lastDay = localDate(new Date(Date.parse(dueAt ?? '') - 1).toISOString());
    const admin = await gardesh.as('admin');
    const closure = { from: lastDay, to: lastDay, scope: { province: 'markazi' }, title: 'تعطیلی نمونه' };

    const shown = await admin.do<{ items: { trackingCode: string; before: string; after: string }[] }>('/api/calendars/ir-gov/closures', {
      ...closure,
      dryRun: true,
    });
    const line = shown.items.find((item) => item.trackingCode === trackingCode && item.before === dueAt);
    expect(line?.after.localeCompare(dueAt ?? '')).toBe(1);
    expect((await clerk.task(trackingCode, { stage: 'check' })).dueAt).toBe(dueAt);

    const codesFor = async (unitType: string): Promise<string[]> => {
      const scope = { ...closure.scope, unitType };
      const { items } = await admin.do<typeof shown>('/api/calendars/ir-gov/closures', { ...closure, scope, dryRun: true });
      return items.map((item) => item.trackingCode);
    };
    expect(await codesFor('office')).toContain(trackingCode);
    expect(await codesFor('operations')).not.toContain(trackingCode);

    await admin.do('/api/calendars/ir-gov/closures', closure);
    expect((await clerk.task(trackingCode, { stage: 'check' })).dueAt).toBe(line?.after);
  });
});

describe('a payment', () => {
  const chargeOf = async (code: string) => {
    const dossier = await citizen.dossierWhen(code, 'a charge is due', ({ charges }) => charges.some(({ state }) => state === 'due'));
    return dossier.charges.find(({ state }) => state === 'due')?.id ?? '';
  };
  const rename = async () => {
    await gardesh.register('water.debts', 'up', { amount: 1_250_000 });
    const definition = loadService('water-rename');
    const needed = definition.evidence.filter(({ required }) => required === true);
    const papers = await Promise.all(
      needed.map(async ({ key }) => ({
        key,
        fileId: await citizen.upload('paper.pdf', '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'),
      })),
    );
    const { trackingCode } = await citizen.file(
      'water-rename',
      exampleForm(definition, {}, { today: localDate(new Date().toISOString()) }),
      papers,
    );
    return trackingCode;
  };

  it("counts once by the bank's word, however often and by whomever it is called back", async () => {
    const code = await rename();
    const charge = await chargeOf(code);
    const key = randomUUID();
    const started = await citizen.do<{ payment: string; redirect: string }>(
      `/api/dossiers/${code}/payments`,
      { charge, returnTo: '/my' },
      { key },
    );
    expect(await citizen.do(`/api/dossiers/${code}/payments`, { charge, returnTo: '/my' }, { key })).toEqual(started);
    expect((await gardesh.nobody.get(new URL(started.redirect).pathname)).body).toContain('۱٬۲۵۰٬۰۰۰');

    // Whoever calls back without the bank having been paid is not believed.
    const forged = await gardesh.nobody.get(`/api/payments/sandbox/callback?payment=${started.payment}&Status=OK`);
    expect([forged.status, forged.headers.get('location')]).toEqual([302, '/my?payment=unknown']);
    expect((await citizen.dossier(code)).charges.find(({ id }) => id === charge)?.state).toBe('due');

    await gardesh.bank(started.payment, 'failed');
    await gardesh.bank(started.payment, 'twice');
    expect((await citizen.dossier(code)).charges.find(({ id }) => id === charge)?.state).toBe('paid');
    const told = await citizen.read<{ items: HistoryLine[] }>(`/api/dossiers/${code}/events`);
    expect(told.items.filter(({ kind }) => kind === 'payment-recorded')).toHaveLength(1);
    expectProblem(await citizen.post(`/api/dossiers/${code}/payments`, { charge }), 'charge-not-due', 409);
  });

  it('is nobody else’s to begin, and leads nowhere but back here', async () => {
    const code = await rename();
    const charge = await chargeOf(code);
    expectProblem(await (await gardesh.as('09120000002')).post(`/api/dossiers/${code}/payments`, { charge }), 'not-found', 404);
    expectProblem(await citizen.post(`/api/dossiers/${code}/payments`, { charge, returnTo: '//evil.example/' }), 'invalid-input', 422);
    expectProblem(await citizen.post(`/api/dossiers/${code}/payments`, { charge: 'none' }), 'invalid-input', 422);
  });
});
