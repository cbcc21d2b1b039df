import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/browser';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

async function begin(citizen: Visitor, service: string, step: string): Promise<void> {
  await citizen.open(`/services/${service}/apply`);
  await citizen.tick('برای خودم');
  await citizen.press('ادامه');
  await citizen.open(`/services/${service}/apply/${step}`);
}

const paste = (citizen: Visitor, selector: string, text: string): Promise<void> =>
  citizen.page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text', '${text}');
    document.querySelector('${selector}').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);

describe('a phone that helps', () => {
  it('writes where it is, once it may; and says so where it may not', async () => {
    const citizen = await journey.visitor({ mobile: '09120000003' });
    await citizen.context.grantPermissions(['geolocation']);
    await citizen.context.setGeolocation({ latitude: 31.31, longitude: 48.67 });
    await begin(citizen, 'road-damage', 'place');
    await citizen.press('جای کنونی من');
    await citizen.page.getByText('پیدا شد.').waitFor();
    expect(await citizen.page.locator('[name="place.point-lat"]').inputValue()).toBe('31.310000');
    expect(await citizen.page.locator('[name="place.point-lon"]').inputValue()).toBe('48.670000');

    await citizen.context.clearPermissions();
    await citizen.open('/services/road-damage/apply/place');
    await citizen.press('جای کنونی من');
    await citizen.page.getByText('دو عدد را خودتان بنویسید').waitFor();
    await citizen.leave();
  });

  it('spreads a pasted date over the three boxes', async () => {
    const citizen = await journey.visitor({ mobile: '09120000004' });
    await begin(citizen, 'concert-permit', 'dates');
    await paste(citizen, '[name="dates.first-day"]', '۱۳۷۰/۵/۱۲');
    const box = (part: string) => citizen.page.locator(`[name="dates.first-${part}"]`).inputValue();
    expect([await box('day'), await box('month'), await box('year')]).toEqual(['12', '5', '1370']);
    await citizen.leave();
  });

  it('copies the tracking code in digits that every system reads', async () => {
    const story = await Story.file(journey.gardesh, 'road-question', { by: '09120000005' });
    const citizen = await journey.visitor({ mobile: '09120000005' });
    await citizen.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await citizen.open(`/my/${story.code}/filed`);
    await citizen.page.getByRole('button', { name: 'رونوشت', exact: true }).click();
    await citizen.page.getByRole('button', { name: 'رونوشت شد' }).waitFor();
    expect(await citizen.page.evaluate('navigator.clipboard.readText()')).toBe(story.code);
    await citizen.leave();
  });

  it('leads to the search by the key with the slash, unless somebody is writing', async () => {
    const citizen = await journey.visitor();
    await citizen.open('/');
    await citizen.page.locator('body').press('Slash');
    const search = citizen.page.locator('input[type="search"]');
    expect(await citizen.page.evaluate('document.activeElement.type')).toBe('search');
    await citizen.page.keyboard.press('Slash');
    expect(await search.inputValue()).toBe('/');
    await citizen.leave();
  });

  it('sends a form once, however often it is pressed', async () => {
    const story = await Story.file(journey.gardesh, 'road-question', { by: '09120000006' });
    const citizen = await journey.visitor({ mobile: '09120000006' });
    await citizen.open(`/my/${story.code}/withdraw`);
    const sent: string[] = [];
    await citizen.page.route('**/withdraw', async (route) => {
      if (route.request().method() === 'POST') sent.push(route.request().url());
      await route.continue();
    });
    await citizen.page.evaluate(`(() => {
      const button = document.querySelector('main form button:not([name])');
      button.click();
      button.click();
    })()`);
    await citizen.page.waitForURL('**/my/*?done=withdrawn');
    expect(sent).toHaveLength(1);
    await citizen.leave();
  });
});
