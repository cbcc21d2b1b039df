import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from '../support/journey';

const mobile = '09120000003';

/** Empty, with something on it, and with what is wrong. More pages join here as they come. */
const pages = [
  '/',
  '/services',
  '/services?q=هیچ',
  '/services/concert-permit',
  '/services/water-new-connection',
  '/sign-in',
  '/sign-in/code?ends=0003',
  '/offline',
  '/nowhere',
  '/services/concert-permit/apply',
  '/services/concert-permit/apply/organiser',
  '/services/concert-permit/apply/performers',
  '/services/concert-permit/apply/dates',
  '/services/concert-permit/apply/venue',
  '/services/concert-permit/apply/document-venueLetter',
  '/services/concert-permit/apply/check-answers',
  '/services/water-new-connection/apply/address',
  '/services/water-new-connection/apply/use',
  '/services/road-damage/apply/place',
];

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
  const citizen = await journey.gardesh.citizen(mobile);
  for (const service of ['concert-permit', 'water-new-connection', 'road-damage']) await citizen.put(`/api/drafts/${service}`, {});
  await citizen.put('/api/drafts/concert-permit', {
    answers: { performers: [{ name: 'آرش نمونه‌پور', nationalId: '0012345679', role: 'singer' }], 'dates.first': '1405/13/40' },
  });
});
afterAll(() => Journey.end(journey));

const ways = (['fa', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((theme) => ({ language, theme })));

describe.each(ways)('every page in $language, $theme', ({ language, theme }) => {
  it('has no barrier, and fits 320 pixels', async () => {
    const citizen = await journey.visitor({ language, theme, mobile, width: 320 });
    const found: string[] = [];
    for (const page of pages) {
      await citizen.open(page);
      found.push(...(await citizen.barriers(theme === 'dark' ? ['color-contrast'] : undefined)));
      const width = await citizen.page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > 320) found.push(`${page} is ${width} wide`);
    }
    for (const step of ['organiser', 'performers', 'dates', 'document-venueLetter']) {
      await citizen.open(`/services/concert-permit/apply/${step}`);
      await citizen.page.locator('main form button').first().click();
      await citizen.page.waitForLoadState();
      found.push(...(await citizen.barriers(theme === 'dark' ? ['color-contrast'] : undefined)));
    }
    expect(found).toEqual([]);
    await citizen.leave();
  });
});

it('Persian pages have no digit and no letter in the wrong form', async () => {
  const citizen = await journey.visitor({ mobile });
  const strays: string[] = [];
  for (const page of pages) {
    await citizen.open(page);
    strays.push(
      ...(await citizen.page.evaluate<string[]>(`(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement.closest('bdi[dir="ltr"], script, style, [lang="en"]')) continue;
          if (/[0-9يكة]/.test(node.data)) found.push(location.pathname + ': ' + node.data.trim());
        }
        return found;
      })()`)),
    );
  }
  expect(strays).toEqual([]);
  await citizen.leave();
});

it('a first view takes at most 100 kB in all, and no script to use', async () => {
  for (const page of ['/', '/services/concert-permit']) {
    const citizen = await journey.visitor();
    const line = await citizen.context.newCDPSession(citizen.page);
    await line.send('Network.enable');
    let bytes = 0;
    line.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await citizen.page.goto(page, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(100 * 1024);
    await citizen.leave();
  }
});

it('the way in is gone by keyboard alone', async () => {
  const citizen = await journey.visitor();
  const { keyboard } = citizen.page;
  await citizen.open('/sign-in?next=/services');
  await keyboard.press('Tab');
  expect(await citizen.page.evaluate('document.activeElement.textContent')).toBe('رفتن به متن صفحه');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('091');
  await keyboard.press('Enter');
  await citizen.page.locator('#errors').waitFor();
  expect(await citizen.page.evaluate('document.activeElement.id')).toBe('errors');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('End');
  await keyboard.type('20000012');
  await keyboard.press('Enter');
  await citizen.page.getByLabel('کد شش‌رقمی').waitFor();
  expect(await citizen.codeSentTo('09120000012')).toMatch(/^\d{6}$/);
  await citizen.leave();
});
