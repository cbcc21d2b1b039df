import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadService } from '#catalog/load';
import { exampleForm } from '#domain/definition/fields/example-form';
import { valueAt } from '#domain/definition/fields/paths';
import { fieldsOf } from '#domain/definition/fields/record';
import type { Visitor } from '../support/browser';
import { Journey, paper } from '../support/journey';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

const apply = '/services/road-question/apply';

const accountOf = async (mobile: string): Promise<{ national_id: string; name: string }> => {
  const [row] = await journey.gardesh.sql('select national_id, name from person where mobile = $1', [mobile]);
  return row;
};

/** Everything that the form asks is answered over HTTP; the pages are for whom it is, and the sending. */
async function fillIn(citizen: Visitor): Promise<void> {
  const definition = loadService('road-question');
  const form = exampleForm(definition, {}, { today: '2026-12-01' });
  const answers = Object.fromEntries(fieldsOf(definition).map(({ key }) => [key, valueAt(form, key)] as const));
  const saved = await citizen.context.request.put('/api/drafts/road-question', {
    data: { answers },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(saved.status()).toBe(200);
}

describe('somebody who acts for another', () => {
  it('takes on a child whom the civil register confirms, files for them, and both follow it', async () => {
    const [parent, child] = await Promise.all([accountOf('09120000003'), accountOf('09120000013')]);
    const citizen = await journey.visitor({ javaScript: false, mobile: '09120000003' });
    await citizen.open(apply);
    await citizen.tick('برای کس دیگری: فرزند، پدر یا مادر، موکل یا کسی که قیم او هستید');
    await citizen.press('ادامه');
    expect(await citizen.heading()).toBe('او با شما چه نسبتی دارد؟');
    await citizen.shot('relation');
    await citizen.tick('فرزند');
    await citizen.press('ادامه');
    await citizen.write('نام و نام خانوادگی', 'نوگل نمونه');
    await citizen.write('کد ملی او', '۱۲۳');
    await citizen.press('افزودن');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('کد ملی او')]);
    expect(await citizen.page.getByLabel('نام و نام خانوادگی').inputValue()).toBe('نوگل نمونه');
    await citizen.write('کد ملی او', child.national_id);
    await citizen.shot('new-representation');
    await citizen.press('افزودن');

    expect(citizen.path).toBe(apply);
    await citizen.tick('نوگل نمونه (فرزند)');
    await citizen.shot('for-whom');
    await citizen.press('ادامه');
    await fillIn(citizen);
    await citizen.open(`${apply}/check-answers`);
    expect(await citizen.text()).toContain('درخواست برای نوگل نمونه');
    await citizen.press('ارسال درخواست');
    const code = /\/my\/(\d{12})/.exec(citizen.path)?.[1] ?? '';
    await citizen.open('/my');
    expect(await citizen.text()).toContain(`برای نوگل نمونه (فرزند) · ثبت‌کننده: ${parent.name}`);
    await citizen.open(`/my/${code}`);
    expect(await citizen.text()).toContain('برای نوگل نمونه');
    expect(await citizen.page.content()).not.toContain(child.name);
    await citizen.shot('on-behalf');

    const other = await journey.visitor({ javaScript: false, mobile: '09120000013' });
    await other.open('/my');
    await other.press('پرسش');
    expect(await other.text()).toContain(`ثبت‌کننده: ${parent.name}`);
    for (const mobile of ['09120000003', '09120000013'])
      await journey.gardesh.until(`an SMS to ${mobile}`, async () =>
        (await journey.gardesh.outbox(mobile)).find(({ channel, text }) => channel === 'sms' && text.includes(code)),
      );

    await citizen.open('/my/representations');
    await citizen.press(/پایان نمایندگی/);
    expect(await citizen.text()).toContain('هنوز کسی را نیفزوده‌اید');
    await Promise.all([citizen.leave(), other.leave()]);
  });

  it('whom no register confirms has to prove it, and the owning body sees the proof', async () => {
    await journey.gardesh.register('identity.kinship', 'up', { related: false });
    const parent = await accountOf('09120000014');
    const citizen = await journey.visitor({ javaScript: false, mobile: '09120000004' });
    await citizen.open('/my/representations/new?relation=parent');
    await citizen.write('نام و نام خانوادگی', 'کهن‌سال نمونه');
    await citizen.write('کد ملی او', parent.national_id);
    await citizen.press('افزودن');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('مدرک نمایندگی')]);
    await citizen.page.setInputFiles('#proof', paper('power-of-attorney.pdf'));
    await citizen.press('افزودن');
    expect(await citizen.text()).toContain('با مدرک');
    await citizen.shot('representations');
    await journey.gardesh.register('identity.kinship', 'up');

    const [mandate] = await journey.gardesh.sql(`select id, proof from representation where name = 'کهن‌سال نمونه'`);
    const { id, proof } = mandate;
    const person = await journey.gardesh.as('09120000004');
    const stranger = await journey.gardesh.as('09120000005');
    const form = exampleForm(loadService('road-question'), {}, { today: '2026-12-01' });
    const refused = await stranger.post('/api/dossiers', { service: 'road-question', form, onBehalfOf: id });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-permitted']);
    const filed = await person.do('/api/dossiers', { service: 'road-question', form, onBehalfOf: id });
    expect(filed.represented).toMatchObject({ name: 'کهن‌سال نمونه', relation: 'parent', basis: 'proof', proof });
    const clerk = await journey.gardesh.as('roads-khuzestan.clerk');
    expect((await clerk.dossier(filed.trackingCode)).represented).toMatchObject({ proof });
    expect((await clerk.get(`/api/files/${proof}?dossier=${filed.trackingCode}`)).status).toBe(200);
    await citizen.leave();
  });

  it('at a service counter files for a client who has come in', async () => {
    const client = await accountOf('09120000015');
    const counter = await journey.visitor({ javaScript: false, user: 'counter-arak.counter' });
    await counter.open(apply);
    await counter.tick('برای مراجعه‌کنندهٔ تازه');
    await counter.press('ادامه');
    await counter.write('نام و نام خانوادگی', 'مراجع نمونه');
    await counter.write('کد ملی او', client.national_id);
    await counter.press('افزودن');
    await counter.tick('مراجع نمونه (مراجعه‌کنندهٔ پیشخوان)');
    await counter.press('ادامه');
    await fillIn(counter);
    await counter.open(`${apply}/check-answers`);
    await counter.press('ارسال درخواست');
    expect(await counter.heading()).toContain('درخواست شما ثبت شد');
    const code = /\/my\/(\d{12})/.exec(counter.path)?.[1] ?? '';
    const person = await journey.gardesh.as('09120000015');
    expect((await person.dossier(code)).represented).toMatchObject({ relation: 'client', basis: 'presence' });
    await counter.leave();
  });
});
