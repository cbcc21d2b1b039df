import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey, paper } from '../support/journey';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

describe.each([
  { javaScript: false, mobile: '09120000005' },
  { javaScript: true, mobile: '09120000006' },
])('a citizen, JavaScript $javaScript', ({ javaScript, mobile }) => {
  it('answers only what was questioned, keeps what was typed when something is wrong, and the same officer has it again', async () => {
    const story = await Story.file(journey.gardesh, 'concert-permit', { by: mobile });
    await story.act(clerk, 'return', {
      reasons: ['R4'],
      comment: 'گنجایش با پروانهٔ سالن نمی‌خواند.',
      flagged: ['capacity', 'venueLetter'],
      notes: { 'form.capacity': 'در پروانه ۶۴۰ نفر است', venueLetter: 'مهر صفحهٔ دوم خوانا نیست' },
    });
    await story.at('supplement');
    const citizen = await journey.visitor({ javaScript, mobile });

    await citizen.open('/my');
    await citizen.press('مجوز اجرای صحنه‌ای موسیقی');
    expect(await citizen.text()).toContain('گنجایش با پروانهٔ سالن نمی‌خواند.');
    await citizen.shot('request-your-turn');
    await citizen.press('پاسخ دادن');
    expect(await citizen.page.locator('[name="group"]').count()).toBe(0);
    expect(await citizen.text()).toContain('مدرک خوانا یا کامل نیست');
    expect(await citizen.text()).toMatch(/در پروانه ۶۴۰ نفر است[\s\S]*گنجایش \(نفر\)[\s\S]*مهر صفحهٔ دوم خوانا نیست/);
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('reply');

    await citizen.write('گنجایش (نفر)', 'بسیار');
    await citizen.write('توضیح برای کسی که پرسیده است', 'گنجایش درست شد.');
    await citizen.press('فرستادن پاسخ');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('گنجایش')]);
    expect(await citizen.page.getByLabel('گنجایش (نفر)').inputValue()).toBe('بسیار');
    expect(await citizen.page.getByLabel('توضیح برای کسی که پرسیده است').inputValue()).toBe('گنجایش درست شد.');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);

    await citizen.write('گنجایش (نفر)', '۶۴۰');
    await citizen.page.getByLabel('موافقت‌نامهٔ مدیر سالن').setInputFiles(paper('letter.pdf'));
    await citizen.press('فرستادن پاسخ');
    expect(await citizen.text()).toContain('پاسخ شما رسید');
    expect(await citizen.text()).toContain('بار دوم');
    const after = await story.at('check');
    expect(after.form).toMatchObject({ capacity: 640 });
    expect((await story.task(clerk)).assignee).toBe((await (await story.as(clerk)).read<{ person: { id: string } }>('/api/me')).person.id);

    await citizen.open(`/my/${story.code}/reply`);
    expect(await citizen.heading()).toBe('اکنون چیزی از شما خواسته نشده است');
    await citizen.leave();
  });

  it('changes the dates while it is under way, and withdraws in the end', async () => {
    const story = await Story.file(journey.gardesh, 'concert-permit', { by: mobile });
    await story.at('check');
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(`/my/${story.code}`);
    await citizen.press('اصلاح درخواست');
    await citizen.date('dates.last', { day: '۱', month: 'فروردین', year: '۱۳۹۰' });
    await citizen.press('ثبت تغییر');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('آخرین روز اجرا')]);
    expect(await citizen.page.locator('[name="dates.last-year"]').inputValue()).toMatch(/۱۳۹۰/);
    await citizen.date('dates.last', { day: '۲۰', month: 'اسفند', year: '1420' });
    await citizen.press('ثبت تغییر');
    expect(await citizen.text()).toContain('تغییرتان ثبت شد');

    await citizen.press('انصراف از درخواست');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.write('چرا؟', 'برنامه برگزار نمی‌شود');
    await citizen.press('انصراف می‌دهم');
    expect(await citizen.text()).toContain('از درخواست انصراف دادید');
    expect((await story.at('withdrawn')).result).toBe('withdrawn');
    await citizen.open(`/my/${story.code}/withdraw`);
    expect(await citizen.heading()).toBe('این کار اکنون شدنی نیست');
    await citizen.leave();
  });
});
