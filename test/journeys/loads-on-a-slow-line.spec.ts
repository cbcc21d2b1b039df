import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/browser';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

const mobile = '09120000013';
const kB = 1024;

/** Bytes on the line, pressed as they went. */
type Kind = 'Document' | 'Stylesheet' | 'Script' | 'Font' | 'Other';

let journey: Journey;
let code: string;
beforeAll(async () => {
  journey = await Journey.begin();
  ({ code } = await Story.file(journey.gardesh, 'concert-permit', { by: mobile }));
  const citizen = await journey.gardesh.citizen(mobile);
  await citizen.put('/api/drafts/concert-permit', {});
});
afterAll(() => Journey.end(journey));

/** What comes over the line to this visitor from now on. */
async function weigh({ context, page }: Visitor): Promise<Record<Kind, number>> {
  const weights: Record<Kind, number> = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Other: 0 };
  const kinds = new Map<string, Kind>();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type in weights ? (type as Kind) : 'Other'));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights[kinds.get(requestId) ?? 'Other'] += encodedDataLength;
  });
  return weights;
}

const inAll = (weights: Record<Kind, number>): number => Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);

/** Notes down when the screen stood there: what is fetched ahead after that is not awaited by anybody. */
const noteWhenItStands = `new MutationObserver(() => {
  if (!globalThis.stoodAt && document.querySelector('.desk-main h1')) globalThis.stoodAt = performance.now();
}).observe(document, { childList: true, subtree: true });`;

it.each([
  { user: 'culture-markazi.clerk', at: '/desk' },
  { user: 'culture-markazi.head', at: '/desk/today' },
  { user: 'counter-arak.counter', at: '/desk/counter' },
])('the first load of $at weighs at most 170 kB of script, and 260 kB in all', async ({ user, at }) => {
  const officer = await journey.visitor({ user });
  await officer.context.addInitScript(noteWhenItStands);
  await officer.open(at);
  await officer.page.locator('.desk-main h1').waitFor();
  const sent = await officer.page.evaluate<{ name: string; bytes: number }[]>(
    `performance.getEntries().filter(({ startTime, transferSize }) => transferSize > 0 && startTime < stoodAt)
      .map(({ name, transferSize }) => ({ name, bytes: transferSize }))`,
  );
  const weightOf = (those: typeof sent): number => those.reduce((sum, { bytes }) => sum + bytes, 0);
  const scripts = weightOf(sent.filter(({ name }) => name.endsWith('.js')));
  expect(scripts).toBeGreaterThan(50 * kB);
  expect(scripts).toBeLessThanOrEqual(170 * kB);
  expect(weightOf(sent)).toBeLessThanOrEqual(260 * kB);
  await officer.leave();
});

describe.each([
  { page: '/', at: () => '/' },
  { page: '/services', at: () => '/services' },
  { page: 'a service', at: () => '/services/concert-permit' },
  { page: 'a question of the form', at: () => '/services/concert-permit/apply/organiser' },
  { page: 'my requests', at: () => '/my' },
  { page: 'a request', at: () => `/my/${code}` },
  { page: '/track', at: () => '/track' },
  { page: '/verify', at: () => '/verify' },
])('the first view of $page', ({ at }) => {
  it('weighs at most 100 kB in all, and nothing on it moves', async () => {
    const citizen = await journey.visitor({ mobile });
    await citizen.context.addInitScript(`globalThis.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; })
        .observe({ type: 'layout-shift', buffered: true });`);
    const weights = await weigh(citizen);
    await citizen.page.goto(at(), { waitUntil: 'networkidle' });

    expect(weights.Document).toBeGreaterThan(1 * kB);
    expect(weights.Document).toBeLessThanOrEqual(14 * kB);
    expect(weights.Stylesheet).toBeLessThanOrEqual(12 * kB);
    expect(weights.Script).toBeLessThanOrEqual(40 * kB);
    expect(inAll(weights)).toBeLessThanOrEqual(100 * kB);
    expect(await citizen.page.evaluate<number>('shift')).toBeLessThanOrEqual(0.05);
    await citizen.leave();
  });
});
