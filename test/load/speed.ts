/**
 * `npm run speed`: how fast the citizens' pages are for a cheap phone on a slow line: 400 kbps, 400 ms there and back, a processor four
 * times slower, 360×800. Cold, as somebody comes for the first time; warm, with the portal's worker on the phone.
 * Prints a table, the middle of three rounds; ends with 1 where a page is over its budget. `npm run speed -- desk`: the desk.
 */
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser';
import { everyPage, type Look, mobiles } from '../support/every-page';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { until } from '../support/until';
import { measureDesk } from './desk';
import { SlowLine, slowThirdGeneration } from './slow-line';

const slowerProcessor = 4;
/** So that a busy moment of the machine does not count. */
const rounds = 3;
const budget = { coldMs: 3_000, warmMs: 1_200, shift: 0.05, delayMs: 200, kilobytes: 100 };

/** The pages that most people meet, by their path, and which of their states. */
const mainPages: readonly { path: string; state: number }[] = [
  { path: '/', state: 0 },
  { path: '/services', state: 0 },
  { path: '/services/:key', state: 0 },
  { path: '/services/:key/apply/:step', state: 1 },
  { path: '/my', state: 1 },
  { path: '/my/:trackingCode', state: 2 },
  { path: '/track', state: 0 },
  { path: '/verify/:token', state: 0 },
];

interface Seen {
  /** Until the largest thing on the screen stood there. */
  paintedMs: number;
  /** How much moved by itself (CLS). */
  shift: number;
  bytes: number;
}

interface Measured {
  path: string;
  cold: Seen;
  warm: Seen;
  /** From a key or a tap until the screen showed it, the longest. */
  delayMs: number;
}

async function main(): Promise<void> {
  const gardesh = await startGardesh({ ground: 'own' });
  const line = await SlowLine.to(gardesh.site, slowThirdGeneration);
  const browser = await openBrowser();
  try {
    const looks = await everyPage(gardesh);
    const measured: Measured[] = [];
    for (const { path, state } of mainPages) {
      const look = looks[path]?.[state];
      if (!look) throw new Error(`There is no look ${state} at ${path}`);
      const tries: Omit<Measured, 'path'>[] = [];
      while (tries.length < rounds) tries.push(await measure(browser, gardesh, line.site, look));
      measured.push({ path, ...middleOf(tries) });
    }
    print(measured);
    if (measured.some((one) => overBudget(one).length > 0)) process.exitCode = 1;
  } finally {
    await browser.close();
    line.close();
    await gardesh.stop();
  }
}

function middleOf(tries: readonly Omit<Measured, 'path'>[]): Omit<Measured, 'path'> {
  const middle = (figure: (one: Omit<Measured, 'path'>) => number) =>
    tries.map(figure).sort((one, other) => one - other)[Math.floor(tries.length / 2)] ?? 0;
  const seen = (when: 'cold' | 'warm'): Seen => ({
    paintedMs: middle((one) => one[when].paintedMs),
    shift: middle((one) => one[when].shift),
    bytes: middle((one) => one[when].bytes),
  });
  return { cold: seen('cold'), warm: seen('warm'), delayMs: middle(({ delayMs }) => delayMs) };
}

/** What the browser itself notes down, from the first moment of each page. */
const noteDown = `globalThis.noted = { painted: 0, shift: 0, delay: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) noted.painted = entry.startTime; })
  .observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) noted.shift += entry.value; })
  .observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.interactionId) noted.delay = Math.max(noted.delay, entry.duration); })
  .observe({ type: 'event', durationThreshold: 16, buffered: true });`;

async function measure(browser: Browser, gardesh: Gardesh, site: string, look: Look): Promise<Omit<Measured, 'path'>> {
  const visitor = await Visitor.come(browser, gardesh, {
    site,
    offlineWorker: true,
    ...(look.as === 'nobody' ? {} : { mobile: mobiles[look.as] }),
  });
  const { page, context } = visitor;
  context.setDefaultTimeout(60_000);
  await context.addInitScript(noteDown);
  const processor = await context.newCDPSession(page);
  await processor.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
  const cold = await see(page, look.at);
  await page.evaluate('navigator.serviceWorker.ready');
  await page.goto('about:blank');
  const warm = await see(page, look.at);
  const delayMs = await touch(page);
  await visitor.leave();
  return { cold, warm, delayMs };
}

async function see(page: Page, at: string): Promise<Seen> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(at, { waitUntil: 'networkidle' });
  await until(() => page.evaluate('noted.painted > 0'), { what: `something painted at ${at}` });
  const noted = await page.evaluate<{ painted: number; shift: number }>('noted');
  await line.detach();
  return { paintedMs: noted.painted, shift: noted.shift, bytes };
}

/** A word into the first field, and the first fold opened: what there is of them. */
async function touch(page: Page): Promise<number> {
  const field = page.locator('main input:is([type="text"], [type="search"], [type="tel"])').first();
  if ((await field.count()) > 0) {
    await field.click();
    await page.keyboard.type('آزمون');
  }
  const fold = page.locator('main summary').first();
  if ((await fold.count()) > 0) await fold.click();
  await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
  return page.evaluate<number>('noted.delay');
}

function overBudget({ cold, warm, delayMs }: Measured): string[] {
  return [
    ...(cold.paintedMs > budget.coldMs ? ['cold'] : []),
    ...(warm.paintedMs > budget.warmMs ? ['warm'] : []),
    ...(Math.max(cold.shift, warm.shift) > budget.shift ? ['shift'] : []),
    ...(delayMs > budget.delayMs ? ['delay'] : []),
    ...(cold.bytes > budget.kilobytes * 1024 ? ['weight'] : []),
  ];
}

function print(measured: readonly Measured[]): void {
  const head = ['page', 'LCP cold', 'LCP warm', 'CLS', 'INP', 'first view', 'over budget'];
  const rows = measured.map((one) => [
    one.path,
    `${Math.round(one.cold.paintedMs)} ms`,
    `${Math.round(one.warm.paintedMs)} ms`,
    Math.max(one.cold.shift, one.warm.shift).toFixed(3),
    `${Math.round(one.delayMs)} ms`,
    `${Math.round(one.cold.bytes / 1024)} kB`,
    overBudget(one).join(', '),
  ]);
  const aims = [
    'at most',
    `${budget.coldMs} ms`,
    `${budget.warmMs} ms`,
    String(budget.shift),
    `${budget.delayMs} ms`,
    `${budget.kilobytes} kB`,
    '',
  ];
  const widths = head.map((_, column) => Math.max(...[head, aims, ...rows].map((row) => row[column]!.length)));
  for (const row of [head, ...rows, aims])
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
}

const measures: Record<string, () => Promise<void>> = { portal: main, desk: measureDesk };
const measured = measures[process.argv[2] ?? 'portal'];
if (!measured) throw new Error(`There is nothing to measure by that name; there are ${Object.keys(measures).join(', ')}`);

measured().then(
  () => process.exit(),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
