import type { FileChooser, Locator, Page } from 'playwright-core';
import type { Visitor } from './browser';
import { until } from './until';

const mostStops = 120;

/** Somebody who has no mouse: every control is come to by Tab, and used as a keyboard uses it. */
export class Keyboard {
  private readonly page: Page;
  /** Choosers of files that have opened, and await one. */
  private readonly choosers: FileChooser[] = [];

  constructor(private readonly visitor: Visitor) {
    this.page = visitor.page;
    // Who listens only from the press of the key on may be too late for the browser's answer.
    this.page.on('filechooser', (chooser) => this.choosers.push(chooser));
  }

  /** Goes on from where it stands to the control, and says so where it is never come to. */
  async reach(control: Locator): Promise<void> {
    const here = control.and(this.page.locator(':focus'));
    for (let stops = 0; stops < mostStops; stops += 1) {
      if ((await here.count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${this.visitor.path}: ${control} is not reached by Tab`);
  }

  /** Presses the button, or follows the link, with this name; returns on the page that it leads to. */
  async press(name: string | RegExp): Promise<void> {
    const content = this.page.locator('main');
    await this.reach(content.getByRole('button', { name }).or(content.getByRole('link', { name })).first());
    const next = this.page.waitForEvent('domcontentloaded');
    await this.page.keyboard.press('Enter');
    await next;
  }

  /** In place of what stood there. */
  async write(label: string, text: string): Promise<void> {
    await this.reach(this.page.getByLabel(label).and(this.page.locator('input, textarea')));
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** The first of a group that is come to, then arrows to the wanted one. */
  async choose(label: string): Promise<void> {
    const wanted = this.page.getByLabel(label, { exact: true });
    const name = await wanted.first().getAttribute('name');
    await this.reach(this.page.locator(`input[name="${name}"]`));
    await this.page.keyboard.press('Space');
    for (let steps = 0; steps < 20 && !(await wanted.first().isChecked()); steps += 1) await this.page.keyboard.press('ArrowDown');
    if (!(await wanted.first().isChecked())) throw new Error(`${this.visitor.path}: «${label}» is not chosen by arrows`);
  }

  /** Opens the chooser of files as Enter does, and takes one. */
  async attach(label: string | RegExp, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.reach(this.page.getByLabel(label).and(this.page.locator('input, textarea')));
    await this.page.keyboard.press('Enter');
    const chooser = await until(() => this.choosers.shift(), { what: 'the chooser of files' });
    await chooser.setFiles(file);
  }
}
