import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Visitor } from '../support/browser';
import { Journey } from '../support/journey';
import { Keyboard } from '../support/keyboard';
import { Story } from '../support/story';

const head = 'culture-markazi.head';
const clerks = ['culture-markazi.clerk', 'culture-markazi.clerk2'] as const;

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

/** A mouse, a pen or a finger that touches anything is written down. */
const countPointers = `sessionStorage.pointers ??= '0';
for (const kind of ['pointerdown', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
  addEventListener(kind, () => { sessionStorage.pointers = String(Number(sessionStorage.pointers) + 1); }, true);`;

const says = (officer: Visitor, words: string | RegExp): Promise<void> => officer.page.getByText(words).first().waitFor();

/** A register that answers nobody, and a stage that has become slow: what the day's sentences are made of. */
async function standStill(story: Story): Promise<void> {
  const { gardesh } = journey;
  await gardesh.register('culture.groupRegistry', 'down');
  const waiting = await Story.file(gardesh, 'concert-permit');
  await gardesh.until('the register was tried in vain', async () => {
    const rows = await gardesh.sql(
      `SELECT 1 FROM errand JOIN dossier ON dossier.id = dossier_id WHERE tracking_code = $1 AND last_error_code IS NOT NULL`,
      [waiting.code],
    );
    return rows.length > 0;
  });
  await gardesh.register('culture.groupRegistry', 'up');
  await gardesh.sql(
    `INSERT INTO task (id, dossier_id, tracking_code, service, applicant, owner, kind, state, stage, agency, role, barred, pick, about, opened_at, closed_at, outcome)
     SELECT task.id || '-past-' || past, task.dossier_id, task.tracking_code, task.service, task.applicant, task.owner, task.kind, 'completed', task.stage, task.agency, task.role,
       '{}', 'pool', '{}', ended - CASE WHEN past <= 6 THEN interval '50 hours' ELSE interval '9 hours' END, ended, 'accept'
     FROM task, generate_series(1, 20) AS past, LATERAL (SELECT now() - interval '1 hour' * CASE WHEN past <= 6 THEN past ELSE 24 * past END AS ended) AS at
     WHERE task.tracking_code = $1 AND task.stage = 'check'`,
    [story.code],
  );
}

describe('the head of a body, in Persian and without a mouse', () => {
  it('sees the day, sets somebody away, sees where the work went, hands one over and spreads the rest', async () => {
    const { gardesh } = journey;
    const stories: Story[] = [];
    for (let filed = 0; filed < 3; filed += 1) stories.push(await Story.file(gardesh, 'concert-permit'));
    for (const story of stories) {
      const { id } = await story.task(clerks[0], { stage: 'check' });
      await (await gardesh.as(head)).do(`/api/tasks/${id}/assign`, { to: clerks[0] });
    }

    const officer = await journey.visitor({ user: head });
    await officer.context.addInitScript(countPointers);
    const keys = new Keyboard(officer);
    const button = (name: string | RegExp) => officer.page.getByRole('button', { name }).first();
    await officer.open('/desk');
    await officer.page.locator('h1').waitFor();

    await officer.keys('g d');
    await says(officer, 'بیرون از روال');
    expect(await officer.heading()).toBe('امروز');
    expect(await officer.barriers()).toEqual([]);

    await officer.keys('g a');
    await says(officer, 'چه کسی نیست');
    await chooseByKeys(officer, 'چه کسی نیست', 'آرش نمونه‌پور');
    await says(officer, /۳ کار: ۳ ← نازنین فرضی/);
    expect(await officer.barriers()).toEqual([]);
    await officer.keys('Control+Enter');
    await says(officer, 'نبودن ثبت شد و کارها جابه‌جا شد');
    await says(officer, /تا پایان .* نیست/);
    for (const story of stories) expect((await story.task(clerks[1], { stage: 'check' })).assigneeName).toBe('نازنین فرضی');

    await standStill(stories[0]!);
    await officer.keys('g d');
    await says(officer, /از ۲ نفر «.*» امروز ۱ نفر نیست؛ مهلت \S+ کار/);
    await says(officer, /«.*» از .* پاسخ نمی‌دهد؛ ۱ پرونده در انتظار آن است/);
    await says(officer, /مرحلهٔ «بررسی مدارک» در «مجوز اجرای صحنه‌ای موسیقی» هفتهٔ گذشته/);
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-today-exceptions');

    await officer.keys('g t');
    await officer.page.locator('[data-task]').first().waitFor();
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-team');
    await goTo(officer, officer.page.locator(`[data-task^="${stories[0]!.code}"]`));
    await officer.keys('d');
    await says(officer, 'سپردن کار به دیگری');
    expect(await officer.barriers()).toEqual([]);
    await keys.choose('به صف مشترک');
    await officer.keys('Control+Enter');
    await officer.page.locator('dialog').waitFor({ state: 'detached' });
    await gardesh.until(
      'the task lies in the queue',
      async () => (await stories[0]!.task(clerks[1], { stage: 'check' })).assignee === null || undefined,
    );

    await keys.reach(button('پخش کن'));
    await officer.keys('Enter');
    await says(officer, /جابه‌جایی ۱ کار/);
    expect(await officer.barriers()).toEqual([]);
    await officer.keys('Control+Enter');
    await officer.page.locator('dialog').waitFor({ state: 'detached' });
    expect((await stories[0]!.task(clerks[1], { stage: 'check' })).assigneeName).toBe('نازنین فرضی');

    await officer.keys('g a');
    await keys.reach(button(/پایان بده: آرش نمونه‌پور/));
    await officer.keys('Enter');
    await says(officer, 'هیچ نبودنی ثبت نشده است.');

    expect(await officer.page.evaluate('sessionStorage.pointers')).toBe('0');
    await officer.leave();
  });

  it('finds each number’s work behind it, goes through it with the arrows and opens a case', async () => {
    const { gardesh } = journey;
    const story = await Story.file(gardesh, 'concert-permit');
    const { id } = await story.task(clerks[0], { stage: 'check' });
    await gardesh.until('it was handed out', async () => (await story.task(clerks[0], { stage: 'check' })).assignee);
    await (await gardesh.as(head)).do(`/api/tasks/${id}/assign`, { to: null });
    const officer = await journey.visitor({ user: head });
    await officer.open('/desk/today/unassigned');
    await goTo(officer, officer.page.locator('tr').filter({ has: officer.page.locator(`[data-copy="${story.code}"]`) }));
    const read = await (await gardesh.as(head)).read<{ items: unknown[]; total: number }>(
      '/api/overview/today/unassigned?agency=culture-markazi',
    );
    expect(await officer.page.locator('tbody tr').count()).toBe(read.total);
    await officer.keys('Enter');
    await officer.page.waitForURL(`**/desk/dossiers/${story.code}`);
    await officer.leave();
  });
});

/** A select, by its label: arrows choose in it. */
async function chooseByKeys(officer: Visitor, label: string, option: string): Promise<void> {
  const select = officer.page.getByLabel(label).first();
  await new Keyboard(officer).reach(select);
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if ((await select.locator('option:checked').innerText()).includes(option)) return;
    await officer.keys('ArrowDown');
  }
  throw new Error(`${label} does not offer ${option}`);
}

/** Goes on with `J` until the focus is within. */
async function goTo(officer: Visitor, row: Locator): Promise<void> {
  await row.first().waitFor();
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if ((await row.locator(':focus').count()) > 0) return;
    await officer.keys('j');
  }
  throw new Error(`${officer.path}: J never comes to ${row}`);
}
