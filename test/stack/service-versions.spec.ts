import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadService } from '#catalog/load';
import { AdministeredService, Compared, Proposal } from '#contracts/http/proposal';
import { localDate } from '#domain/calendar/local';
import { exampleForm } from '#domain/definition/fields/example-form';
import type { Definition } from '#domain/definition/schema';
import { type Gardesh, startGardesh } from '../support/gardesh';
import type { Person } from '../support/person';

const question = loadService('road-question');

let gardesh: Gardesh;
let first: Person;
let second: Person;
let citizen: Person;

beforeAll(async () => {
  gardesh = await startGardesh();
  [first, second, citizen] = await Promise.all([gardesh.as('roads-khuzestan.admin'), gardesh.as('admin'), gardesh.citizen()]);
});
afterAll(() => gardesh?.stop());

const asVersion = (version: string, change: (copy: Definition) => void = () => {}): Definition => {
  const copy = structuredClone(question);
  change(copy);
  return { ...copy, version };
};
const current = async () => (await gardesh.nobody.read<Definition>(`/api/services/${question.key}`)).version;
const administered = async (): Promise<AdministeredService> => {
  const { items } = await second.read<{ items: AdministeredService[] }>('/api/administration/services');
  const found = items.find(({ key }) => key === question.key);
  if (!found) throw new Error('The service is not listed');
  return AdministeredService.parse(found);
};
const ask = () =>
  citizen.post('/api/dossiers', { service: question.key, form: exampleForm(question, {}, { today: localDate(new Date().toISOString()) }) });

describe('a service changes by two people, and dossiers stay with the version they began under', () => {
  it('says what a version would change before anybody agrees', async () => {
    const compared = Compared.parse(
      await first.do(
        '/api/services/compare',
        asVersion('1.1.0', (copy) => {
          copy.title = { fa: 'پرسشی دیگر' };
        }),
      ),
    );
    expect(compared).toMatchObject({ against: question.version, defects: [] });
    expect(compared.differences.map(({ at }) => at)).toEqual(['title']);
    expect(compared.differences[0]?.message.fa).toContain('پرسشی دیگر');
    expect(compared.drawn).toMatchObject({ start: question.start });
    const broken = await first.do<Compared>('/api/services/compare', { ...asVersion('1.1.0'), stages: {} });
    expect(broken.defects.length).toBeGreaterThan(0);
  });

  it('takes effect when another administrator agrees, not when the same does, and never twice', async () => {
    const before = await ask();
    expect(before.status).toBe(201);
    const proposal = Proposal.parse(await first.do('/api/proposals', asVersion('1.1.0')));
    expect(await current()).toBe(question.version);
    expect(await first.post(`/api/proposals/${proposal.id}/agree`)).toMatchObject({ status: 403, body: { code: 'proposal-own' } });

    const agreed = Proposal.parse(await second.do(`/api/proposals/${proposal.id}/agree`));
    expect(agreed.state).toBe('published');
    expect(await current()).toBe('1.1.0');
    expect(await second.post(`/api/proposals/${proposal.id}/agree`)).toMatchObject({ status: 409, body: { code: 'proposal-settled' } });
    expect((await citizen.dossier(before.body.trackingCode)).serviceVersion).toBe(question.version);
    expect((await ask()).body.serviceVersion).toBe('1.1.0');
    expect((await administered()).versions.map(({ version, open }) => [version, open])).toEqual([
      ['1.1.0', 1],
      [question.version, 1],
    ]);
  });

  it('waits for its day, and the upkeep publishes it then', async () => {
    const { now } = await first.read<{ now: string }>('/api/me');
    const from = new Date(Date.parse(now) + 86_400_000).toISOString();
    const proposal = await first.do<Proposal>(`/api/proposals?from=${from}`, asVersion('1.2.0'));
    expect(await second.do(`/api/proposals/${proposal.id}/agree`)).toMatchObject({ state: 'agreed' });
    expect(await current()).toBe('1.1.0');
    await gardesh.forward('2d');
    await gardesh.sweep();
    await gardesh.until('the version to take effect', async () => (await current()) === '1.2.0');
    expect((await first.read<Proposal>(`/api/proposals/${proposal.id}`)).state).toBe('published');
  });

  it('goes back to what an earlier version said, under the next number', async () => {
    await second.do(`/api/services/${question.key}/roll-back`, { version: question.version });
    expect(await current()).toBe('1.3.0');
    expect(await second.post('/api/proposals', asVersion('1.2.5'))).toMatchObject({ status: 409, body: { code: 'version-not-later' } });
  });

  it('takes no new requests while suspended, and those under way go on', async () => {
    const under = (await ask()).body.trackingCode;
    await second.do(`/api/services/${question.key}/suspend`, { reason: { fa: 'سامانهٔ پاسخ‌گویی در دست جابه‌جایی است.' } });
    const refused = await ask();
    expect(refused).toMatchObject({ status: 409, body: { code: 'service-suspended' } });
    expect(refused.body.detail).toContain('جابه‌جایی');
    expect((await citizen.dossier(under)).lifecycle).not.toBe('closed');
    expect((await administered()).state).toBe('suspended');
    expect(await (await fetch(`${gardesh.site}/services/${question.key}`)).text()).toContain('جابه‌جایی');
    await second.do(`/api/services/${question.key}/resume`);
    expect((await ask()).status).toBe(201);
    const changes = await second.read<{ items: { kind: string; subject: string }[] }>('/api/audit?source=change&limit=2');
    expect(changes.items.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['service-resumed', question.key],
      ['service-suspended', question.key],
    ]);
  });

  it('stands in the list as a draft until somebody agrees, for those who may', async () => {
    await first.do('/api/proposals', { ...asVersion('1.0.0'), key: 'road-idea' });
    const listed = async (asker: Person) =>
      (await asker.read<{ items: AdministeredService[] }>('/api/administration/services')).items.find(({ key }) => key === 'road-idea');
    expect(AdministeredService.parse(await listed(second))).toMatchObject({ state: 'draft', version: '1.0.0', versions: [], proposals: 1 });
    expect(await listed(await gardesh.as('water-markazi.admin'))).toBeUndefined();
    expect(await gardesh.nobody.get('/api/services/road-idea')).toMatchObject({ status: 404 });
  });

  it('is nobody else’s business', async () => {
    const clerk = await gardesh.as('water-markazi.admin');
    expect(await clerk.post('/api/proposals', asVersion('2.0.0'))).toMatchObject({ status: 403 });
    expect((await administered()).mine).toBe(true);
    expect(await citizen.get('/api/administration/services')).toMatchObject({ status: 403 });
  });
});
