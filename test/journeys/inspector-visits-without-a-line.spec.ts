import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

const expert = 'roads-khuzestan.expert';
const hole = { lat: 31.3183, lon: 48.6706 };

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

it('takes a visit along, fills it in without a line, and hands it in by hand once the line is back', async () => {
  const story = await Story.file(journey.gardesh, 'road-damage', { form: { 'place.point': hole, danger: true } });
  await story.act('roads-khuzestan.clerk', 'repair');
  const { id } = await story.task(expert);

  const inspector = await journey.visitor({ user: expert, width: 360, offlineWorker: true });
  const { page, context } = inspector;
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: hole.lat + 0.003, longitude: hole.lon });
  await inspector.open('/desk/visits');
  await page.locator('.tag', { hasText: 'روی همین گوشی' }).first().waitFor();
  expect(await inspector.barriers()).toEqual([]);
  await inspector.shot('desk-visits-360');
  await page.evaluate('navigator.serviceWorker.ready');
  await page.waitForFunction(`caches.match('/api/me').then(Boolean)`);

  await context.setOffline(true);
  await inspector.open('/desk/visits');
  await page.locator(`a[href="/desk/visits/${id}"]`).click();
  await page.getByRole('button', { name: 'فاصلهٔ من تا اینجا' }).click();
  await page.getByText('۳۳۰ متر تا محل').waitFor();
  await page.setInputFiles('.photo-take input', { name: 'hole.png', mimeType: 'image/png', buffer: await picture(inspector.page) });
  await page.getByText('در انتظار ارسال: ۱ عکس').waitFor();
  await inspector.write('چه انجام شد', 'چاله پر شد.');
  await page.getByRole('button', { name: 'تعمیر شد' }).first().click();
  await inspector.open(`/desk/visits/${id}`);
  await page.getByText('در انتظار ارسال: ۱ عکس؛ پاسخ‌ها در انتظار ارسال است').waitFor();
  expect(await page.getByLabel('چه انجام شد').inputValue()).toBe('چاله پر شد.');
  expect(await inspector.barriers()).toEqual([]);
  await inspector.shot('desk-visit-offline-360');
  expect((await story.task(expert)).closedAt).toBeNull();

  await context.setOffline(false);
  await page.getByText('عکس‌ها و پاسخ‌ها به کارتابل رسیده است').waitFor();
  expect((await story.task(expert)).closedAt).toBeNull();
  await page.getByRole('button', { name: 'تعمیر شد' }).first().waitFor();
  const confirm = page.getByLabel('چهار رقم آخر کد رهگیری');
  await page.locator('.consequence strong').waitFor();
  if (await confirm.isVisible()) await confirm.fill(story.code.slice(-4));
  await inspector.shot('desk-visit-360');
  await page.getByRole('button', { name: 'تعمیر شد' }).last().click();
  await story.at('answered');
  await inspector.leave();
});

it.each([
  { language: 'fa', theme: 'light', width: 360 },
  { language: 'en', theme: 'dark', width: 360 },
] as const)('bars nobody in $language, $theme, at $width', async ({ language, theme, width }) => {
  const story = await Story.file(journey.gardesh, 'road-damage', { form: { 'place.point': hole } });
  await story.act('roads-khuzestan.clerk', 'repair');
  const { id } = await story.task(expert);
  const inspector = await journey.visitor({ user: expert, language, theme, width });
  await inspector.open(`/desk/visits/${id}`);
  await inspector.page.locator('.visit-results button').first().click();
  await inspector.page.locator('.consequence strong').waitFor();
  expect(await inspector.barriers()).toEqual([]);
  expect(await inspector.page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
  await inspector.leave();
});

/** A photograph that a browser can read. */
async function picture(page: Awaited<ReturnType<Journey['visitor']>>['page']): Promise<Buffer> {
  const text = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
    const context = canvas.getContext('2d');
    context.fillStyle = '#7d8a80';
    context.fillRect(0, 0, 1200, 900);
    context.fillStyle = '#26302c';
    context.ellipse(600, 520, 260, 140, 0, 0, 7);
    context.fill();
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
  return Buffer.from(text, 'base64');
}
