import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AnswerOf } from '#contracts/http/routes';
import { addDays, localDate } from '#domain/calendar/local';
import { toPersianDigits } from '#domain/text/digits';
import { Journey } from '../support/journey';
import { Officer } from '../support/officer';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';
const colleague = 'نازنین فرضی';
const head = 'culture-markazi.head';
const administrator = 'culture-markazi.admin';
/** Of twenty: one accepted after all, one sent back, one refused, two handed over; so many are accepted together, and the rest waits for the stand-in. */
const together = 12;

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin({ programs: ['worker', 'api', 'issuer'] });
});
afterAll(() => Journey.end(journey));

it('twenty cases, decisions, an absence, work spread and a closure: a whole day without a mouse', async () => {
  const { gardesh } = journey;
  const stories = await morning();
  const byCode = new Map(stories.map((story) => [story.code, story]));
  const here = async (officer: Officer): Promise<Story> => {
    const id = await officer.page.locator('[data-here] [data-task]').getAttribute('data-task');
    return byCode.get(id!.split('-')[0]!)!;
  };

  const officer = await Officer.come(journey);
  const { page } = officer;
  await officer.signIn(clerk);
  await page.locator('[data-here]').waitFor();

  // Looks without leaving the list, accepts, takes it back, and accepts after all.
  const accepted = await here(officer);
  await officer.keys('Space');
  await page.locator('.peek .case-head').waitFor();
  await officer.keys('a');
  await page.locator('.consequence strong').waitFor();
  await officer.visitor.shot('desk-inbox');
  await officer.keys('Control+Enter');
  await page.locator('.held-bar').waitFor();
  await officer.keys('u');
  await page.waitForURL(new RegExp(`/desk/tasks/${accepted.code}`));
  await page.locator('.consequence strong').waitFor();
  await officer.keys('Control+Enter');
  await page.locator('.held-bar').waitFor();

  // Sends one back, with a reason and a text that was ready.
  await officer.keys('g i');
  const returned = await opensNext();
  await officer.keys('b');
  await page.locator('.decision input:focus').waitFor();
  await officer.keys('Space');
  await officer.keyboard.reach(page.locator('.decision textarea'));
  await officer.page.keyboard.type('/');
  await picksTemplate('در دست بررسی است');
  await officer.keys('Control+Enter');
  await page.waitForURL((url) => !url.pathname.includes(returned.code));

  // The next is there by itself: a refusal has legal effect, and asks for the last four digits.
  const refused = await openCase();
  await officer.keys('r');
  await page.locator('.decision input:focus').waitFor();
  await officer.keys('Space');
  await officer.keyboard.reach(page.getByLabel('چهار رقم آخر کد رهگیری'));
  await page.keyboard.type(toPersianDigits(refused.code.slice(-4)));
  await officer.keys('Control+Enter');
  await page.waitForURL((url) => !url.pathname.includes(refused.code));

  // Hands two over, one of them with a word to it.
  const handed = [await handsOver(), await handsOver('بازدید سالن را تو دیده‌ای؛ با تو.')];

  // Takes one out of the shared queue.
  const pooled = stories.find((story) => ![accepted, returned, refused, ...handed].includes(story))!;
  await assign(pooled, null);
  await officer.keys('g i');
  await officer.goToCase(pooled.code);
  await officer.keys('Space');
  await page.locator('.peek .handing').getByText('برداشتن کار').waitFor();
  await officer.keys('m');
  await page.locator('.peek .handing').getByText('رها کردن').waitFor();
  await officer.keys('Escape');

  // Accepts many at once after seeing what will become of each.
  await officer.keys(...Array<string>(20).fill('k'), 'x', ...Array<string>(together - 1).fill('Shift+J'));
  await officer.press(`پذیرش پرونده: ${toPersianDigits(String(together))} کار`, '.bulk-bar');
  await officer.says(`${toPersianDigits(String(together))} کار انجام می‌شود`);
  await officer.keys('Control+Enter');
  await officer.says(`${toPersianDigits(String(together))} کار انجام شد`);
  await officer.keys('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });

  // Away from now on, in two keys: what is left goes to the colleague.
  await officer.keys('g a');
  await officer.says(new RegExp(`کار: [۰-۹]+ ← ${colleague}`));
  await officer.visitor.shot('desk-absence');
  await officer.keys('Control+Enter');
  await officer.says('نبودن ثبت شد و کارها جابه‌جا شد');
  await officer.signOut();
  expect((await officer.visitor.context.request.get('/api/me')).status()).toBe(401);
  expect(officer.pointers).toEqual([]);
  await officer.leave();

  await returned.at('supplement');
  await refused.at('rejected');
  const stages = await gardesh.until('all to stand where they were sent', async () => {
    const all = await Promise.all(stories.map(async (story) => (await story.seen()).stage.key));
    return all.filter((stage) => stage === 'concurrence').length === together + 1 ? all : null;
  });
  expect(stages.filter((stage) => stage === 'check')).toHaveLength(stories.length - together - 3);
  for (const story of handed) expect((await story.task(head, { stage: 'check' })).assigneeName).toBe(colleague);
  const left = stories.filter((_, index) => stages[index] === 'check');
  for (const story of left) expect((await story.task(head, { stage: 'check' })).assigneeName).toBe(colleague);

  await headSpreads();
  await administratorCloses(left[0]!);

  /** Twenty requests, on the clerk's name. */
  async function morning(): Promise<Story[]> {
    const filed: Story[] = [];
    for (let count = 0; count < 20; count += 5)
      filed.push(
        ...(await Promise.all(Array.from({ length: 5 }, (_, at) => Story.file(gardesh, 'concert-permit', { by: `091200000${10 + at}` })))),
      );
    for (const story of filed) {
      await gardesh.until('it was handed out', async () => (await story.task(clerk, { stage: 'check' })).assignee);
      await assign(story, clerk);
    }
    return filed;
  }

  /** By the head, to somebody or back into the shared queue. */
  async function assign(story: Story, to: string | null): Promise<void> {
    const { id } = await story.task(clerk, { stage: 'check' });
    await (await gardesh.as(head)).do(`/api/tasks/${id}/assign`, { to });
  }

  async function opensNext(): Promise<Story> {
    await page.locator('[data-here]').waitFor();
    await officer.keys('Enter');
    return openCase();
  }

  async function openCase(): Promise<Story> {
    await page.locator('.case .act').first().waitFor();
    return byCode.get(/tasks\/(\d+)-/.exec(officer.visitor.path)![1]!)!;
  }

  async function picksTemplate(title: string): Promise<void> {
    const wanted = page.locator('.templates button:focus').filter({ hasText: title });
    await page.locator('.templates button').first().waitFor();
    for (let steps = 0; (await wanted.count()) === 0 && steps < 20; steps += 1) await officer.keys('ArrowDown');
    await officer.keys('Enter');
    await page.locator('.templates').waitFor({ state: 'detached' });
  }

  async function handsOver(note = ''): Promise<Story> {
    const story = await openCase();
    await officer.keys('d');
    const receiver = page.locator('.receiver').filter({ hasText: colleague }).locator('input');
    await receiver.waitFor();
    await officer.keyboard.reach(page.locator('.receiver input').first());
    await officer.keys('Space');
    for (let steps = 0; !(await receiver.isChecked()) && steps < 20; steps += 1) await officer.keys('ArrowDown');
    await officer.keyboard.reach(page.getByLabel('یادداشت برای او'));
    await officer.write(note);
    await officer.keys('Control+Enter');
    await page.waitForURL((url) => !url.pathname.includes(story.code));
    return story;
  }

  async function headSpreads(): Promise<void> {
    const lead = await Officer.come(journey);
    await lead.signIn(head);
    await lead.keys('g d');
    await lead.says('بیرون از روال');
    await lead.visitor.shot('desk-today');
    await lead.visitor.open('/desk/bottlenecks');
    await lead.page.locator('.route-drawing').first().waitFor();
    await lead.visitor.shot('desk-bottlenecks');
    await lead.keys('g t');
    const [first] = handed;
    await lead.goTo(lead.page.locator(`[data-task^="${first!.code}"]`));
    await lead.keys('d');
    await lead.says('سپردن کار به دیگری');
    await lead.keyboard.choose('به صف مشترک');
    await lead.keys('Control+Enter');
    await lead.page.locator('dialog').waitFor({ state: 'detached' });
    await gardesh.until('it lies in the queue', async () => (await first!.task(head, { stage: 'check' })).assignee === null);
    await lead.press('پخش کن');
    await lead.says(/جابه‌جایی [۰-۹]+ کار/);
    await lead.keys('Control+Enter');
    await lead.page.locator('dialog').waitFor({ state: 'detached' });
    expect((await first!.task(head, { stage: 'check' })).assigneeName).toBe(colleague);
    await lead.signOut();
    expect(lead.pointers).toEqual([]);
    await lead.leave();
  }

  async function administratorCloses(touched: Story): Promise<void> {
    const admin = await Officer.come(journey);
    await admin.signIn(administrator, '/desk/calendars');
    await admin.press('اعلام تعطیلی');
    const { now } = await (await gardesh.as(administrator)).read<AnswerOf<'me'>>('/api/me');
    await admin.writeDate('to', addDays(localDate(now), 6));
    await admin.keyboard.write('دلیل', 'آلودگی هوا');
    await admin.press('پیش‌نمایش', 'dialog');
    await admin.page
      .locator('dialog tbody tr')
      .filter({ has: admin.page.locator(`[data-copy="${touched.code}"]`) })
      .first()
      .waitFor();
    await admin.visitor.shot('desk-closure');
    await admin.press('اعلام تعطیلی', 'dialog');
    await admin.page.locator('dialog').waitFor({ state: 'detached' });
    await admin.says('آلودگی هوا');
    await admin.signOut();
    expect(admin.pointers).toEqual([]);
    await admin.leave();
  }
}, 400_000);
