import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from '../support/journey';
import { Officer } from '../support/officer';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';
const technician = 'water-markazi.technician';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

describe.each([
  { javaScript: false, mobile: '09120000003' },
  { javaScript: true, mobile: '09120000004' },
])('a citizen, JavaScript $javaScript', ({ javaScript, mobile }) => {
  it('sees where the request is, which bodies have it, by when and why, and who has looked into it', async () => {
    const story = await Story.file(journey.gardesh, 'concert-permit', { form: { capacity: 800 }, by: mobile });
    await story.act(clerk, 'accept');
    await story.act('guild-arak.expert', 'concur');
    await story.seenBy(clerk);
    const citizen = await journey.visitor({ javaScript, mobile });

    await citizen.open('/my');
    expect(await citizen.text()).toContain('در دست بررسی');
    await citizen.press('مجوز اجرای صحنه‌ای موسیقی');
    expect(citizen.path).toBe(`/my/${story.code}`);
    const text = await citizen.text();
    expect(text).toMatch(/صنف: موافق/);
    expect(text).toMatch(/فرمانداری: در انتظار پاسخ · تا .* · سکوت تا آن روز = موافقت/);
    expect(text).toMatch(/شورای تأمین: در انتظار پاسخ/);
    expect(text).toContain('کارشناس پذیرش');
    expect(text).toContain('موافقت‌نامهٔ مدیر سالن');

    // Days that do not count are named, and those that count are numbered.
    await citizen.page.locator('summary', { hasText: 'مهلت قانونی کل کار' }).click();
    const days = await citizen.page.locator('details[open] .days li').allInnerTexts();
    expect(days.filter((day) => /روز [۰-۹]+$/.test(day.trim()))).toHaveLength(15);
    expect(days.some((day) => day.includes('تعطیل هفتگی'))).toBe(true);
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('request', { wide: true });
    await citizen.leave();
  });

  it('complains of a delay as soon as there is one, once a day, and the head hears of it', async () => {
    const story = await Story.file(journey.gardesh, 'concert-permit', { by: mobile });
    await story.at('check');
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(`/my/${story.code}`);
    expect(await citizen.text()).toContain('اگر از مهلت بگذرد');
    await citizen.open(`/my/${story.code}/complain`);
    expect(await citizen.text()).toContain('مهلت این کار هنوز نگذشته است');

    await journey.gardesh.forward('3wd');
    await citizen.open(`/my/${story.code}`);
    await citizen.press('شکایت از دیرکرد');
    await citizen.write('اگر خواستید بنویسید', 'سه روز است که کسی ندیده است');
    await citizen.press('ثبت شکایت');
    expect(await citizen.text()).toContain('به رئیس دستگاه رسید');
    await story.notified('culture-markazi.head', 'شکایت کرد');
    await citizen.open(`/my/${story.code}/complain`);
    expect(await citizen.text()).toContain('شکایت امروزتان رسیده است');
    await citizen.leave();
  });

  it('tracks a request by its code without signing in, in any digits, and learns nothing without the number', async () => {
    const story = await Story.file(journey.gardesh, 'concert-permit', { by: mobile });
    const citizen = await journey.visitor({ javaScript });
    await citizen.open(`/track?code=${story.code}`);
    await citizen.press('کجاست؟');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('چهار رقم آخر')]);
    await citizen.write('چهار رقم آخر شمارهٔ همراه', '۹۹۹۹');
    await citizen.press('کجاست؟');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('درخواستی با این کد و این شماره نیست')]);
    await citizen.write(
      'چهار رقم آخر شمارهٔ همراه',
      mobile.slice(-4).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
    );
    await citizen.press('کجاست؟');
    expect(await citizen.text()).toContain('بررسی مدارک');
    expect(citizen.page.url()).not.toContain(mobile.slice(-4));
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.leave();
  });

  it('chooses when somebody comes to look, and sees the time in the request', async () => {
    const story = await Story.file(journey.gardesh, 'water-new-connection', { by: mobile });
    await story.act('water-markazi.desk', 'accept');
    await story.at('visit');
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(`/my/${story.code}`);
    await citizen.press('گرفتن وقت بازدید');
    await citizen.press('گرفتن این وقت');
    expect(await citizen.wrong()).toHaveLength(2);
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.page.locator('[name="day"]').first().check();
    await citizen.tick('۱۰:۰۰');
    await citizen.press('گرفتن این وقت');
    expect(await citizen.text()).toMatch(/بازدید در .*ساعت ۱۰:۰۰/);

    await movesTheVisit(story, javaScript);
    await citizen.open(`/my/${story.code}`);
    expect(await citizen.text()).toContain('«خودرو در تعمیر است.»');
    await citizen.shot('request-visit-moved');
    await citizen.press('پذیرفتن یا وقت دیگر');
    await citizen.press('گرفتن این وقت');
    expect(await citizen.wrong()).toHaveLength(1);
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('visit-said-by-body');
    await citizen.page.locator('[name="slot"]').first().check();
    await citizen.press('گرفتن این وقت');
    expect(await citizen.text()).toContain('دستگاه این وقت را پذیرفته است.');
    await citizen.leave();
  });
});

/** The body agrees to the time that was chosen, and then cannot keep it: at the desk, with the keyboard alone, or over HTTP. */
async function movesTheVisit(story: Story, atDesk: boolean): Promise<void> {
  const { id, about } = await story.task(technician, { kind: 'inspection' });
  if (!atDesk) {
    const { at } = about.appointment as { at: string };
    const slot = new Date(Date.parse(at) + 86_400_000).toISOString();
    await (await story.as(technician)).do(`/api/dossiers/${story.code}/book`, { task: id, slot, reason: 'خودرو در تعمیر است.' });
    return;
  }
  const officer = await Officer.come(journey, { user: technician });
  await officer.visitor.open(`/desk/tasks/${id}`);
  await officer.says('متقاضی گرفته است');
  await officer.press('پذیرفتن این وقت');
  await officer.says('پذیرفتهٔ دو طرف');
  await officer.press('جابه‌جا کردن نوبت');
  await officer.page.locator('dialog select').first().waitFor();
  await officer.keyboard.reach(officer.page.getByLabel('روز', { exact: true }));
  await officer.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab', 'ArrowDown');
  await officer.press('گفتن به متقاضی');
  await officer.says('بنویسید چرا.');
  expect(await officer.visitor.barriers()).toEqual([]);
  await officer.visitor.shot('desk-appointment');
  await officer.keyboard.write('چرا جابه‌جا می‌شود؟', 'خودرو در تعمیر است.');
  await officer.press('گفتن به متقاضی');
  await officer.says(/جابه‌جا شد: «خودرو در تعمیر است\.»/);
  await officer.visitor.open(`/desk/visits/${id}`);
  await officer.says('به متقاضی گفته شد');
  expect(await officer.visitor.barriers()).toEqual([]);
  expect(officer.pointers).toEqual([]);
  await officer.leave();
}
