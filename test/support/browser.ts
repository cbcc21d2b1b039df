import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { root } from '#apps/cli/src/servers/root';
import type { Gardesh } from './gardesh';

/** Debian's, unless another is named. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export interface VisitorOptions {
  javaScript?: boolean;
  language?: 'fa' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
  /** Signed in as this citizen. */
  mobile?: string;
  /** Signed in as this one of the staff: at a desk, 1280 wide unless said otherwise. */
  user?: string;
  /** Without the worker that keeps pages on the phone. */
  offlineWorker?: boolean;
  /** The way to the site, where it is not the straight one. */
  site?: string;
}

/** Of axe: a rule that is broken, and where. */
interface Stumble {
  id: string;
  places: string[];
}

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A citizen with a phone, or one of the staff at a desk: what they see, read and press. */
export class Visitor {
  private constructor(
    readonly gardesh: Gardesh,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly javaScript: boolean,
  ) {}

  static async come(
    browser: Browser,
    gardesh: Gardesh,
    {
      javaScript = true,
      language = 'fa',
      theme = 'light',
      mobile,
      user,
      width = user ? 1280 : 360,
      offlineWorker = false,
      site = gardesh.site,
    }: VisitorOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: site,
      viewport: { width, height: 800 },
      javaScriptEnabled: javaScript,
      colorScheme: theme,
      // Colours are what they are at once.
      reducedMotion: 'reduce',
      locale: 'fa-IR',
      serviceWorkers: offlineWorker ? 'allow' : 'block',
    });
    context.setDefaultTimeout(20_000);
    const signIn = mobile ?? user;
    if (signIn) await context.request.post('/api/demo/login', { data: { user: signIn } });
    if (language === 'en') await context.request.get('/language?to=en&back=/offline');
    return new Visitor(gardesh, context, await context.newPage(), javaScript);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Presses the button, or follows the link, with this name. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name })).first().click();
    await this.page.waitForLoadState();
  }

  /** Keys one after another, as a person presses them: `g i`, `Shift+J`, `Control+Enter`. */
  async keys(...chords: string[]): Promise<void> {
    for (const chord of chords.flatMap((several) => several.split(' '))) await this.page.keyboard.press(chord);
  }

  async write(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text);
  }

  async tick(label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).check();
  }

  /** Three boxes, as a person fills them in. */
  async date(name: string, { day, month, year }: { day: string; month: string; year: string }): Promise<void> {
    await this.page.locator(`[name="${name}-day"]`).fill(day);
    await this.page.locator(`[name="${name}-month"]`).selectOption({ label: month });
    await this.page.locator(`[name="${name}-year"]`).fill(year);
  }

  /** The page's heading. */
  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).trim();
  }

  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** What the error summary says, line by line. */
  wrong(): Promise<string[]> {
    return this.page.locator('#errors li').allInnerTexts();
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** The one-time code that came by SMS. */
  async codeSentTo(mobile: string): Promise<string> {
    const [latest] = await this.gardesh.outbox(mobile);
    const code = latest && /[0-9]{6}/.exec(latest.text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)));
    if (!code) throw new Error(`No code was sent to ${mobile}`);
    return code[0];
  }

  /** What a person who uses assistive technology would stumble over; all of the guidelines' rules, or only some. */
  async barriers(rules?: string[]): Promise<string[]> {
    const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: guidelines };
    if (!(await this.page.evaluate<boolean>(`'axe' in globalThis`))) await this.page.evaluate(axe);
    const stumbles = await this.page.evaluate<Stumble[]>(
      `axe.run(${JSON.stringify({ runOnly, resultTypes: ['violations'] })}).then(({ violations }) =>
        violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ target }) => target.join(' ')) })))`,
    );
    return stumbles.map(({ id, places }) => `${this.path}: ${id} ${places.join(', ')}`);
  }

  /** Reads the page under a style of the reader's own. */
  async style(rules: string, read: () => Promise<void>): Promise<void> {
    const laid = `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(rules)}); document.adoptedStyleSheets = [sheet]; }`;
    await this.page.evaluate(laid);
    await read();
    await this.page.evaluate('document.adoptedStyleSheets = []');
  }

  /** For the README, when asked for (`npm run shots`): what the screen shows from the top of the page; `wide`, on a desk's screen too. */
  async shot(name: string, { wide = false } = {}): Promise<void> {
    const folder = process.env.SHOTS_FOLDER;
    if (!folder) return;
    mkdirSync(join(root, folder), { recursive: true });
    await this.page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
    await this.page.screenshot({ path: join(root, folder, `${name}.png`) });
    const size = this.page.viewportSize();
    if (!wide || !size) return;
    await this.page.setViewportSize({ width: 1280, height: 800 });
    await this.page.screenshot({ path: join(root, folder, `${name}-wide.png`) });
    await this.page.setViewportSize(size);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
