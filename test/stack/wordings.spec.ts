import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Wording } from '#contracts/http/wording';
import { type Gardesh, startGardesh } from '../support/gardesh';
import type { Person } from '../support/person';
import { Story } from '../support/story';

let gardesh: Gardesh;
let first: Person;
let second: Person;

beforeAll(async () => {
  gardesh = await startGardesh();
  [first, second] = await Promise.all([gardesh.as('culture-markazi.admin'), gardesh.as('admin')]);
});
afterAll(() => gardesh?.stop());

const about = { to: 'applicant', moment: 'received', service: 'concert-permit' };
const fa = 'درخواست «{service}» به دست ما رسید.';

/** What whoever files next is told. */
const told = async (): Promise<{ text: string; code: string }> => {
  const { code } = await Story.file(gardesh, 'concert-permit');
  const text = await gardesh.until(
    'the applicant is told',
    async () => (await gardesh.outbox()).find((sent) => sent.text.includes(code))?.text,
  );
  return { text, code };
};

describe('what a message says', () => {
  it.each([
    ['سلام {name}', 'unknown-variable'],
    ['{trackingCode} را نگه دارید.', 'tracking-code-not-last'],
  ])('may not be «%s»', async (text, code) => {
    for (const path of ['/api/wordings', '/api/wordings/preview']) {
      const { status, body } = await first.post(path, { ...about, text: { fa: text } });
      expect([status, body.errors[0]]).toMatchObject([422, { pointer: '/text/fa', code }]);
    }
  });

  it('is proposed by one administrator of the body and changes nothing until another agrees', async () => {
    const other = await gardesh.as('fire-arak.admin');
    expect(await other.post('/api/wordings', { ...about, text: { fa } })).toMatchObject({ status: 403 });
    expect(await first.post('/api/wordings', { ...about, service: null, text: { fa } })).toMatchObject({ status: 403 });

    const preview = await first.do('/api/wordings/preview', { ...about, text: { fa } });
    expect(preview.fa).toMatch(/^درخواست «.+» به دست ما رسید\.\nکد رهگیری \d+$/);
    expect(preview.sms.parts).toBeGreaterThanOrEqual(1);

    const { id } = Wording.parse(await first.do('/api/wordings', { ...about, text: { fa } }));
    expect((await told()).text).not.toContain('به دست ما رسید');
    expect(await first.post(`/api/wordings/${id}/agree`)).toMatchObject({ status: 403, body: { code: 'proposal-own' } });

    const agreed = Wording.parse(await second.do(`/api/wordings/${id}/agree`));
    expect([agreed.state, agreed.inForce]).toEqual(['agreed', true]);
    expect(await second.post(`/api/wordings/${id}/withdraw`)).toMatchObject({ status: 409, body: { code: 'proposal-settled' } });
  });

  it('is said from then on, with the tracking code last', async () => {
    const { text, code } = await told();
    expect(text).toContain('به دست ما رسید');
    expect(text.endsWith(code)).toBe(true);
    const { items } = await second.read('/api/audit?kind=wording-changed');
    expect(items[0].after.text).toEqual({ fa });
  });

  it('is built in again when two agree on that', async () => {
    const { id } = await second.do('/api/wordings', { ...about, text: null });
    await first.do(`/api/wordings/${id}/agree`);
    expect((await told()).text).not.toContain('به دست ما رسید');
    const { items } = await first.read<{ items: Wording[] }>('/api/wordings');
    expect(items.map(({ text, inForce }) => [text?.fa ?? null, inForce])).toEqual([
      [null, true],
      [fa, false],
    ]);
  });
});
