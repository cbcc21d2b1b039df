import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { toJalali } from '#domain/calendar/jalali';
import { addDays, localDate } from '#domain/calendar/local';
import type { Visitor } from '../support/browser';
import { Journey } from '../support/journey';
import { Keyboard } from '../support/keyboard';
import { Story } from '../support/story';

const administrator = 'culture-markazi.admin';
const second = 'admin';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

/** A mouse, a pen or a finger that touches anything is written down. */
const countPointers = `sessionStorage.pointers ??= '0';
for (const kind of ['pointerdown', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
  addEventListener(kind, () => { sessionStorage.pointers = String(Number(sessionStorage.pointers) + 1); }, true);`;

const says = (officer: Visitor, words: string | RegExp): Promise<void> => officer.page.getByText(words).first().waitFor();

/** Comes to the button, link or tab by Tab and presses Enter. */
async function press(officer: Visitor, name: string | RegExp, within = 'main, dialog'): Promise<void> {
  const place = officer.page.locator(within).last();
  const control = place.getByRole('button', { name }).or(place.getByRole('link', { name })).first();
  await control.waitFor();
  await new Keyboard(officer).reach(control);
  await officer.keys('Enter');
}

/** Comes to the chosen tab, then goes to this one by arrows. */
async function goToTab(officer: Visitor, name: string | RegExp): Promise<void> {
  const wanted = officer.page.getByRole('tab', { name });
  await wanted.waitFor();
  await new Keyboard(officer).reach(officer.page.locator('[role="tab"][aria-selected="true"]'));
  for (let steps = 0; steps < 5 && (await wanted.getAttribute('aria-selected')) !== 'true'; steps += 1) await officer.keys('ArrowLeft');
  expect(await wanted.getAttribute('aria-selected')).toBe('true');
}

/** A week holds a working day, whatever day it is today. */
async function writeLastDay(officer: Visitor, date: string): Promise<void> {
  const keys = new Keyboard(officer);
  const { day, month, year } = toJalali(date);
  const box = (part: string) => officer.page.locator(`[name="to-${part}"]`);
  await keys.reach(box('day'));
  await officer.keys('Control+A');
  await officer.page.keyboard.type(String(day));
  await keys.reach(box('month'));
  for (const key of [...Array<string>(12).fill('ArrowDown'), ...Array<string>(12).fill('ArrowUp')])
    if ((await box('month').inputValue()) !== String(month)) await officer.keys(key);
  await keys.reach(box('year'));
  await officer.keys('Control+A');
  await officer.page.keyboard.type(String(year));
}

/** A key that the language does not know: named at its stage, one press leads to its line, and what was written is set right again. */
async function misspell(officer: Visitor, text: Locator): Promise<void> {
  const good = await text.inputValue();
  await text.fill(good.replace(/^ {4}public: checking$/m, '    public: checkin'));
  const line = officer.page.locator('.defects').getByRole('button').first();
  await line.waitFor();
  await new Keyboard(officer).reach(line);
  await officer.keys('Enter');
  const chosen = await officer.page.evaluate(
    '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)',
  );
  expect(chosen).toContain('public: checkin');
  await officer.shot('desk-definition-defect');
  await text.fill(good);
  await says(officer, 'عیبی ندارد.');
  await officer.page.evaluate('scrollTo(0, 0)');
}

/** A select, by its label: arrows choose in it. */
async function chooseByKeys(officer: Visitor, label: string, value: string, within: string): Promise<void> {
  const select = officer.page.locator(within).getByLabel(label, { exact: true });
  await select.locator(`option[value="${value}"]`).waitFor({ state: 'attached' });
  await new Keyboard(officer).reach(select);
  for (let steps = 0; steps < 20 && (await select.inputValue()) !== value; steps += 1) await officer.keys('ArrowDown');
}

const preview = (trackingCode: string) => ({
  to: 'applicant',
  moment: 'deciding',
  service: null,
  text: { fa: '{service}، {trackingCode}' },
  trackingCode,
});

const withoutMouse = async (user: string): Promise<Visitor> => {
  const officer = await journey.visitor({ user });
  await officer.context.addInitScript(countPointers);
  return officer;
};

describe('administrators, in Persian and without a mouse', () => {
  it('close a day after seeing what moves', async () => {
    const story = await Story.file(journey.gardesh, 'concert-permit');
    await story.task('culture-markazi.clerk', { stage: 'check' });
    const officer = await withoutMouse(administrator);
    await officer.open('/desk/calendars');
    await press(officer, 'اعلام تعطیلی');
    await writeLastDay(officer, addDays(localDate(new Date().toISOString()), 6));
    await new Keyboard(officer).write('دلیل', 'آلودگی هوا');
    expect(await officer.barriers()).toEqual([]);
    await press(officer, 'پیش‌نمایش', 'dialog');
    await officer.page
      .locator('dialog tbody tr')
      .filter({ has: officer.page.locator(`[data-copy="${story.code}"]`) })
      .first()
      .waitFor();
    expect(await officer.barriers()).toEqual([]);
    await press(officer, 'اعلام تعطیلی', 'dialog');
    await officer.page.locator('dialog').waitFor({ state: 'detached' });
    await says(officer, 'آلودگی هوا');

    await officer.open('/desk/audit');
    await officer.page.locator('tbody').getByText('تعطیلی اعلام شد').first().waitFor();
    await officer.shot('desk-audit');
    expect(await officer.page.evaluate('sessionStorage.pointers')).toBe('0');
    await officer.leave();
  });

  it('change a service: one writes and proposes, another reads what changes and agrees', async () => {
    const officer = await withoutMouse(administrator);
    await officer.open('/desk/services');
    await press(officer, 'مجوز اجرای صحنه‌ای موسیقی');
    await goToTab(officer, 'تعریف');
    const text = officer.page.getByLabel('تعریف به YAML');
    await text.waitFor();
    await new Keyboard(officer).reach(text);
    await officer.keys('Control+Home', 'ArrowDown', 'ArrowDown', 'End', 'Backspace');
    await officer.page.keyboard.type('1');
    await officer.keys('ArrowDown', 'ArrowDown', 'End');
    await officer.page.keyboard.type(' در تالار');
    await says(officer, /«مجوز اجرای صحنه‌ای موسیقی در تالار»/);
    await officer.page.locator('.route-drawing').waitFor();
    await misspell(officer, text);
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-definition');
    await press(officer, 'پیشنهاد انتشار');
    await says(officer, 'پیشنهاد خودتان است؛ نفر دوم باید بپذیرد.');
    expect(await officer.page.evaluate('sessionStorage.pointers')).toBe('0');
    await officer.leave();

    const other = await withoutMouse(second);
    await other.open('/desk/services');
    await other.page.locator('tr').filter({ hasText: 'مجوز اجرای صحنه‌ای موسیقی' }).getByText('فرهنگ و ارشاد اسلامی').waitFor();
    await other.open('/desk/services/concert-permit');
    await goToTab(other, /پیشنهادها/);
    await press(other, 'موافقم، منتشر شود');
    await says(other, 'مجوز اجرای صحنه‌ای موسیقی در تالار');
    await journey.gardesh.until(
      'the version is the current one',
      async () => (await journey.gardesh.nobody.read('/api/services/concert-permit')).version === '1.0.1' || undefined,
    );
    expect(await other.page.evaluate('sessionStorage.pointers')).toBe('0');
    await other.leave();
  });

  it('agree by two on words for every service, seen on a real case', async () => {
    const story = await Story.file(journey.gardesh, 'road-question');
    const officer = await withoutMouse(second);
    const keys = new Keyboard(officer);
    await officer.open('/desk/wordings');
    await press(officer, 'متن دیگر: نوبت تصمیم');
    await keys.write('متن فارسی', '{service} در {stage} است.');
    await says(officer, /نام خدمت در بررسی مدارک است/);
    expect((await (await journey.gardesh.as(second)).post('/api/wordings/preview', preview(story.code))).status).toBe(404);
    await press(officer, 'پیشنهاد متن', 'dialog');
    await says(officer, 'پیشنهاد خودتان است؛ نفر دوم باید بپذیرد.');
    await officer.leave();

    const own = await journey.gardesh.as('roads-khuzestan.admin');
    expect((await own.post('/api/wordings/preview', preview(story.code))).body.fa).toBe(`پرسش از راه و شهرسازی، ${story.code}`);

    const other = await withoutMouse('admin2');
    await other.open('/desk/wordings');
    await goToTab(other, /پیشنهادها/);
    await press(other, /^موافق/);
    await goToTab(other, /پیشینه/);
    await says(other, '{service} در {stage} است.');
    expect(await other.page.evaluate('sessionStorage.pointers')).toBe('0');
    await other.leave();
  });

  it('find out who could decide a case, bring people in by a table, and give one a post', async () => {
    const story = await Story.file(journey.gardesh, 'concert-permit');
    await story.task('culture-markazi.clerk', { stage: 'check' });
    const officer = await withoutMouse(administrator);
    const keys = new Keyboard(officer);
    await officer.open('/desk/organisation?view=who');
    await keys.write('کد رهگیری', story.code);
    await officer.keys('Enter');
    await officer.page.locator('tbody tr').filter({ hasText: 'آرش نمونه‌پور' }).filter({ hasText: 'بله' }).waitFor();
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-who-could');

    await officer.open('/desk/organisation?view=people');
    await press(officer, 'ورود از CSV');
    await keys.write('یا متن آن', '');
    await officer.page.keyboard.insertText(
      'userName,name,email,agency,role,from,until\nculture-markazi.guest,بهمن نمایشی,guest@gardesh.example,culture-markazi,clerk,,',
    );
    await press(officer, 'وارسی', 'dialog');
    await officer.page.locator('dialog tbody tr').filter({ hasText: 'بهمن نمایشی' }).waitFor();
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-import');
    await press(officer, 'وارد شود', 'dialog');
    await officer.page.locator('dialog').waitFor({ state: 'detached' });
    await keys.write('جست‌وجوی نام', 'بهمن نمایشی');
    await officer.keys('Enter');
    await press(officer, 'بهمن نمایشی');
    await press(officer, 'دادن سمت');
    await chooseByKeys(officer, 'سمت', 'director', 'dialog');
    await press(officer, 'سمت داده شود', 'dialog');
    await officer.page.locator('dialog').waitFor({ state: 'detached' });
    await says(officer, 'مدیرکل');
    expect(await officer.page.evaluate('sessionStorage.pointers')).toBe('0');
    await officer.leave();
  });

  it('say a message otherwise, and end a post after seeing where its work goes', async () => {
    const officer = await withoutMouse(administrator);
    const keys = new Keyboard(officer);
    await officer.open('/desk/wordings');
    await press(officer, 'متن دیگر: درخواست ثبت شد');
    const service = officer.page.getByLabel('خدمت', { exact: true });
    await service.locator('option[value="concert-permit"]').waitFor({ state: 'attached' });
    await keys.reach(service);
    for (let steps = 0; steps < 20 && (await service.inputValue()) !== 'concert-permit'; steps += 1) await officer.keys('ArrowDown');
    await keys.write('متن فارسی', 'درخواست «{service}» به دست ما رسید.');
    await says(officer, /به دست ما رسید\.\s+کد رهگیری/);
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-wording');
    await press(officer, 'پیشنهاد متن', 'dialog');
    await says(officer, 'پیشنهاد خودتان است؛ نفر دوم باید بپذیرد.');

    await officer.open('/desk/organisation?view=people');
    await press(officer, 'نازنین فرضی');
    await press(officer, /^پایان سمت/);
    await press(officer, 'پیش‌نمایش', 'dialog');
    await says(officer, /همین سمت را دارند/);
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-post-ended');
    await press(officer, 'سمت پایان یابد', 'dialog');
    await officer.page.locator('dialog').waitFor({ state: 'detached' });
    await says(officer, 'پایان‌یافته');

    await officer.open('/desk/connections');
    await press(officer, /^بیازما: پیامک/);
    await says(officer, /هزارم ثانیه/);
    const simulator = officer.page.getByLabel('شبیه‌ساز: عضویت صنفی');
    await keys.reach(simulator);
    await officer.keys('ArrowDown', 'ArrowDown');
    await press(officer, 'بیازما: عضویت صنفی');
    await says(officer, 'register-down');
    await officer.shot('desk-connections');
    await journey.gardesh.register('guild.membership', 'up');
    expect(await officer.page.evaluate('sessionStorage.pointers')).toBe('0');
    await officer.leave();
  });
});
