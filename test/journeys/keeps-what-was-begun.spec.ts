import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/browser';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

const group = '/services/concert-permit/apply/group';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

const answersOf = async (mobile: string): Promise<Record<string, unknown>> => {
  const [row] = await journey.gardesh.sql('select form from draft join person on person.id = draft.person where mobile = $1', [mobile]);
  return row?.form ?? {};
};

async function signInAgain(citizen: Visitor, mobile: string): Promise<void> {
  await citizen.write('شمارهٔ همراه', mobile);
  await citizen.press('فرستادن کد');
  await citizen.write('کد شش‌رقمی', await citizen.codeSentTo(mobile));
  await citizen.page.locator('main button', { hasText: /^ورود$/ }).click();
  await citizen.page.waitForLoadState();
  // Without a script the way back is one press more; with one it goes by itself.
  const back = citizen.page.getByRole('button', { name: 'بازگشت به فرم' });
  await citizen.page.waitForURL((url) => !url.pathname.startsWith('/sign-in') || !citizen.javaScript);
  if (!citizen.javaScript) await back.click();
}

describe('a request that is begun', () => {
  it('is saved for later and taken up where it was left, or begun afresh', async () => {
    const citizen = await journey.visitor({ javaScript: false, mobile: '09120000003' });
    await citizen.open('/services/concert-permit/apply');
    await citizen.tick('برای خودم');
    await citizen.press('ادامه');
    await citizen.write('نام مؤسسه یا شخص برگزارکننده', 'مؤسسهٔ نمونه');
    await citizen.press('ذخیره و بعداً');
    expect(citizen.path).toBe('/');
    await citizen.press(/ادامهٔ درخواست: مجوز اجرای صحنه‌ای موسیقی/);
    await citizen.shot('go-on');
    await citizen.press('ادامهٔ درخواست نیمه‌کاره');
    expect(citizen.path).toBe(group);
    await citizen.open('/services/concert-permit/apply/organiser');
    expect(await citizen.page.getByLabel('نام مؤسسه یا شخص برگزارکننده').inputValue()).toBe('مؤسسهٔ نمونه');

    await citizen.open('/services/concert-permit/apply');
    await citizen.tick('برای خودم');
    await citizen.press('شروع تازه');
    expect(await answersOf('09120000003')).toEqual({});
    await citizen.leave();
  });

  it('is kept also where it is wrong: a misspelt date comes back as it was typed', async () => {
    const citizen = await journey.visitor({ javaScript: false, mobile: '09120000005' });
    await citizen.open('/services/concert-permit/apply');
    await citizen.tick('برای خودم');
    await citizen.press('ادامه');
    await citizen.open('/services/concert-permit/apply/dates');
    await citizen.date('dates.first', { day: '۳۰', month: 'اسفند', year: '۱۴۰۹' });
    await citizen.press('ادامه');
    expect(await citizen.wrong()).toContainEqual(expect.stringContaining('تاریخ درستی نیست'));
    await citizen.open('/services/concert-permit/apply/dates');
    expect(await citizen.page.locator('[name="dates.first-day"]').inputValue()).toBe('۳۰');
    expect(await citizen.page.locator('[name="dates.first-month"]').inputValue()).toBe('12');
    await citizen.leave();
  });

  it('written on two devices, keeps both answers: the newer stands, the older is offered', async () => {
    const mobile = '09120000006';
    const [phone, tablet] = await Promise.all([journey.visitor({ mobile }), journey.visitor({ mobile, javaScript: false })]);
    await phone.open('/services/concert-permit/apply');
    await phone.tick('برای خودم');
    await phone.press('ادامه');
    await Promise.all([phone.open(group), tablet.open(group)]);
    await tablet.write('نام گروه', 'گروه تبلت');
    await tablet.press('ادامه');
    await phone.write('نام گروه', 'گروه گوشی');
    await phone.press('ادامه');
    expect(await answersOf(mobile)).toMatchObject({ group: 'گروه گوشی' });

    await tablet.open(group);
    expect(await tablet.text()).toContain('گروه تبلت');
    await tablet.press('همان را برگردان');
    expect(await answersOf(mobile)).toMatchObject({ group: 'گروه تبلت' });
    await Promise.all([phone.leave(), tablet.leave()]);
  });

  it('loses no word when the tab is closed or the session ends before it was sent', async () => {
    const mobile = '09120000007';
    const citizen = await journey.visitor({ mobile });
    await citizen.open('/services/concert-permit/apply');
    await citizen.tick('برای خودم');
    await citizen.press('ادامه');
    await citizen.open(group);
    await citizen.write('نام گروه', 'گروهی که فرستاده نشد');
    await citizen.open('/');
    await citizen.open(group);
    expect(await citizen.page.getByLabel('نام گروه').inputValue()).toBe('گروهی که فرستاده نشد');
    expect(await citizen.text()).toContain('آنچه روی این گوشی نوشته بودید برگردانده شد');

    await citizen.context.clearCookies();
    await citizen.write('نام گروه', 'گروهی پس از پایان نشست');
    await citizen.press('ادامه');
    expect(await citizen.heading()).toBe('نشست شما پایان یافته است');
    await citizen.shot('session-ended');
    await signInAgain(citizen, mobile);
    expect(citizen.path).toBe(group);
    expect(await citizen.page.getByLabel('نام گروه').inputValue()).toBe('گروهی پس از پایان نشست');
    await citizen.press('ادامه');
    expect(citizen.path).toBe('/services/concert-permit/apply/performers');
    expect(await answersOf(mobile)).toMatchObject({ group: 'گروهی پس از پایان نشست' });

    await citizen.press('خروج');
    expect(await citizen.page.evaluate('Object.keys(localStorage).length')).toBe(0);
    await citizen.leave();
  });

  it('may be for a company: its national ID is asked for, and wrong ones are named', async () => {
    const citizen = await journey.visitor({ javaScript: false, mobile: '09120000008' });
    await citizen.open('/services/road-damage/apply');
    await citizen.press('ادامه');
    expect(await citizen.wrong()).toEqual(['یکی را برگزینید.']);
    await citizen.tick('برای یک شرکت یا مؤسسه');
    await citizen.write('شناسهٔ ملی آن', '۱۰۳۸۰۲۸۴۷۹۱');
    await citizen.press('ادامه');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('شناسهٔ ملی')]);
    await citizen.tick('برای یک شرکت یا مؤسسه');
    await citizen.write('شناسهٔ ملی آن', '۱۰۳۸۰۲۸۴۷۹۰');
    await citizen.press('ادامه');
    const kind = citizen.page.getByLabel('چیز دیگر');
    await kind.check();
    await citizen.press('ادامه');
    await citizen.open('/services/road-damage/apply/check-answers');
    expect(await citizen.text()).toContain('۱۰۳۸۰۲۸۴۷۹۰');
    await citizen.leave();
  });
});

describe('a session that ends while somebody writes', () => {
  it.each([
    { javaScript: false, mobile: '09120000011' },
    { javaScript: true, mobile: '09120000012' },
  ])('loses no word of any form: it stands there again after signing in (JavaScript $javaScript)', async ({ javaScript, mobile }) => {
    const story = await Story.file(journey.gardesh, 'concert-permit', { by: mobile });
    await story.act('culture-markazi.clerk', 'return', { reasons: ['R1'], comment: 'نام گروه را بازبینی کنید.' });
    await story.at('supplement');
    const citizen = await journey.visitor({ javaScript, mobile });
    const forms: { path: string; label: string; text: string; send: string }[] = [
      { path: 'reply', label: 'توضیح برای کسی', text: 'پاسخی که نوشتم', send: 'فرستادن پاسخ' },
      { path: 'withdraw', label: 'چرا؟', text: 'دلیلی که نوشتم', send: 'انصراف' },
    ];
    for (const { path, label, text, send } of forms) {
      await citizen.context.request.post('/api/demo/login', { data: { user: mobile } });
      await citizen.open(`/my/${story.code}/${path}`);
      await citizen.page.locator('main').getByLabel(new RegExp(label)).last().fill(text);
      await citizen.context.clearCookies();
      await citizen.page
        .locator('main form')
        .getByRole('button', { name: new RegExp(send) })
        .last()
        .click();
      expect(await citizen.heading()).toBe('نشست شما پایان یافته است');
      await signInAgain(citizen, mobile);
      expect(citizen.path).toBe(`/my/${story.code}/${path}`);
      expect(await citizen.page.locator('main').getByLabel(new RegExp(label)).last().inputValue()).toBe(text);
      const [noted] = await journey.gardesh.sql(
        `select count(*)::int as count from event where dossier_id = (select id from dossier where tracking_code = $1) and kind in ('note-added', 'closed')`,
        [story.code],
      );
      expect(noted.count).toBe(0);
    }
    await citizen.leave();
  });
});
