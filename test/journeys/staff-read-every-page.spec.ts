import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '#apps/cli/src/servers/root';
import { refusals } from '#catalog/messages/refusals';
import type { Visitor } from '../support/browser';
import { type DeskLook, emptyDesk, fullDesk } from '../support/every-desk-page';
import { Journey } from '../support/journey';
import { until } from '../support/until';

const inPage = readFileSync(join(root, 'test/support/page-faults.js'), 'utf8');
const languages = ['fa', 'en'] as const;
type Language = (typeof languages)[number];
/** As many as read at once. */
const readers = 2;

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

it.each(languages)('before there is any work, in %s', async (language) => {
  expect(await faultsIn(Object.values(emptyDesk).flat(), language)).toEqual([]);
});

describe('on a working day', () => {
  let looks: DeskLook[];
  beforeAll(async () => {
    looks = Object.values(await fullDesk(journey.gardesh)).flat();
  }, 300_000);

  it.each(languages)(
    'in %s',
    async (language) => {
      expect(await faultsIn(looks, language)).toEqual([]);
    },
    300_000,
  );

  it.each(languages)(
    'when the server is away, in %s',
    async (language) => {
      const plain = looks.filter(({ keys }) => !keys);
      expect(await faultsIn(plain, language, { away: true })).toEqual([]);
    },
    300_000,
  );
});

it('a screen that does not come leaves the desk standing, and comes when it is asked for again', async () => {
  const staff = await journey.visitor({ user: 'admin' });
  const { page } = staff;
  const go = (name: string) => page.getByRole('link', { name, exact: true }).click();
  await page.route(/Audit\.page-/, (route) => route.abort());
  await staff.open('/desk/connections');
  await go('دفتر رخدادها');
  await page.locator('.desk-main [role="alert"]').waitFor();
  expect(await staff.barriers()).toEqual([]);
  await go('تقویم و تعطیلی');
  await page.getByRole('heading', { level: 1, name: 'تقویم' }).waitFor();

  await page.unroute(/Audit\.page-/);
  await go('دفتر رخدادها');
  await page.getByRole('button', { name: 'دوباره' }).click();
  await page.locator('.desk-main table').waitFor();
  expect(await staff.heading()).toContain('دفتر رخدادها');
  await staff.leave();
});

/** Everybody reads their own pages; a few at a time. */
async function faultsIn(looks: readonly DeskLook[], language: Language, { away = false } = {}): Promise<string[]> {
  const waiting = [...new Set(looks.map(({ as }) => as))];
  const faults: string[] = [];
  const read = async (): Promise<void> => {
    for (let user = waiting.shift(); user; user = waiting.shift()) {
      const visitor = await journey.visitor({ user, language });
      const lost = away ? await loseServer(visitor, language) : [];
      for (const look of looks) {
        if (look.as !== user) continue;
        lost.length = 0;
        const found = await faultsOf(visitor, look, away ? lost : null).catch((error: Error) => [`was not read: ${error.message}`]);
        faults.push(...[...new Set(found)].map((fault) => `${user} ${look.at} ${look.keys?.join(' ') ?? ''} ${fault}`));
      }
      await visitor.leave();
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  return faults;
}

/** All that is wrong with one state of one screen, in its light and its dark, at its sizes. */
async function faultsOf(visitor: Visitor, look: DeskLook, lost: readonly string[] | null): Promise<string[]> {
  const { page } = visitor;
  const ask = (question: string) => page.evaluate<string[]>(`pageFaults.${question}()`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await goTo(visitor, look.at);
  await page.locator('.desk-main :is(h1, h2, [role="alert"])').first().waitFor({ state: 'attached' });
  await stands(visitor);
  if (!lost && look.keys) await visitor.keys(...look.keys);
  if (!lost && look.shows) await page.locator(look.shows).first().waitFor();
  await stands(visitor);
  if (!(await page.evaluate<boolean>(`'pageFaults' in globalThis`))) await page.evaluate(inPage);

  const faults = [...(await ask('atDesk')), ...(await visitor.barriers())];
  if (lost?.length && (await page.locator('.desk-main [role="alert"]').count()) === 0) faults.push('does not say that the server is away');
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await visitor.barriers(['color-contrast'])).map((fault) => `in the dark: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: look.phone ? 320 : 360, height: 800 });
  faults.push(...(await ask(look.phone ? 'lostText' : 'wide')).map((fault) => `on a phone: ${fault}`));
  if (look.phone) {
    faults.push(...(await ask('smallTargets')).map((fault) => `on a phone: ${fault}`));
    await page.setViewportSize({ width: 360, height: 800 });
    await visitor.style('html { font-size: 200% !important }', async () => {
      faults.push(...(await ask('lostText')).map((fault) => `at 200%: ${fault}`));
    });
  }
  return faults;
}

/** As a link of the desk leads there; from within the same screen, by opening it anew. */
async function goTo(visitor: Visitor, at: string): Promise<void> {
  if (visitor.path === new URL(at, visitor.gardesh.site).pathname || !visitor.path.startsWith('/desk')) return visitor.open(at);
  await visitor.page.evaluate(`history.pushState(null, '', ${JSON.stringify(at)}); dispatchEvent(new PopStateEvent('popstate'))`);
}

/** Nothing is on its way any more. */
const stands = ({ page }: Visitor): Promise<unknown> =>
  until(async () => (await page.locator('.skeleton, [aria-busy="true"]').count()) === 0, { what: `${page.url()} to stand` });

/** What every screen asks for by itself. */
const ofTheFrame = ['/api/tasks?limit=1'];

/** The page and who works here come, nothing else does. Answers with what was asked in vain, as it is asked. */
async function loseServer({ page }: Visitor, language: Language): Promise<string[]> {
  const lost: string[] = [];
  const { title, detail } = refusals.unavailable;
  const body = JSON.stringify({
    type: 'urn:gardesh:problem:unavailable',
    title: title[language],
    detail: detail({})[language],
    status: 503,
    instance: 'urn:gardesh:request:0',
    code: 'unavailable',
  });
  await page.route('**/api/**', (route) => {
    const { pathname, search } = new URL(route.request().url());
    if (pathname === '/api/me' || pathname === '/api/live') return route.continue();
    if (!ofTheFrame.includes(pathname + search)) lost.push(pathname);
    return route.fulfill({ status: 503, contentType: 'application/problem+json', body });
  });
  return lost;
}
