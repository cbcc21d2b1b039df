import type { Locator, Page } from 'playwright-core';
import { toJalali } from '#domain/calendar/jalali';
import type { Visitor, VisitorOptions } from './browser';
import type { Journey } from './journey';
import { Keyboard } from './keyboard';

/** A mouse, a pen or a finger that touches anything, on whatever site, is counted. */
const tellOfPointers = `for (const kind of ['pointerdown', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
  addEventListener(kind, () => touchedByPointer(kind), true);`;

/** One of the staff who works with the keyboard alone. */
export class Officer {
  readonly keyboard: Keyboard;
  /** What was touched otherwise. */
  readonly pointers: string[] = [];

  private constructor(readonly visitor: Visitor) {
    this.keyboard = new Keyboard(visitor);
  }

  /** Signed in already where `user` is given; else before the door. */
  static async come(journey: Journey, options: VisitorOptions = {}): Promise<Officer> {
    const officer = new Officer(await journey.visitor({ width: 1280, ...options }));
    const { context } = officer.visitor;
    await context.exposeBinding('touchedByPointer', (_, kind: string) => void officer.pointers.push(kind));
    await context.addInitScript(tellOfPointers);
    return officer;
  }

  get page(): Page {
    return this.visitor.page;
  }

  /** From the desk's door through the organisation's own and back, where it was wanted. */
  async signIn(user: string, at = '/desk'): Promise<void> {
    await this.visitor.open(at);
    await this.keyboard.press('ورود با حساب سازمانی');
    await this.logIn(user, this.page);
    await this.page.locator('.desk-main h1').waitFor();
  }

  /** At the issuer. */
  async logIn(user: string, page: Page): Promise<void> {
    await page.getByLabel('نام کاربری').focus();
    await page.keyboard.type(user);
    await page.keyboard.press('Tab');
    await page.keyboard.type('demo');
    await page.keyboard.press('Enter');
  }

  /** By the menu, and out at the issuer, too. */
  async signOut(): Promise<void> {
    await this.keys('g m', 'End', 'Enter');
    const leave = this.page.getByRole('button', { name: 'خروج', exact: true });
    await leave.waitFor();
    await leave.focus();
    await this.keys('Enter');
    await this.page.waitForURL('**/api/login/staff/signed-out');
  }

  keys(...chords: string[]): Promise<void> {
    return this.visitor.keys(...chords);
  }

  /** As an input method writes: without a key for each letter. */
  write(text: string): Promise<void> {
    return this.page.keyboard.insertText(text);
  }

  says(words: string | RegExp): Promise<void> {
    return this.page.getByText(words).first().waitFor();
  }

  /** Comes to the button or link by Tab and presses Enter. */
  async press(name: string | RegExp, within = 'main, dialog'): Promise<void> {
    const place = this.page.locator(within).last();
    const control = place.getByRole('button', { name }).or(place.getByRole('link', { name })).first();
    await control.waitFor();
    await this.keyboard.reach(control);
    await this.keys('Enter');
  }

  /** A select, by its label: arrows choose in it. */
  async chooseIn(label: string, option: string): Promise<void> {
    const select = this.page.getByLabel(label).first();
    await this.keyboard.reach(select);
    for (const key of [...Array<string>(60).fill('ArrowDown'), ...Array<string>(60).fill('ArrowUp')]) {
      if ((await select.locator('option:checked').innerText()).includes(option)) return;
      await this.keys(key);
    }
    throw new Error(`${this.visitor.path}: ${label} does not offer ${option}`);
  }

  /** Three boxes of a date that begin with this name. */
  async writeDate(name: string, date: string): Promise<void> {
    const { day, month, year } = toJalali(date);
    const box = (part: string) => this.page.locator(`[name="${name}-${part}"]`);
    const overwrite = async (part: string, value: number): Promise<void> => {
      await this.keyboard.reach(box(part));
      await this.keys('Control+A');
      await this.page.keyboard.type(String(value));
    };
    await overwrite('day', day);
    await this.keyboard.reach(box('month'));
    for (const key of [...Array<string>(12).fill('ArrowDown'), ...Array<string>(12).fill('ArrowUp')])
      if ((await box('month').inputValue()) !== String(month)) await this.keys(key);
    await overwrite('year', year);
  }

  /** Down the inbox, and up again, until the cursor is on this case. */
  async goToCase(code: string): Promise<void> {
    await this.page.locator('[data-here]').waitFor();
    const here = this.page.locator(`[data-here] [data-task^="${code}"]`);
    for (const key of [...Array<string>(40).fill('j'), ...Array<string>(80).fill('k')]) {
      if (await here.isVisible()) return;
      await this.keys(key);
    }
    throw new Error(`${this.visitor.path}: neither J nor K comes to ${code}`);
  }

  /** Goes on with `J` until the focus is within. */
  async goTo(row: Locator): Promise<void> {
    await row.first().waitFor();
    for (let pressed = 0; pressed < 120; pressed += 1) {
      if ((await row.locator(':focus').count()) > 0) return;
      await this.keys('j');
    }
    throw new Error(`${this.visitor.path}: J never comes to ${row}`);
  }

  leave(): Promise<void> {
    return this.visitor.leave();
  }
}
