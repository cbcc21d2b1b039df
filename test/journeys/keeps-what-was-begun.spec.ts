import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from '../support/journey';

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
    await citizen.context.request.post('/api/demo/login', { data: { user: mobile } });
    await citizen.press('دوباره بفرست');
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
