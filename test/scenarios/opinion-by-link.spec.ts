/** A body that is not on the system answers by a link that works once. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';
const mobile = '09129999001';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

async function linkTo(story: Story, party: string): Promise<string> {
  const task = (await story.seenBy(clerk)).tasks.find((one) => one.kind === 'opinion' && one.party === party && !one.closedAt)!;
  await (await story.as(clerk)).do(`/api/tasks/${task.id}/link`, { to: mobile });
  const [message] = await gardesh.outbox(mobile);
  return /\/opinion\/(\S+)/.exec(message!.text)![1]!;
}

async function asked(): Promise<Story> {
  const story = await Story.file(gardesh, 'concert-permit', { form: { capacity: 100 }, by: '09120000008' });
  await story.act(clerk, 'accept');
  await story.at('concurrence');
  return story;
}

it('shows what the body reads and nothing else, takes its opinion once, and ends', async () => {
  const story = await asked();
  const token = await linkTo(story, 'guild');
  expect(JSON.stringify(await gardesh.sql('SELECT * FROM opinion_link'))).not.toContain(token);

  const { nobody } = gardesh;
  const shown = await nobody.read(`/api/opinions/${token}`);
  expect(shown).toMatchObject({
    trackingCode: story.code,
    form: { organiser: { name: 'مؤسسهٔ فرهنگی نمونه' } },
    silence: 'concur',
    late: false,
  });
  expect(Object.keys(shown.form)).toEqual(['organiser']);
  expect(shown.actions.map(({ name }: { name: string }) => name)).toEqual(['concur', 'concurWithConditions', 'object', 'notCompetent']);
  expect((await nobody.get('/api/opinions/abcdefghijklmnopqrstuvwxyz012345')).status).toBe(404);

  expect((await nobody.post(`/api/opinions/${token}`, { verdict: 'object' })).body).toMatchObject({ code: 'reasons-needed' });
  const key = 'the-same-tap';
  const given = { verdict: 'concurWithConditions', conditions: ['تا ساعت ۲۲'] };
  expect((await nobody.post(`/api/opinions/${token}`, given, { key })).status).toBe(200);
  expect((await nobody.post(`/api/opinions/${token}`, given, { key })).status).toBe(200);
  expect((await nobody.post(`/api/opinions/${token}`, given)).body).toMatchObject({ code: 'link-over', status: 410 });
  expect((await nobody.get(`/api/opinions/${token}`)).body).toMatchObject({ code: 'link-over' });

  const guild = (await story.seenBy(clerk)).parties.find(({ party }) => party === 'guild');
  expect(guild).toMatchObject({ state: 'answered', opinion: { verdict: 'concurWithConditions', conditions: ['تا ساعت ۲۲'] } });
  const opinion = (await story.history(clerk, 'opinion-given')).at(-1);
  expect(opinion).toMatchObject({ by: { kind: 'link', person: null, posts: [{ agency: 'guild-arak', role: 'expert' }] }, channel: 'link' });
  expect(await story.history(clerk, 'link-sent')).toHaveLength(1);
  const [{ reads } = { reads: 0 }] = await gardesh.sql<{ reads: number }>(
    `SELECT count(*)::int AS reads FROM access WHERE person LIKE 'link-%'`,
  );
  expect(reads).toBe(1);
});

it('takes what goes with the opinion: looked into like any document, the link’s own, and for the asking body alone', async () => {
  const story = await asked();
  const token = await linkTo(story, 'guild');
  const { nobody } = gardesh;
  const attach = (content: string, to = token) => {
    const form = new FormData();
    form.set('file', new Blob([content], { type: 'application/pdf' }), 'letter.pdf');
    return nobody.post(`/api/opinions/${to}/files`, form);
  };
  const letter = (await attach('%PDF-1.4\n% a letter of the guild\n%%EOF\n')).body.fileId;
  expect((await attach('no document at all')).body).toMatchObject({ code: 'unsupported-type' });
  expect((await attach('%PDF-1.4', 'abcdefghijklmnopqrstuvwxyz012345')).status).toBe(404);
  const foreign = story.applicant.upload('other.pdf', '%PDF-1.4\n% another’s\n%%EOF\n');
  const give = (fileIds: string[]) => nobody.post(`/api/opinions/${token}`, { verdict: 'concur', comment: 'نامه پیوست است.', fileIds });
  expect((await give([await foreign])).body).toMatchObject({
    code: 'invalid-input',
    errors: [{ pointer: '/fileIds', code: 'unknown-file' }],
  });
  expect((await give([letter])).status).toBe(200);
  expect((await attach('%PDF-1.4\n% too late\n%%EOF\n')).body).toMatchObject({ code: 'link-over' });

  const opinion = (await story.seenBy(clerk)).tasks.find(({ party }) => party === 'guild');
  expect(opinion?.fileIds).toEqual([letter]);
  const opened = async (user: string) => (await (await story.as(user)).get(`/api/files/${letter}?dossier=${story.code}`)).status;
  expect(await Promise.all([clerk, 'guild-arak.expert', 'governor-arak.expert', '09120000008'].map(opened))).toEqual([200, 200, 404, 404]);
  await gardesh.until('the letter to be looked into', async () => {
    const [file] = await gardesh.sql<{ scan: string }>('SELECT scan FROM file WHERE id = $1', [letter]);
    return file?.scan === 'clean';
  });
  const [{ uses } = { uses: 0 }] = await gardesh.sql<{ uses: number }>(
    `SELECT count(*)::int AS uses FROM access JOIN dossier ON dossier.id = dossier_id WHERE person LIKE 'link-%' AND tracking_code = $1`,
    [story.code],
  );
  expect(uses).toBe(1);
});

it('is over when the body answers another way, and refuses staff who have no part in it', async () => {
  const story = await asked();
  const token = await linkTo(story, 'governor');
  const task = await story.task('governor-arak.expert');
  expect((await (await story.as('fire-arak.expert')).post(`/api/tasks/${task.id}/link`, { to: mobile })).status).toBe(404);
  expect((await (await story.as('guild-arak.expert')).post(`/api/tasks/${task.id}/link`, { to: mobile })).status).toBe(404);
  await story.act('governor-arak.expert', 'concur');
  expect((await gardesh.nobody.post(`/api/opinions/${token}`, { verdict: 'object', reasons: ['R3'] })).body).toMatchObject({
    code: 'link-over',
  });
});

it('is a page that works without scripts', async () => {
  const story = await asked();
  const token = await linkTo(story, 'guild');
  const page = await (await fetch(`${gardesh.site}/opinion/${token}`)).text();
  for (const words of ['موافق مشروط', 'مخالف', 'مؤسسهٔ فرهنگی نمونه', 'موافقت به شمار می‌آید']) expect(page).toContain(words);
  const send = (fields: [string, string][]) =>
    fetch(`${gardesh.site}/opinion/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  const key = /name="key" value="([^"]+)"/.exec(page)![1]!;
  const lacking = await send([
    ['key', key],
    ['verdict', 'concurWithConditions'],
    ['comment', 'با شرط'],
  ]);
  expect(lacking.status).toBe(422);
  expect(await lacking.text()).toContain('با شرط');
  const attaching = new FormData();
  attaching.set('key', `${key}-more`);
  attaching.set('comment', 'با نامه');
  attaching.set('then', 'more');
  attaching.set('file', new Blob(['%PDF-1.4\n% by a form\n%%EOF\n'], { type: 'application/pdf' }), 'letter.pdf');
  const headers = { 'sec-fetch-site': 'same-origin' };
  const attached = await (await fetch(`${gardesh.site}/opinion/${token}`, { method: 'POST', headers, body: attaching })).text();
  for (const words of ['پیوست شد', 'با نامه']) expect(attached).toContain(words);
  const sent = await send([
    ['key', `${key}-2`],
    ['verdict', 'concur'],
    ['fileId', /name="fileId" value="([^"]+)"/.exec(attached)![1]!],
  ]);
  expect(sent.headers.get('location')).toBe(`/opinion/${token}?given=concur`);
  const again = await fetch(`${gardesh.site}/opinion/${token}`);
  expect(again.status).toBe(410);
  expect(await again.text()).toContain('هر پیوند تنها یک بار به کار می‌آید');
});
