import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from '../support/journey';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

describe.each([{ javaScript: false }, { javaScript: true }])('a visitor, JavaScript $javaScript', ({ javaScript }) => {
  it('learns what it would cost by a few answers', async () => {
    const visitor = await journey.visitor({ javaScript });
    await visitor.open('/services/water-new-connection');
    if (javaScript) expect(await visitor.page.getByRole('button', { name: 'هم‌رسانی این صفحه' }).isVisible()).toBe(true);
    await visitor.press('برآورد هزینه با چند پرسش');
    await visitor.press('برآورد کن');
    expect(await visitor.wrong()).toHaveLength(3);
    if (javaScript) expect(await visitor.barriers()).toEqual([]);
    await visitor.tick('مسکونی');
    await visitor.write('شمار واحدها', '۲');
    await visitor.page.getByLabel('۱⁄۲').check();
    await visitor.press('برآورد کن');
    const [row] = await journey.gardesh.sql<{ drafts: number }>('select count(*)::int as drafts from draft');
    expect(row?.drafts).toBe(0);
    expect(await visitor.page.locator('.banner .amount').innerText()).toMatch(/[۰-۹٬]+ ریال/);
    if (javaScript) expect(await visitor.barriers()).toEqual([]);
    await visitor.shot('fee');
    await visitor.leave();
  });

  it('tells what they looked for in vain, and an administrator reads it', async () => {
    const visitor = await journey.visitor({ javaScript });
    const words = javaScript ? 'گذرنامه' : 'کارت ملی';
    await visitor.open(`/services?q=${encodeURIComponent(words)}`);
    await visitor.page.getByLabel('بگویید دنبال چه بودید').fill('برای سفر');
    await visitor.press('فرستادن');
    expect(await visitor.text()).toContain('رسید؛ سپاس');
    if (javaScript) expect(await visitor.barriers()).toEqual([]);
    await visitor.leave();
    const administrator = await journey.gardesh.as('admin');
    const { items } = await administrator.read<{ items: { words: string; wishes: string[] }[] }>('/api/searches');
    expect(items).toContainEqual(expect.objectContaining({ words, times: 1, wishes: ['برای سفر'] }));
    expect((await (await journey.gardesh.citizen()).get('/api/searches')).status).toBe(403);
  });

  it('reads of an outage on whatever page, until it is over', async () => {
    const operator = await journey.gardesh.as('operator');
    const text = { fa: 'امشب از ۱۲ تا ۱ سامانه در دسترس نیست.', en: 'No service tonight from 12 to 1.' };
    await operator.put('/api/notice', { notice: { text, tone: 'warning', until: null } });
    const visitor = await journey.visitor({ javaScript });
    await visitor.open('/track');
    expect(await visitor.page.locator('body').innerText()).toContain(text.fa);
    if (javaScript) expect(await visitor.barriers()).toEqual([]);
    await operator.put('/api/notice', { notice: null });
    await visitor.open('/track');
    expect(await visitor.page.locator('body').innerText()).not.toContain(text.fa);
    await visitor.leave();
  });
});
