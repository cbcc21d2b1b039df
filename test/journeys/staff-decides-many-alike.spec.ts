import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Visitor } from '../support/browser';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';
const head = 'culture-markazi.head';
const registry = 'culture.groupRegistry';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

/** On the clerk's own name, alike in all but what is said. */
async function permit(form: Record<string, unknown>, by: string): Promise<Story> {
  const story = await Story.file(journey.gardesh, 'concert-permit', { form, by });
  const task = await story.task(clerk, { stage: 'check' });
  await (await story.as(head)).do(`/api/tasks/${task.id}/assign`, { to: clerk });
  return story;
}

/** At the desk with the keyboard alone: whoever touches the mouse is found out. */
async function officer(): Promise<Visitor> {
  const visitor = await journey.visitor({ user: clerk });
  await visitor.page.addInitScript("addEventListener('mousedown', () => { document.documentElement.dataset.mouse = 'used'; })");
  return visitor;
}

const mouseWasUsed = (visitor: Visitor): Promise<boolean> =>
  visitor.page.evaluate<boolean>("document.documentElement.dataset.mouse === 'used'");

async function openCase(visitor: Visitor, story: Story): Promise<void> {
  const { id } = await story.task(clerk);
  await visitor.open(`/desk/tasks/${id}`);
  await visitor.page.locator('.act').first().waitFor();
}

it('the case offers its look-alikes, shows only what sets them apart, and does exactly what it said', async () => {
  const one = await permit({ capacity: 300, 'venue.name': 'تالار نمونه' }, '09120000003');
  const other = await permit({ capacity: 450, 'venue.name': 'تالار نمونه' }, '09120000004');
  const left = await permit({ capacity: 320, 'venue.name': 'تالار نمونه' }, '09120000005');
  await journey.gardesh.register(registry, 'up', { registered: false, number: '0' });
  const red = await permit({ capacity: 310, 'venue.name': 'تالار نمونه' }, '09120000006');
  await journey.gardesh.register(registry, 'up', { registered: true, number: '17' });

  const staff = await officer();
  await openCase(staff, one);
  await staff.page.getByRole('button', { name: '۲ درخواست مانند این' }).waitFor();
  // A palette knows it too, in either language.
  await staff.keys('Control+k');
  await staff.page.getByRole('combobox').waitFor();
  await staff.page.keyboard.insertText('like this');
  await staff.page.getByRole('option', { name: 'درخواست‌های مانند این' }).waitFor();
  expect(await staff.barriers()).toEqual([]);
  await staff.keys('Enter');

  const table = staff.page.locator('.bulk-rows');
  await table.waitFor();
  await staff.page.getByText('۳ کار انجام می‌شود').waitFor();
  const columns = await table.locator('thead th').allInnerTexts();
  expect(columns).toContain('گنجایش (نفر)');
  expect(columns).not.toContain('نام سالن یا محل');
  expect(await table.innerText()).not.toContain(red.code.slice(-4));
  expect(await staff.barriers()).toEqual([]);
  await staff.shot('desk-alike');

  const rowOf = (story: Story) => table.locator('tr', { hasText: persian(story.code.slice(-4)) });
  for (let steps = 0; steps < 3 && !(await rowOf(left).locator('input:focus').isVisible()); steps += 1) await staff.keys('j');
  await staff.keys('Space');
  await rowOf(left).getByText('کنار گذاشتید').waitFor();
  await staff.page.getByText('۲ کار انجام می‌شود، ۱ کنار می‌ماند').waitFor();
  await staff.keys('Control+Enter');
  await staff.page.getByText('۲ کار انجام شد').first().waitFor();
  expect(await staff.page.locator('dialog').innerText()).toContain('انجام شد');
  await staff.keys('Escape');
  for (const story of [one, other]) await story.at('concurrence');
  for (const story of [left, red]) expect(await story.seen()).toMatchObject({ stage: { key: 'check' } });
  expect(await mouseWasUsed(staff)).toBe(false);

  // Chosen by hand, what a check speaks against drops out and says why.
  await staff.open('/desk');
  await staff.page.locator('[data-task]').first().waitFor();
  await staff.keys('x Shift+J');
  await staff.page.locator('.bulk-bar').getByRole('button', { name: 'پذیرش پرونده' }).focus();
  await staff.keys('Enter');
  await staff.page.getByText('۱ کار انجام می‌شود، ۱ کنار می‌ماند').waitFor();
  await staff.page.getByText('پاسخ «ثبت گروه‌های هنری» به زیان پرونده است').waitFor();
  expect(await staff.barriers()).toEqual([]);
  await staff.leave();
});

it('puts off what must wait, is reminded in time, and reads the whole course of a case in one line of time', async () => {
  const story = await permit({ capacity: 700 }, '09120000007');
  await story.act(clerk, 'return', { reasons: ['R4'], comment: 'نامهٔ سالن خوانا نیست.' });
  await story.at('supplement');
  await story.does('supplement', { note: 'همان نامه را دوباره می‌فرستم.' });
  await story.at('check');
  const staff = await officer();
  await openCase(staff, story);
  await staff.keys('4');
  await staff.page.locator('[data-strand="messages"]').first().waitFor();
  await staff.page.locator('[data-strand="reads"]').first().waitFor();
  const course = await staff.page.locator('.history').innerText();
  expect(course).toMatch(/پیام به متقاضی[\s\S]*نوبت شماست/);
  expect(course).toMatch(/کارشناس پذیرش، اداره‌کل/);
  expect(course).not.toContain('culture-markazi');
  await staff.keys('q');
  await staff.page.locator('dialog', { hasText: 'پذیرش پرونده ← استعلام هم‌زمان از مراجع' }).waitFor();
  expect(await staff.barriers()).toEqual([]);
  await staff.keys('Escape');

  await staff.keys('h');
  await staff.page.getByLabel('دو ساعت دیگر').focus();
  await staff.keys('Space');
  await staff.page.getByLabel('یادم بیاور').focus();
  await staff.page.keyboard.insertText('زنگ به مدیر سالن');
  expect(await staff.barriers()).toEqual([]);
  await staff.keys('Control+Enter');
  await staff.page.locator('dialog').waitFor({ state: 'detached' });

  await staff.open('/desk?queue=snoozed');
  await staff.page.locator(`[data-task^="${story.code}"]`).waitFor();
  expect(await staff.text()).toContain('زنگ به مدیر سالن');
  await staff.open('/desk?queue=mine');
  await staff.page.locator('h1', { hasText: 'کارهای خودم' }).waitFor();
  await journey.gardesh.forward('3h');
  const reminder = staff.page.locator('.reminder', { hasText: 'زنگ به مدیر سالن' });
  await reminder.waitFor();
  // It does not push the rows about: it waits until it is asked for.
  await staff.page.locator('.fresh').waitFor();
  await staff.keys('Period');
  await staff.page.locator('.task-row', { hasText: 'یادآوری: زنگ به مدیر سالن' }).waitFor();
  expect(await staff.barriers()).toEqual([]);
  await reminder.getByRole('button', { name: 'باز کردن' }).focus();
  await staff.keys('Enter');
  await staff.page.waitForURL(new RegExp(`/desk/tasks/${story.code}`));
  await staff.page.locator('.act').first().waitFor();
  expect(await mouseWasUsed(staff)).toBe(false);
  await staff.leave();
});

const persian = (digits: string): string => digits.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
