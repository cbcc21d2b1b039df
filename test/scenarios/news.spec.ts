/** How people are told: not in their sleep, and not in ways they do not want. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { Story } from '../support/story';

const mobile = '09120000016';
const everything = ['sms', 'email', 'inapp'];

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

const prefer = async (wishes: Record<string, unknown>) =>
  (await gardesh.citizen(mobile)).put('/api/me/preferences', { language: 'fa', channels: everything, email: null, quiet: null, ...wishes });

const texts = async (code: string) => (await gardesh.outbox(mobile)).filter(({ text }) => text.includes(code));

it('holds an SMS over quiet hours and sends it in the morning, once', async () => {
  const { now } = await (await gardesh.citizen(mobile)).read<{ now: string }>('/api/me');
  await prefer({ quiet: quietAround(now) });
  const story = await Story.file(gardesh, 'concert-permit', { form: { capacity: 100 }, by: mobile });
  await gardesh.settled();
  await gardesh.until('the news to be written down', async () => (await held(story.code)) > 0);
  expect(await texts(story.code)).toEqual([]);
  const { items } = await story.applicant.read<{ items: { trackingCode: string }[] }>('/api/messages');
  expect(items.filter(({ trackingCode }) => trackingCode === story.code)).not.toEqual([]);

  await gardesh.forward('3h');
  await gardesh.sweep();
  await gardesh.until('the SMS to go out', async () => (await texts(story.code)).length > 0);
  const sent = (await texts(story.code)).length;
  await gardesh.sweep();
  expect(await held(story.code)).toBe(0);
  expect(await texts(story.code)).toHaveLength(sent);
});

it('tells of each kind of news in the ways that were chosen for it', async () => {
  await prefer({ kinds: { progress: ['inapp'] } });
  const story = await Story.file(gardesh, 'concert-permit', { form: { capacity: 100 }, by: mobile });
  await story.act('culture-markazi.clerk', 'return', { reasons: ['R1'], comment: 'نقشهٔ سالن خوانا نیست' });
  await gardesh.until('the question to be told', async () => (await texts(story.code)).some(({ text }) => text.includes('نوبت شماست')));
  expect((await texts(story.code)).filter(({ text }) => text.includes('ثبت شد'))).toEqual([]);
});

it('shows the officer’s note beside what it is about', async () => {
  const story = await Story.file(gardesh, 'concert-permit', { form: { capacity: 100 }, by: mobile });
  await story.act('culture-markazi.clerk', 'return', {
    reasons: ['R1'],
    comment: 'دو چیز درست شود',
    flagged: ['capacity'],
    notes: { capacity: 'با پروانهٔ سالن نمی‌خواند' },
  });
  const task = (await story.seen()).tasks.find(({ kind }) => kind === 'supplement');
  expect(task?.about).toMatchObject({ flagged: ['capacity'], notes: { capacity: 'با پروانهٔ سالن نمی‌خواند' } });
});

const held = async (code: string): Promise<number> => {
  const [row] = await gardesh.sql<{ count: number }>(
    `select count(*)::int as count from message where state = 'owed' and held_until is not null and text like $1`,
    [`%${code}%`],
  );
  return row?.count ?? 0;
};

/** From an hour ago for two hours, in Tehran. */
function quietAround(now: string): { from: string; to: string } {
  const local = (shift: number) => new Date(Date.parse(now) + (3.5 + shift) * 3_600_000).toISOString().slice(11, 16);
  return { from: local(-1), to: local(1) };
}
