import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadService } from '#catalog/load';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

describe('what is known already', () => {
  it('from an earlier request is put in with one press', async () => {
    const mobile = '09120000003';
    const story = await Story.file(journey.gardesh, 'water-new-connection', { by: mobile });
    const { postalCode } = (await story.seen()).form as { postalCode: string };
    const citizen = await journey.visitor({ javaScript: false, mobile });
    await citizen.open('/services/water-rename/apply');
    await citizen.tick('برای خودم');
    await citizen.press('ادامه');
    await citizen.open('/services/water-rename/apply/postalCode');
    expect(await citizen.text()).toContain('پاسخ شما در درخواست پیشین');
    await citizen.shot('last-time');
    await citizen.press('همان پاسخ را بگذار');
    expect(citizen.path).toBe('/services/water-rename/apply/postalCode');
    expect(await citizen.page.locator('[name="postalCode"]').inputValue()).not.toBe('');
    const [draft] = await journey.gardesh.sql('select form from draft join person on person.id = person where mobile = $1', [mobile]);
    expect(draft?.form).toMatchObject({ postalCode });
    await citizen.leave();
  });

  it('from the account is shown and not asked; whoever knows better opens the question', async () => {
    const { form, ...rest } = loadService('road-question');
    const [first, ...pages] = form.pages;
    const mobile = { key: 'callback', type: 'mobile', title: { fa: 'شمارهٔ تماس', en: 'Number to call' }, required: true };
    const admin = await journey.gardesh.as('roads-khuzestan.admin');
    const asking = { ...rest, version: '7.0.0', form: { pages: [{ ...first, fields: [mobile, ...first!.fields] }, ...pages] } };
    await admin.do('/api/services', asking);

    const citizen = await journey.visitor({ javaScript: false, mobile: '09120000004' });
    await citizen.open('/services/road-question/apply');
    await citizen.tick('برای خودم');
    await citizen.press('ادامه');
    await citizen.open('/services/road-question/apply/callback');
    expect(await citizen.heading()).toBe('شمارهٔ تماس');
    expect(await citizen.page.getByLabel('شمارهٔ تماس').count()).toBe(0);
    expect(await citizen.text()).toContain('۰۹۱۲ ۰۰۰ ۰۰۰۴');
    await citizen.shot('known');
    await citizen.press(/این درست نیست؟/);
    await citizen.write('شمارهٔ تماس', '۰۹۱۲۰۰۰۰۰۹۹');
    await citizen.press('ادامه');
    const [draft] = await journey.gardesh.sql('select form from draft join person on person.id = person where mobile = $1', [
      '09120000004',
    ]);
    expect(draft?.form).toMatchObject({ callback: '۰۹۱۲۰۰۰۰۰۹۹' });
    await citizen.leave();
  });
});
