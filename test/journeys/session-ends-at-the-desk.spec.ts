import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Journey } from '../support/journey';
import { Officer } from '../support/officer';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';
const colleague = 'culture-markazi.clerk2';
const head = 'culture-markazi.head';
const words = 'نامهٔ مالک خوانا نیست؛ رونوشت روشن‌تری بفرستید.';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin({ programs: ['worker', 'api', 'issuer'] });
});
afterAll(() => Journey.end(journey));

/** A request that the clerk is about to send back, with everything written and nothing sent. */
async function writes(officer: Officer): Promise<{ story: Story; task: string }> {
  const { gardesh } = journey;
  const story = await Story.file(gardesh, 'concert-permit');
  const { id } = await story.task(clerk, { stage: 'check' });
  await gardesh.until('it was handed out', async () => (await story.task(clerk, { stage: 'check' })).assignee);
  await (await gardesh.as(head)).do(`/api/tasks/${id}/assign`, { to: clerk });
  await officer.visitor.open(`/desk/tasks/${id}`);
  await officer.page.locator('.act').first().waitFor();
  await officer.keys('b');
  await officer.page.locator('.decision input:focus').waitFor();
  await officer.keys('Space');
  await officer.page.locator('.decision textarea').focus();
  await officer.write(words);
  await officer.says('ذخیره شد');
  return { story, task: id };
}

const expire = (): Promise<unknown> =>
  journey.gardesh.sql(
    `update session set expires_at = clock_timestamp() - interval '1 second' where person = (select id from person where user_name = $1)`,
    [clerk],
  );
const dialog = (page: Page) => page.locator('dialog.dialog-screen');
const returnsIn = async (story: Story): Promise<unknown[]> =>
  (await story.history(head, 'task-closed')).filter(({ fact }) => fact.outcome === 'return').map(({ fact }) => fact.comment);

it('in the midst of a decision: what was written stays, and once the same person is back it is done, once', async () => {
  const officer = await Officer.come(journey);
  await officer.signIn(clerk);
  const { story } = await writes(officer);
  await expire();

  await officer.keys('Control+Enter');
  await officer.says('نشست شما پایان یافته است');
  expect(await officer.visitor.barriers()).toEqual([]);
  await officer.visitor.shot('desk-session-over');
  await officer.press('وارد شدم؛ ادامه می‌دهم');
  await officer.says('هنوز کسی وارد نشده است.');

  // Still signed in at the issuer: the new tab comes and goes by itself.
  await officer.press('ورود با حساب سازمانی');
  await dialog(officer.page).waitFor({ state: 'detached' });
  await journey.gardesh.until('the door to close behind', () => officer.visitor.context.pages().length === 1);
  await story.at('supplement');
  expect(await returnsIn(story)).toEqual([words]);
  expect(officer.pointers).toEqual([]);
  await officer.leave();
});

it('and somebody else signs in there: neither the words nor the act become theirs', async () => {
  const officer = await Officer.come(journey, { user: clerk });
  const { context } = officer.visitor;
  const { story, task } = await writes(officer);

  // The page has not heard of it: only the server can tell that it is another's now.
  await context.request.post('/api/demo/login', { data: { user: colleague } });
  await officer.keys('Control+Enter');
  await officer.says('کس دیگری در این مرورگر وارد شده است');
  expect(await dialog(officer.page).innerText()).toMatch(/نازنین فرضی[\s\S]*آرش نمونه‌پور/);
  expect(await officer.visitor.barriers()).toEqual([]);
  await officer.visitor.shot('desk-session-other');
  expect((await story.task(clerk)).state).not.toBe('completed');

  await officer.press('باز کردن کارتابل او');
  await officer.says('نازنین فرضی');
  await officer.visitor.open(`/desk/tasks/${task}`);
  await officer.page.locator('.act').first().waitFor();
  await officer.keys('b');
  expect(await officer.page.locator('.decision textarea').inputValue()).toBe('');
  expect((await (await story.as(colleague)).get(`/api/tasks/${task}/draft`)).status).toBe(404);

  await context.request.post('/api/demo/login', { data: { user: clerk } });
  await officer.visitor.open(`/desk/tasks/${task}`);
  await officer.page.locator('.decision textarea').waitFor();
  expect(await officer.page.locator('.decision textarea').inputValue()).toBe(words);
  expect(await returnsIn(story)).toEqual([]);
  await officer.leave();
});

it('by signing out in one tab: the others hear of it at once, and so does a browser that came by the same session of the issuer', async () => {
  const officer = await Officer.come(journey);
  await officer.signIn(clerk);
  const { task } = await writes(officer);
  const { context } = officer.visitor;
  const { cookies } = await context.storageState();
  const [tab, twin] = [await context.newPage(), await Officer.come(journey)];
  await tab.goto('/desk');
  await tab.locator('h1').waitFor();
  await twin.visitor.context.addCookies(cookies.filter(({ name }) => !name.includes('gardesh')));
  await twin.visitor.open('/desk');
  await twin.keyboard.press('ورود با حساب سازمانی');
  await twin.page.locator('.desk-main h1').waitFor();

  await officer.keys('Escape', 'Escape');
  await officer.page.locator('[data-task]').first().waitFor();
  await officer.signOut();
  await dialog(tab).getByText('نشست شما پایان یافته است').waitFor();
  await dialog(twin.page).getByText('نشست شما پایان یافته است').waitFor();
  for (const visitor of [officer.visitor, twin.visitor]) expect((await visitor.context.request.get('/api/me')).status()).toBe(401);
  // Nothing of it lies on the device for the next one to find: the server has it.
  expect(await officer.page.evaluate(`Object.keys(localStorage).filter((name) => name.startsWith('gardesh-typed'))`)).toEqual([]);
  const mine = await journey.gardesh.as(clerk);
  expect((await mine.read(`/api/tasks/${task}/draft`)).content.comment).toBe(words);
  expect(officer.pointers).toEqual([]);
  await officer.leave();
  await twin.leave();
});
