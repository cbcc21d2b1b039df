import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '#apps/cli/src/servers/root';
import { pages } from '#apps/portal/pages';
import { toAsciiDigits } from '#domain/text/digits';
import type { Visitor } from '../support/browser';
import { everyPage, type Look, mobiles, type Onlooker } from '../support/every-page';
import { Journey } from '../support/journey';

const inPage = readFileSync(join(root, 'test/support/page-faults.js'), 'utf8');

let journey: Journey;
let looks: Record<string, Look[]>;
beforeAll(async () => {
  journey = await Journey.begin();
  looks = await everyPage(journey.gardesh);
});
afterAll(() => Journey.end(journey));

it('no page is left out', () => {
  expect(pages.map(({ path }) => path).filter((path) => !looks[path]?.length)).toEqual([]);
});

describe.each([{ language: 'fa' as const }, { language: 'en' as const }])('every page in $language', ({ language }) => {
  it('has no barrier in light or dark, reads well at 320 pixels, in large and in loose letters, and is led through by keyboard', async () => {
    const onlookers: Onlooker[] = ['nobody', 'newcomer', 'regular'];
    const found = await Promise.all(
      onlookers.map(async (onlooker) => {
        const visitor = await journey.visitor({ language, ...(onlooker === 'nobody' ? {} : { mobile: mobiles[onlooker] }) });
        const faults: string[] = [];
        for (const look of Object.values(looks).flat()) {
          if (look.as !== onlooker) continue;
          const all = await faultsOf(visitor, look).catch((error: Error) => [`was not read: ${error.message}`]);
          const state = look.wrong ? ' (with what is wrong)' : '';
          faults.push(...[...new Set(all)].map((fault) => `${look.at}${state} ${fault}`));
        }
        await visitor.leave();
        return faults;
      }),
    );
    expect(found.flat()).toEqual([]);
  }, 900_000);
});

/** All that is wrong with one state of one page, in its light and its dark, at its sizes. */
async function faultsOf(visitor: Visitor, look: Look): Promise<string[]> {
  const { page } = visitor;
  const ask = (question: string) => page.evaluate<string[]>(`pageFaults.${question}()`);
  const faults: string[] = [];
  await page.setViewportSize({ width: 320, height: 800 });
  await visitor.open(look.at);
  if (look.wrong) faults.push(...(await sendWrong(visitor, look.wrong)));
  await page.evaluate(inPage);
  if (look.wrong) faults.push(...(await ask('leadlessErrors')));
  faults.push(...(await ask('all')), ...(await visitor.barriers()));
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await visitor.barriers(['color-contrast'])).map((fault) => `in the dark: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  await visitor.style(loose, async () => {
    faults.push(...(await ask('lostText')).map((fault) => `in loose letters: ${fault}`));
  });
  await page.setViewportSize({ width: 360, height: 800 });
  await visitor.style('html { font-size: 200% !important }', async () => {
    faults.push(...(await ask('lostText')).map((fault) => `at 200%: ${fault}`));
  });
  return faults;
}

/** As a reader may set it (WCAG 2.2, 1.4.12). */
const loose =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Sends the page's form with these answers; what was typed must come back. */
async function sendWrong({ page }: Visitor, answers: Record<string, string>): Promise<string[]> {
  const form = page.locator('main form[method="post"]').filter({ has: page.locator('.button:not(.button-plain)') });
  for (const [name, value] of Object.entries(answers)) await page.locator(`main [name="${name}"]`).fill(value);
  const button = form.locator('button.button:not(.button-plain, .button-second)').first();
  await Promise.all([page.waitForEvent('load'), button.click()]);
  const lost: string[] = [];
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`main [name="${name}"]`);
    const came = (await field.count()) > 0 ? await field.inputValue() : 'no such field';
    if (toAsciiDigits(came) !== toAsciiDigits(value)) lost.push(`lost «${value}» in ${name}: «${came}»`);
  }
  return lost;
}
