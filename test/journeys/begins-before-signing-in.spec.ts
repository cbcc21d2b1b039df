import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/browser';
import { Journey } from '../support/journey';

const apply = '/services/concert-permit/apply';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

const draftOf = async (mobile: string) => {
  const [row] = await journey.gardesh.sql('select draft.* from draft join person on person.id = draft.person where mobile = $1', [mobile]);
  return row;
};

async function enter(citizen: Visitor, mobile: string): Promise<void> {
  await citizen.write('شمارهٔ همراه', mobile);
  await citizen.press('فرستادن کد');
  await citizen.write('کد شش‌رقمی', await citizen.codeSentTo(mobile));
  await citizen.page.locator('main button', { hasText: 'ورود' }).click();
  await citizen.page.waitForLoadState();
}

async function begin(citizen: Visitor, group: string): Promise<void> {
  await citizen.open(apply);
  await citizen.tick('برای خودم');
  await citizen.press('ادامه');
  await citizen.open(`${apply}/group`);
  await citizen.write('نام گروه', group);
  await citizen.press('ادامه');
}

describe('a citizen who has not signed in', () => {
  it.each([
    { javaScript: false, mobile: '09120000003' },
    { javaScript: true, mobile: '09120000004' },
  ])(
    'fills in the form, signs in where a document is sent, and has it all in the account (JavaScript $javaScript)',
    async ({ javaScript, mobile }) => {
      const citizen = await journey.visitor({ javaScript });
      await begin(citizen, 'گروه بازدیدکننده');
      await citizen.open('/');
      expect(await citizen.text()).toContain('ادامهٔ درخواست: مجوز اجرای صحنه‌ای موسیقی');

      const stranger = await journey.visitor({ javaScript });
      expect((await stranger.context.request.get('/api/drafts/concert-permit')).status()).toBe(404);
      // A page of somebody else's may not begin anything here.
      expect((await stranger.context.request.put('/api/drafts/concert-permit', { data: {} })).status()).toBe(401);
      await stranger.leave();

      await citizen.open(`${apply}/document-venueLetter`);
      expect(citizen.path).toBe('/sign-in');
      await enter(citizen, mobile);
      expect(citizen.path).toBe(`${apply}/document-venueLetter`);
      expect(await draftOf(mobile)).toMatchObject({ form: { group: 'گروه بازدیدکننده' }, other: null });
      expect(await journey.gardesh.sql('select from visitor')).toHaveLength(0);
      await citizen.leave();
    },
  );

  it('who had begun the same before keeps both, and says which it is', async () => {
    const mobile = '09120000005';
    const before = await journey.visitor({ javaScript: false, mobile });
    await begin(before, 'گروه پیشین');
    await before.leave();

    const citizen = await journey.visitor({ javaScript: false });
    await begin(citizen, 'گروه تازه');
    await citizen.open(`${apply}/check-answers`);
    await enter(citizen, mobile);
    expect(citizen.path).toBe(`${apply}/check-answers`);
    expect(await citizen.text()).toContain('گروه تازه');
    await citizen.press('دیدن هر دو و انتخاب');
    expect(await citizen.text()).toContain('درخواست نیمه‌کارهٔ دیگری هم دارید');
    await citizen.shot('two-begun');
    await citizen.press('رفتن به آن دیگری');
    await citizen.open(`${apply}/group`);
    expect(await citizen.page.getByLabel('نام گروه').inputValue()).toBe('گروه پیشین');
    expect(await draftOf(mobile)).toMatchObject({ form: { group: 'گروه پیشین' }, other: { form: { group: 'گروه تازه' } } });
    await citizen.leave();
  });

  it('whose SMS is late is called: the code is read aloud, and either code is good', async () => {
    const mobile = '09120000006';
    const citizen = await journey.visitor({ javaScript: false });
    await citizen.open('/sign-in?next=/my');
    await citizen.write('شمارهٔ همراه', mobile);
    await citizen.press('فرستادن کد');
    const first = await citizen.codeSentTo(mobile);
    await citizen.press('تماس بگیرید و کد را بخوانید');
    expect(await citizen.text()).toContain('همین حالا با شما تماس می‌گیریم');
    await citizen.shot('sign-in-call');
    const [call] = await journey.gardesh.outbox(mobile);
    expect(call).toMatchObject({ channel: 'call', text: expect.stringMatching(/([۰-۹]، ){5}[۰-۹]/) });
    await citizen.write('کد شش‌رقمی', first);
    await citizen.page.locator('main button', { hasText: 'ورود' }).click();
    expect(citizen.path).toBe('/my');
    await citizen.leave();
  });

  it('waits a minute before asking again, counted in words, and after five wrong codes hears for how long and whom to call', async () => {
    const mobile = '09120000007';
    const citizen = await journey.visitor();
    await citizen.open('/sign-in?next=/my');
    await citizen.write('شمارهٔ همراه', mobile);
    await citizen.press('فرستادن کد');
    const call = citizen.page.getByRole('button', { name: 'تماس بگیرید و کد را بخوانید' });
    expect(await call.isDisabled()).toBe(true);
    expect(await citizen.text()).toMatch(/[۰-۹]+ ثانیهٔ دیگر می‌توانید دوباره بخواهید/);

    const right = await citizen.codeSentTo(mobile);
    const wrong = right === '111111' ? '222222' : '111111';
    for (let tried = 0; tried < 6; tried++) {
      await citizen.write('کد شش‌رقمی', wrong);
      await citizen.page.locator('main button', { hasText: 'ورود' }).click();
      await citizen.page.locator('#errors').waitFor();
    }
    expect(await citizen.text()).toContain('پانزده دقیقه');
    expect(await citizen.text()).toContain('۱۱۱');
    expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('sign-in-over');
    await citizen.leave();
  });
});
