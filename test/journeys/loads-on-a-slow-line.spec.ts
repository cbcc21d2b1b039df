import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    const weights: Record<Kind, number> = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Other: 0 };
    const kinds = new Map<string, Kind>();
    const line = await citizen.context.newCDPSession(citizen.page);
    await line.send('Network.enable');
    line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type in weights ? (type as Kind) : 'Other'));
    line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      weights[kinds.get(requestId) ?? 'Other'] += encodedDataLength;
    });
    await citizen.page.goto(at(), { waitUntil: 'networkidle' });

    expect(weights.Document).toBeGreaterThan(1 * kB);
    expect(weights.Document).toBeLessThanOrEqual(14 * kB);
    expect(weights.Stylesheet).toBeLessThanOrEqual(12 * kB);
    expect(weights.Script).toBeLessThanOrEqual(40 * kB);
    expect(Object.values(weights).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(100 * kB);
    expect(await citizen.page.evaluate<number>('shift')).toBeLessThanOrEqual(0.05);
    await citizen.leave();
  });
});
