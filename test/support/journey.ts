import type { Browser } from 'playwright-core';
import { openBrowser, Visitor, type VisitorOptions } from './browser';
import { type Gardesh, type GardeshOptions, startGardesh } from './gardesh';

/** A Gardesh and a browser, for as long as a spec of journeys runs. */
export class Journey {
  private constructor(
    readonly gardesh: Gardesh,
    private readonly browser: Browser,
  ) {}

  static async begin(options?: GardeshOptions): Promise<Journey> {
    const browser = await openBrowser();
    try {
      return new Journey(await startGardesh(options), browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  visitor(options?: VisitorOptions): Promise<Visitor> {
    return Visitor.come(this.browser, this.gardesh, options);
  }

  /** Safe to call when it never began. */
  static async end(journey: Journey | undefined): Promise<void> {
    await journey?.browser.close();
    await journey?.gardesh.stop();
  }
}

export const paper = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
});
