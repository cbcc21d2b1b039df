import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AnswerOf } from '#contracts/http/routes';
import type { Visitor } from '../support/browser';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';
const colleague = 'culture-markazi.clerk2';
const head = 'culture-markazi.head';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

/** As many requests as it takes until the clerk has so many of them: the post shares them out among those who hold it. */
async function work(count: number): Promise<Story[]> {
  const filed: Story[] = [];
  const mine: Story[] = [];
  while (mine.length < count) {
    const story = await Story.file(journey.gardesh, 'concert-permit', { by: `091200000${String(10 + (filed.length % 9))}` });
    await story.at('check');
    filed.push(story);
    const { assignee } = await journey.gardesh.until('the task has its officer', async () => {
      const task = await story.task(clerk);
      return task.assignee === null ? null : task;
    });
    const me = await (await story.as(clerk)).read<AnswerOf<'me'>>('/api/me');
    if (assignee === me.person.id) mine.push(story);
  }
  return mine;
}

/** At the desk with the keyboard alone: whoever touches the mouse is found out. */
async function officer(user = clerk): Promise<Visitor> {
  const visitor = await journey.visitor({ user });
  await visitor.page.addInitScript("addEventListener('mousedown', () => { document.documentElement.dataset.mouse = 'used'; })");
  return visitor;
}

const mouseWasUsed = (visitor: Visitor): Promise<boolean> =>
  visitor.page.evaluate<boolean>("document.documentElement.dataset.mouse === 'used'");
const rowOf = (visitor: Visitor, { code }: Story) => visitor.page.locator(`[data-task^="${code}"]`);
const rows = (visitor: Visitor) => visitor.page.locator('[data-task]');

/** Down the list until the cursor is on this case. */
async function goTo(visitor: Visitor, story: Story): Promise<void> {
  await rows(visitor).first().waitFor();
  const isHere = (): Promise<boolean> => visitor.page.locator(`[data-here] [data-task^="${story.code}"]`).isVisible();
  for (let steps = 0; !(await isHere()) && steps < 30; steps += 1) await visitor.keys('j');
  await visitor.page.locator(`[data-here] [data-task^="${story.code}"]`).waitFor();
}

it('looks, decides with two keys, takes it back, decides again, and the next case is there', async () => {
  const [first, second] = (await work(2)) as [Story, Story];
  const staff = await officer();
  await staff.open('/desk');
  await goTo(staff, first);
  await staff.keys('a');
  await staff.page.locator('.consequence', { hasText: 'استعلام هم‌زمان' }).waitFor();
  await staff.page.locator('.sms').waitFor();
  await staff.keys('Control+Enter');
  await staff.page.locator('.held-bar').waitFor();
  await rowOf(staff, first).waitFor({ state: 'detached' });
  await staff.page.locator('.peek').waitFor();

  await staff.keys('u');
  await staff.page.waitForURL(new RegExp(`/desk/tasks/${first.code}`));
  expect((await first.task(clerk)).state).not.toBe('completed');

  // The decision stands open again as it was.
  await staff.page.locator('.consequence', { hasText: 'استعلام هم‌زمان' }).waitFor();
  await staff.keys('Control+Enter');
  await first.at('concurrence');
  await staff.keys('g i');
  await goTo(staff, second);
  expect(await mouseWasUsed(staff)).toBe(false);
  await staff.leave();
});

it('sends back only what is wrong, each with its note, and the applicant reads it beside the field', async () => {
  const [story] = (await work(1)) as [Story];
  const staff = await officer();
  await staff.open('/desk');
  await goTo(staff, story);
  await staff.keys('Enter');
  await staff.page.locator('.answers').first().waitFor();
  const flag = staff.page.getByRole('button', { name: /نیاز به اصلاح: گنجایش/ });
  await flag.focus();
  await staff.keys('Enter');
  await staff.keys('Tab');
  await staff.page.keyboard.insertText('در پروانه ۶۴۰ نفر است');
  await staff.page.getByText('ذخیره شد').waitFor();
  await staff.keys('Escape');
  await goTo(staff, story);

  // What was typed is there again after leaving, and goes with the decision.
  await staff.keys('Enter');
  await staff.page.locator('.answers').first().waitFor();
  await staff.keys('b');
  await staff.page.locator('.flagged', { hasText: 'در پروانه ۶۴۰ نفر است' }).waitFor();
  await staff.keys('Control+Enter');
  await staff.page.locator('#announce-assertive', { hasText: 'دلیل لازم است' }).waitFor({ state: 'attached' });
  await staff.keys('Space');
  await staff.page.locator('.decision textarea').focus();
  await staff.page.keyboard.insertText('\nگنجایش با پروانهٔ سالن نمی‌خواند.');
  await staff.shot('desk-case');
  await staff.keys('Control+Enter');
  await story.at('supplement');
  expect((await story.seen()).tasks.find(({ kind }) => kind === 'supplement')?.about).toMatchObject({
    flagged: ['capacity'],
    notes: { capacity: 'در پروانه ۶۴۰ نفر است' },
  });
  expect(await mouseWasUsed(staff)).toBe(false);
  await staff.leave();
});

it('two officers on one case see each other, and neither loses a word', async () => {
  const [story] = (await work(1)) as [Story];
  await (await story.as(clerk)).do(`/api/tasks/${(await story.task(clerk)).id}/release`);
  const task = await story.task(clerk);
  const [one, other] = [await officer(clerk), await officer(colleague)];
  await one.open(`/desk/tasks/${task.id}`);
  await other.open(`/desk/tasks/${task.id}`);
  for (const staff of [one, other]) await staff.page.locator('.act').first().waitFor();
  await one.page.locator('.case-head .face').waitFor();

  await one.keys('r');
  await one.page.locator('.decision textarea').focus();
  await one.page.keyboard.insertText('به نظر من کامل نیست.');
  await other.page.locator('.face[data-state="writing"]').waitFor();

  // It is given away, and decided and taken back again, while one writes.
  const them = await story.as(colleague);
  await (await journey.gardesh.as(head)).do(`/api/tasks/${task.id}/assign`, { to: colleague });
  await them.do(`/api/tasks/${task.id}/act`, { action: 'accept', hold: true });
  await one.page.getByText('این تصمیم در مهلت واگرد است').waitFor();
  await one.page.getByText('به نظر من کامل نیست.').waitFor();
  await them.do(`/api/tasks/${task.id}/undo`);
  await one.page.getByText('این تصمیم در مهلت واگرد است').waitFor({ state: 'detached' });
  await one.page.getByText('به نظر من کامل نیست.').waitFor();

  // The same decision, in other words, by somebody else.
  await them.do(`/api/tasks/${task.id}/act`, { action: 'reject', reasons: ['R3'], comment: 'تقویم پر است.' });
  await one.page.getByText('تصمیم ثبت‌شده').waitFor();
  expect(await one.barriers()).toEqual([]);
  expect(await one.text()).toMatch(/نوشتهٔ شما[\s\S]*به نظر من کامل نیست\./);
  for (const staff of [one, other]) await staff.leave();
});

it('two tabs of one person lose no word either, nor does a tab that is closed while the line is away', async () => {
  const [story] = (await work(1)) as [Story];
  const { id } = await story.task(clerk);
  const staff = await officer();
  const { context, page: first } = staff;
  const second = await context.newPage();
  const box = (page: typeof first) => page.locator('.decision textarea');
  for (const page of [first, second]) {
    await page.goto(`/desk/tasks/${id}`);
    await page.locator('.act').first().waitFor();
    await page.keyboard.press('b');
    await box(page).waitFor();
  }
  await box(first).focus();
  await first.keyboard.insertText('نقشه نیست.');
  await first.getByText('ذخیره شد').waitFor();
  await box(second).focus();
  await second.keyboard.insertText('مهر ندارد.');
  await second.getByText('در برگهٔ دیگری هم نوشته بودید').waitFor();
  expect(await staff.barriers()).toEqual([]);
  await second.getByRole('button', { name: 'آن نوشته را بیاور' }).focus();
  await second.keyboard.press('Enter');
  expect(await box(second).inputValue()).toBe('مهر ندارد.\nنقشه نیست.');
  await second.getByText('ذخیره شد').waitFor();

  await context.setOffline(true);
  await box(second).focus();
  await second.keyboard.insertText(' امضا هم ندارد.');
  await second.close();
  await first.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/desk/tasks/${id}`);
  await box(again).waitFor();
  expect(await box(again).inputValue()).toContain('امضا هم ندارد.');
  await again.getByText('ذخیره شد').waitFor();
  expect((await (await story.as(clerk)).read(`/api/tasks/${id}/draft`)).content.comment).toBe(await box(again).inputValue());
  expect(await again.getByText('در برگهٔ دیگری هم نوشته بودید').isVisible()).toBe(false);
  await staff.leave();
});

it('decides many at once after seeing what will happen, each with its own record', async () => {
  const stories = await work(3);
  const staff = await officer();
  await staff.open('/desk');
  await goTo(staff, stories[0]!);
  for (const story of stories) {
    await staff.keys('k k k k k k k k');
    await goTo(staff, story);
    await staff.keys('x');
  }
  const bulk = staff.page.getByRole('button', { name: 'پذیرش پرونده: ۳ کار' });
  await bulk.focus();
  await staff.keys('Enter');
  await staff.page.getByText('۳ کار انجام می‌شود').waitFor();
  expect(await staff.barriers()).toEqual([]);
  await staff.shot('desk-bulk');
  await staff.keys('Control+Enter');
  await staff.page.getByText('۳ کار انجام شد').first().waitFor();
  for (const story of stories) await story.at('concurrence');
  expect(await mouseWasUsed(staff)).toBe(false);
  await staff.leave();
});

it('has the way explained, day by day, what is lacking said by the button, and what has legal effect confirmed', async () => {
  const [story] = (await work(1)) as [Story];
  const staff = await officer();
  await staff.open('/desk');
  await goTo(staff, story);
  await staff.keys('Enter');
  await staff.page.locator('.case').waitFor();
  await staff.keys('w');
  await staff.page.locator('.strip li').first().waitFor();
  expect(await staff.page.locator('dialog').innerText()).toContain('چرا این مهلت؟');
  await staff.keys('Escape');
  await staff.keys('r');
  await staff.page.locator('.decision input:focus').waitFor();
  expect(await staff.page.locator('.decision').innerText()).toContain('دلیل لازم است');

  // A refusal has legal effect: it is not done by two keys, but by the last four digits, in whatever script.
  await staff.keys('Space');
  const confirm = staff.page.getByLabel('چهار رقم آخر کد رهگیری');
  await confirm.focus();
  await staff.page.keyboard.insertText(story.code.slice(0, 4) === story.code.slice(-4) ? '0000' : story.code.slice(0, 4));
  await staff.page.locator('.decision', { hasText: 'چهار رقم با کد این پرونده یکی نیست' }).waitFor();
  await staff.keys('Control+Enter');
  await staff.keys('Control+A');
  await staff.page.keyboard.insertText(story.code.slice(-4).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))));
  await staff.keys('Control+Enter');
  await story.at('rejected');
  await staff.leave();
});

it('an empty inbox says where there is work', async () => {
  await work(1);
  const staff = await officer(head);
  await staff.open('/desk');
  expect(await staff.page.locator('.empty').innerText()).toMatch(/کارتابل خالی است[\s\S]*در واحد [۰-۹]+ کار هست/);
  await staff.open('/desk?queue=unit&q=چنین-چیزی-نیست');
  expect(await staff.page.locator('.empty').innerText()).toMatch(/با این صافی چیزی نیست[\s\S]*کار دیگر پنهان است[\s\S]*برداشتن صافی/);
  expect(await staff.barriers()).toEqual([]);
  await staff.leave();
});
