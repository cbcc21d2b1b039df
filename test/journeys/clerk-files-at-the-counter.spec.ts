import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Journey, paper } from '../support/journey';
import { Officer } from '../support/officer';
import { Story } from '../support/story';

const clerk = 'counter-arak.counter';
const [client, next] = ['09120000017', '09120000018'];

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

/** Who has come reads out the code that came to their phone. */
async function arrives(officer: Officer, mobile: string): Promise<void> {
  const { visitor, page } = officer;
  const box = page.getByLabel('شمارهٔ همراه یا کد ملی');
  await box.and(page.locator(':focus')).waitFor();
  await officer.write(mobile);
  await officer.keys('Enter');
  await page.getByLabel('کدی که مراجعه‌کننده می‌خواند').and(page.locator(':focus')).waitFor();
  await officer.write(await visitor.codeSentTo(mobile));
  await officer.keys('Enter');
  await page.getByLabel('چه کاری دارد؟').and(page.locator(':focus')).waitFor();
}

const nameOf = async (mobile: string): Promise<string> =>
  (await journey.gardesh.sql<{ name: string }>('select name from person where mobile = $1', [mobile]))[0]!.name;

it('for whoever comes: finds the service, fills in, scans, checks, sends, prints; answers a send-back; and takes the next one', async () => {
  const { gardesh } = journey;
  const officer = await Officer.come(journey, { user: clerk });
  const { page, keyboard, visitor } = officer;
  await visitor.open('/desk');
  await officer.says('کارتابل');
  await officer.keys('g c');
  await page.getByLabel('شمارهٔ همراه یا کد ملی').and(page.locator(':focus')).waitFor();
  expect(await visitor.barriers()).toEqual([]);
  await officer.write('۱۲۳');
  await officer.keys('Enter');
  await officer.says('نه شمارهٔ همراه درستی است و نه کد ملی درستی.');
  await officer.keys('Control+A');
  await arrives(officer, client);
  await officer.says(await nameOf(client));
  await visitor.shot('desk-counter');

  await officer.write('به نام زدن قبض');
  await page.locator('.counter-found a').and(page.getByText('تغییر نام مشترک آب')).waitFor();
  await page.locator('.counter-found').first().and(page.locator(':not([aria-busy])')).waitFor();
  await officer.keys('Enter');
  await page.locator('.counter-form').waitFor();
  await keyboard.write('شمارهٔ اشتراک', '۱۰۰۴۵۵۰۱');
  await officer.keys('Control+Enter');
  await page.locator('#errors:focus').waitFor();
  expect((await visitor.wrong()).join()).toContain('سند مالکیت');
  expect(await visitor.barriers()).toEqual([]);
  await keyboard.write('کد پستی ملک', '۳۸۱۳۶۹۳۱۲۴');
  await keyboard.write('نشانی (خیابان، کوچه، پلاک، واحد)', 'اراک، خیابان نمونه، پلاک ۷');
  await keyboard.choose('خرید');
  await keyboard.attach(/سند مالکیت/, paper('deed.pdf'));
  await officer.says('فایل فرستاده شده است');
  await visitor.shot('desk-counter-form');

  await page.locator('.counter-form [role="status"]').getByText('ذخیره شد').waitFor();
  // A power cut loses nothing: the draft lies on the server, and the client is still there.
  await page.reload();
  await officer.says('فایل فرستاده شده است');
  expect(await page.getByLabel('شمارهٔ اشتراک').inputValue()).toBe('۱۰۰۴۵۵۰۱');
  await officer.keys('Control+Enter');
  await page.getByRole('heading', { name: 'بازبینی پاسخ‌ها' }).and(page.locator(':focus')).waitFor();
  await page.locator('.facts').getByText('اراک، خیابان نمونه، پلاک ۷').waitFor();
  expect(await visitor.barriers()).toEqual([]);
  await officer.keys('Control+Enter');
  await page.waitForURL('**/desk/counter/requests/*');
  await officer.says('درخواست ثبت شد');
  const code = /\/requests\/(\d{12})/.exec(visitor.path)![1]!;
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.receipt').isVisible()).toBe(true);
  expect(await page.locator('.rail, .serving, .desk-head').filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  expect((await visitor.context.request.get(`/api/dossiers/${code}/receipt`)).headers()['content-type']).toContain('pdf');
  await visitor.shot('desk-counter-receipt');

  await officer.keys('Control+Shift+Enter');
  await arrives(officer, next);
  await officer.says('در این پیشخوان درخواستی از او ثبت نشده است');
  expect(await page.content()).not.toContain(await nameOf(client));
  await visitor.open(`/desk/counter/requests/${code}`);
  await page.locator('.banner-danger').getByText('یافت نشد').waitFor();
  await officer.keys('g c');
  await page.getByLabel('چه کاری دارد؟').waitFor();
  await officer.keys('Control+Shift+Enter');

  const story = new Story(gardesh, await gardesh.as(client), code);
  await story.act('water-markazi.desk', 'return', {
    reasons: ['N2'],
    comment: 'شمارهٔ اشتراک با سند نمی‌خواند.',
    flagged: ['subscriptionNumber', 'deed'],
    notes: { subscriptionNumber: 'از روی قبض بنویسید.' },
  });
  await story.at('supplement');
  await arrives(officer, client);
  await officer.says('پاسخ او لازم است');
  await officer.press('تغییر نام مشترک آب', '.counter > :last-child');
  await officer.says('از روی قبض بنویسید.');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await visitor.barriers()).toEqual([]);
  await visitor.shot('desk-counter-answer-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await keyboard.write('شمارهٔ اشتراک', '۱۰۰۴۵۵۰۲');
  await keyboard.attach(/سند مالکیت/, paper('deed-again.pdf'));
  await officer.press('فرستادن پاسخ');
  await page.locator('.banner-success:focus').waitFor();
  await story.told('در دفتر پیشخوان ثبت شد', client);

  await story.act('water-markazi.desk', 'accept', { stage: 'check' });
  await story.act('water-markazi.billing', 'done', { fields: { finalReading: '۱۳۲۰' }, signature: 'امضا' });
  await story.when('the certificate', ({ outputs, result }) => result === 'approved' && outputs.length > 0);
  await page.reload();
  const issued = page.getByRole('link', { name: 'باز کردن برای چاپ' });
  await keyboard.reach(issued);
  expect((await visitor.context.request.get((await issued.getAttribute('href'))!)).headers()['content-type']).toContain('pdf');
  expect(officer.pointers).toEqual([]);
  await officer.leave();

  const person = await journey.visitor({ mobile: client });
  await person.open(`/my/${code}`);
  expect(await person.text()).toContain('به نمایندگی از شما در پیشخوان');
  expect(await person.barriers()).toEqual([]);
  await person.shot('request-at-counter-360');
  await person.leave();
});
