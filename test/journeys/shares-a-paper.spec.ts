import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toPersianDigits } from '#domain/text/digits';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

async function permitFor(mobile: string): Promise<Story> {
  const story = await Story.file(journey.gardesh, 'concert-permit', { form: { capacity: 100 }, by: mobile });
  await story.act('culture-markazi.clerk', 'accept');
  await story.act('governor-arak.expert', 'concur');
  await story.act('guild-arak.expert', 'concur');
  await story.at('decide');
  await story.act('culture-markazi.director', 'approve', { signature: 'امضا' });
  await story.at('approved');
  return story;
}

const pathOf = (href: string | null): string => new URL(href ?? '', 'http://nowhere.example').pathname;

describe.each([
  { javaScript: false, mobile: '09120000011' },
  { javaScript: true, mobile: '09120000012' },
])('a citizen, JavaScript $javaScript', ({ javaScript, mobile }) => {
  it('shows a paper to somebody for a week, and takes the link back', async () => {
    await permitFor(mobile);
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open('/my/papers');
    await citizen.page.getByText('پیوند برای مدتی').click();
    await citizen.tick('یک هفته');
    await citizen.press('ساختن پیوند');
    expect(await citizen.text()).toContain('پیوند ساخته شد');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    const link = citizen.page.locator('a[href*="/shared/"]');
    const path = pathOf(await link.getAttribute('href'));
    const [kept] = await journey.gardesh.sql<{ row: string }>(
      'select row_to_json(paper_share)::text as row from paper_share order by "from" desc limit 1',
    );
    expect(kept?.row).not.toContain(path.split('/').at(-1));

    const stranger = await journey.visitor({ javaScript });
    await stranger.open(path);
    expect(await stranger.heading()).toContain('اصیل و معتبر');
    const pdf = await stranger.context.request.get(
      (await stranger.page.getByRole('link', { name: 'گرفتن PDF' }).getAttribute('href')) ?? '',
    );
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    if (javaScript) expect(await stranger.barriers()).toEqual([]);

    await citizen.press('پس گرفتن');
    expect(await citizen.text()).toContain('پیوند پس گرفته شد');
    expect(await link.count()).toBe(0);
    expect((await stranger.context.request.get(pdf.url())).status()).toBe(404);
    await stranger.page.reload();
    expect(await stranger.heading()).toBe('این پیوند چیزی نشان نمی‌دهد');
    await citizen.leave();
    await stranger.leave();
  });
});

it('is believed without a line by its own signature, and not when a letter was changed', async () => {
  const mobile = '09120000013';
  const story = await permitFor(mobile);
  const [paper] = (await (await journey.gardesh.citizen(mobile)).read<{ items: { url: string; number: string }[] }>('/api/papers')).items;
  const { pathname, hash } = new URL(paper?.url ?? '');
  const inspector = await journey.visitor({ offlineWorker: true });
  await inspector.open('/verify');
  await inspector.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await inspector.context.setOffline(true);
  await inspector.open(`${pathname}${hash}`);
  await inspector.page.getByText('امضای این مدرک درست است').waitFor();
  expect(await inspector.text()).toContain(toPersianDigits(paper?.number ?? ''));
  expect(await inspector.text()).toContain('اعتبار کنونی (باطل نشدن) تا اتصال نامعلوم است');
  expect(await inspector.text()).toContain('مجوز اجرای صحنه‌ای');
  await inspector.shot('verified-offline');

  const forged = hash.replace(/\.(.)/, (_, first: string) => `.${first === 'Y' ? 'Z' : 'Y'}`);
  await inspector.open('about:blank');
  await inspector.open(`${pathname}${forged}`);
  await inspector.page.getByText('امضا درست نیست').waitFor();
  await inspector.context.setOffline(false);
  await inspector.open('about:blank');
  await inspector.open(`${pathname}${hash}`);
  expect(await inspector.heading()).toContain('اصیل و معتبر');
  await inspector.leave();
  expect((await story.seen()).outputs).toHaveLength(1);
});

it('opens the wallet with its code without a line', async () => {
  const mobile = '09120000014';
  await permitFor(mobile);
  const citizen = await journey.visitor({ mobile, offlineWorker: true });
  await citizen.open('/my/papers');
  await citizen.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await citizen.page.waitForFunction('navigator.serviceWorker.controller !== null');
  await citizen.page.reload();
  await citizen.context.setOffline(true);
  await citizen.page.reload();
  await citizen.page.locator('summary').first().click();
  expect(await citizen.page.locator('svg.qr').first().isVisible()).toBe(true);
  await citizen.leave();
});
