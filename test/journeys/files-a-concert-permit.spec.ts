import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey, paper } from '../support/journey';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

describe.each([
  { javaScript: false, mobile: '09120000003' },
  { javaScript: true, mobile: '09120000004' },
])('a citizen, JavaScript $javaScript', ({ javaScript, mobile }) => {
  it('finds the service, answers one thing a page, signs in where a document is sent, mends what is wrong, sends it and holds a receipt', async () => {
    const citizen = await journey.visitor({ javaScript });
    const continues = () => citizen.press('ادامه');

    await citizen.open('/');
    await citizen.shot('home', { wide: true });
    // Arabic kaf, as many keyboards have it.
    await citizen.write('چه کاری دارید؟', 'كنسرت');
    await citizen.press('جست‌وجو');
    await citizen.press('مجوز اجرای صحنه‌ای موسیقی');
    expect(await citizen.text()).toContain('۱۵ روز کاری');
    await citizen.shot('service');
    await citizen.press('شروع درخواست');

    expect(citizen.path).toBe('/services/concert-permit/apply');
    await citizen.tick('برای خودم');
    await continues();
    await continues();
    expect(await citizen.wrong()).toEqual([expect.stringContaining('نام مؤسسه یا شخص برگزارکننده')]);
    expect(await citizen.page.title()).toMatch(/^خطا:/);
    await citizen.write('نام مؤسسه یا شخص برگزارکننده', 'مؤسسهٔ نمونه');
    await continues();
    await citizen.write('نام گروه', 'گروه نوای نمونه');
    await continues();
    await citizen.write('نام و نام خانوادگی', 'آرش نمونه‌پور');
    await citizen.write('کد ملی', '۱۲۳');
    await citizen.tick('سرپرست');
    await citizen.press('ذخیرهٔ این مورد');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('کد ملی')]);
    expect(await citizen.page.getByLabel('نام و نام خانوادگی').inputValue()).toBe('آرش نمونه‌پور');
    await citizen.write('کد ملی', '۰۰۱۲۳۴۵۶۷۹');
    await citizen.press('ذخیرهٔ این مورد');
    await continues();
    await citizen.tick('بله');
    await continues();
    await citizen.date('dates.first', { day: '۳۱', month: 'دی', year: '۱۴۱۰' });
    await citizen.date('dates.last', { day: '۳', month: 'بهمن', year: '1410' });
    await continues();
    expect(await citizen.wrong()).toEqual([expect.stringContaining('نخستین روز اجرا')]);
    await citizen.shot('one-thing-a-page');
    await citizen.page.locator('[name="dates.first-day"]').fill('۳۰');
    await continues();
    await citizen.write('نام سالن یا محل', 'تالار نمونه');
    await citizen.page.getByLabel('شهرستان').selectOption('arak');
    await continues();
    await citizen.write('گنجایش', '۸۰۰');
    await continues();
    await citizen.tick('نه');
    await continues();

    await citizen.write('شمارهٔ همراه', '۰۹۱۲');
    await citizen.press('فرستادن کد');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('شمارهٔ همراه')]);
    expect(await citizen.page.getByLabel('شمارهٔ همراه').inputValue()).toBe('۰۹۱۲');
    await citizen.write('شمارهٔ همراه', mobile);
    await citizen.press('فرستادن کد');
    await citizen.write('کد شش‌رقمی', await citizen.codeSentTo(mobile));
    await citizen.page.locator('main button', { hasText: 'ورود' }).click();

    await continues();
    expect(await citizen.wrong()).toEqual([expect.stringContaining('این مدرک لازم است')]);
    for (const name of ['letter.pdf', 'lyrics.pdf']) {
      await citizen.page.setInputFiles('#file', paper(name));
      await continues();
    }

    expect(await citizen.heading()).toBe('بازبینی پاسخ‌ها');
    expect(await citizen.text()).toContain('۳۰ دی ۱۴۱۰');
    await citizen.press(/تغییر گنجایش/);
    await citizen.write('گنجایش', '1200');
    await continues();
    expect(await citizen.text()).toContain('۱٬۲۰۰');
    await citizen.shot('check-answers');
    await citizen.press('ارسال درخواست');

    expect(await citizen.heading()).toContain('درخواست شما ثبت شد');
    const code = /\/my\/(\d{12})\/filed/.exec(citizen.path)?.[1];
    const [row] = await journey.gardesh.sql('select state, tracking_code from dossier where tracking_code = $1', [code]);
    expect(row.state.form).toMatchObject({ capacity: 1200, withVocal: true, venue: { county: 'arak' }, dates: { first: '2032-01-20' } });
    await citizen.shot('filed');

    const receipt = await citizen.context.request.get(`/api/dossiers/${code}/receipt`);
    expect(receipt.headers()['content-type']).toBe('application/pdf');
    expect((await receipt.body()).subarray(0, 5).toString()).toBe('%PDF-');

    // Back and send again: one request, not two.
    await citizen.page.goBack();
    const sends = citizen.page.getByRole('button', { name: 'ارسال درخواست' });
    if (await sends.count()) await sends.click();
    await citizen.page.waitForLoadState();
    const [{ count }] = await journey.gardesh.sql('select count(*)::int as count from dossier');
    expect(count).toBe(javaScript ? 2 : 1);
    await citizen.leave();
  });
});
