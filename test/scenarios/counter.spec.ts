/** A service counter: who comes shows that they are there, and only for that long the clerk acts in their name. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadService } from '#catalog/load';
import type { Representation } from '#contracts/http/representation';
import { exampleForm } from '#domain/definition/fields/example-form';
import { type Gardesh, startGardesh } from '../support/gardesh';
import type { Person } from '../support/person';
import { Story } from '../support/story';

const [citizen, another] = ['09120000008', '09120000009'];
const expert = 'roads-khuzestan.expert';

let gardesh: Gardesh;
let clerk: Person;
beforeAll(async () => {
  gardesh = await startGardesh();
  clerk = await gardesh.as('counter-arak.counter');
});
afterAll(() => gardesh?.stop());

const nationalIdOf = async (mobile: string): Promise<string> =>
  (await gardesh.sql<{ national_id: string }>('select national_id from person where mobile = $1', [mobile]))[0]!.national_id;

/** The code that has come to this phone, with its challenge. */
async function codeFor(mobile: string, by: Person, whom: object = { mobile }): Promise<{ challenge: string; code: string }> {
  const { challenge, mobileEnds } = await by.do<{ challenge: string; mobileEnds: string }>('/api/representations/code', whom);
  expect(mobileEnds).toBe(mobile.slice(-4));
  const [{ text } = { text: '' }] = await gardesh.outbox(mobile);
  return { challenge, code: /[0-9]{6}/.exec(text)![0] };
}

const arrive = async (mobile: string, by = clerk): Promise<Representation> =>
  by.do('/api/representations', { for: { mobile }, relation: 'client', code: await codeFor(mobile, by) });

const file = async (client: Representation, by = clerk): Promise<Story> => {
  const form = exampleForm(loadService('road-question'), {}, { today: '2026-12-01' });
  const { trackingCode } = await by.do('/api/dossiers', { service: 'road-question', form, onBehalfOf: client.id });
  return new Story(gardesh, await gardesh.as(citizen), trackingCode);
};

describe('the client of a counter', () => {
  it('reads out a code that names the counter, serves that clerk alone, and signs nobody in', async () => {
    const code = await codeFor(citizen, clerk);
    expect((await gardesh.outbox(citizen))[0]!.text).toContain('دفتر پیشخوان خدمات دولت اراک');
    expect((await gardesh.nobody.post('/api/login', code)).body).toMatchObject({ code: 'code-wrong' });
    const colleague = await gardesh.as('counter-arak.counter2');
    const wanted = { for: { mobile: citizen }, relation: 'client', code };
    expect((await colleague.post('/api/representations', wanted)).body).toMatchObject({ code: 'code-wrong' });
    const name = (await gardesh.sql<{ name: string }>('select name from person where mobile = $1', [citizen]))[0]!.name;
    expect(await clerk.do('/api/representations', wanted)).toMatchObject({ name, relation: 'client', basis: 'code' });

    const elsewhere = await gardesh.as('water-markazi.desk');
    expect((await elsewhere.post('/api/representations/code', { mobile: citizen })).status).toBe(403);
    expect((await elsewhere.post('/api/representations', wanted)).status).toBe(403);
  });

  it('is known by the national ID alone, where an account has a mobile of theirs; else by the card', async () => {
    const nationalId = await nationalIdOf(another);
    const code = await codeFor(another, clerk, { nationalId });
    expect(await clerk.do('/api/representations', { for: { nationalId }, relation: 'client', code })).toMatchObject({ basis: 'code' });
    const unknown = await clerk.post('/api/representations/code', { nationalId: '0012345679' });
    expect(unknown.body).toMatchObject({ errors: [{ pointer: '/nationalId', code: 'no-mobile-known' }] });
    expect(await clerk.do('/api/representations', { for: { nationalId }, relation: 'client' })).toMatchObject({ basis: 'presence' });
  });

  it('leaves nothing behind for the next one', async () => {
    const first = await arrive(citizen);
    const story = await file(first);
    const facts = await clerk.read(`/api/facts/road-question?onBehalfOf=${first.id}`);
    expect(facts).toMatchObject({ mobile: citizen, nationalId: await nationalIdOf(citizen), before: {} });
    await clerk.put('/api/drafts/road-question', { answers: {}, onBehalfOf: first.id });
    expect((await clerk.read(`/api/dossiers?onBehalfOf=${first.id}`)).items[0]).toMatchObject({ trackingCode: story.code });

    const second = await arrive(another);
    expect(await clerk.read('/api/drafts')).toEqual({ items: [] });
    expect(await clerk.read('/api/files')).toEqual({ items: [] });
    expect((await clerk.get(`/api/dossiers?onBehalfOf=${first.id}`)).status).toBe(403);
    expect((await clerk.read(`/api/dossiers?onBehalfOf=${second.id}`)).items).toEqual([]);
    expect((await clerk.read('/api/representations')).items).toHaveLength(1);
  });
});

describe('what was filed at a counter', () => {
  it('is answered there while the client is there, in their name, and they are told', async () => {
    const story = await file(await arrive(citizen));
    expect((await story.history(expert, 'filed'))[0]).toMatchObject({ channel: 'counter', by: { kind: 'staff' } });
    expect(await story.seen()).toMatchObject({ represented: { relation: 'client', basis: 'code', by: 'counter-arak' } });
    await story.act(expert, 'return', { reasons: ['Q1'], comment: 'کدام راه؟' });
    await story.at('supplement');

    const answer = { note: 'راه روستای نمونه.' };
    const address = `/api/dossiers/${story.code}/supplement`;
    await arrive(another);
    expect((await clerk.post(address, answer)).status).toBe(404);
    expect((await clerk.read('/api/dossiers')).items).toEqual([]);
    const colleague = await gardesh.as('counter-arak.counter2');
    expect((await colleague.get(`/api/dossiers/${story.code}`)).status).toBe(404);

    const here = await arrive(citizen, colleague);
    expect(
      (await colleague.read(`/api/dossiers?onBehalfOf=${here.id}`)).items.map(({ trackingCode }: { trackingCode: string }) => trackingCode),
    ).toContain(story.code);
    await colleague.do(address, answer);
    await story.told('در دفتر پیشخوان ثبت شد', citizen);
    const line = (await story.history(expert, 'task-closed')).find(({ fact }) => fact.outcome === 'submitted');
    expect(line).toMatchObject({ channel: 'counter', by: { kind: 'staff', posts: [{ agency: 'counter-arak', role: 'counter' }] } });

    // How it went is the citizen's own word, and no counter's; and money is not taken there.
    expect((await colleague.post(`/api/dossiers/${story.code}/rate`, { score: 5, done: true })).body).toMatchObject({
      code: 'not-permitted',
    });
  });

  it('is closed to the clerk when the day is over, and the client has not come again', async () => {
    const story = await file(await arrive(citizen));
    await story.act(expert, 'return', { reasons: ['Q1'], comment: 'کدام راه؟' });
    await story.at('supplement');
    await gardesh.forward('1d');
    expect((await clerk.read('/api/representations')).items).toEqual([]);
    expect((await clerk.post(`/api/dossiers/${story.code}/supplement`, { note: 'همان.' })).status).toBe(404);
  });
});
