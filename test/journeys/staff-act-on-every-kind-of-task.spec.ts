import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Task } from '#contracts/http/task';
import type { Visitor } from '../support/browser';
import { Journey, paper } from '../support/journey';
import { photos, Story } from '../support/story';

const desk = 'water-markazi.desk';
const technician = 'water-markazi.technician';
const finance = 'water-markazi.finance';
const manager = 'water-markazi.manager';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

/** Opens the work of this kind, reads what it says about itself, acts if asked to, and finds no barrier. */
async function onTask(
  story: Story,
  user: string,
  kind: Task['kind'],
  says: readonly (string | RegExp)[],
  act: (officer: Visitor) => Promise<void> = async () => undefined,
): Promise<void> {
  const { id } = await story.task(user, { kind });
  const officer = await journey.visitor({ user });
  await officer.open(`/desk/tasks/${id}`);
  const facts = officer.page.locator(`.kind-facts[data-kind="${kind}"]`);
  for (const words of says) await facts.getByText(words).first().waitFor();
  expect([kind, await officer.barriers()]).toEqual([kind, []]);
  await officer.shot(`desk-kind-${kind}`);
  await act(officer);
  await officer.leave();
}

const write = (officer: Visitor, label: string, text: string): Promise<void> =>
  officer.page.locator('.decision').getByLabel(label, { exact: true }).fill(text);

/** Two keys, what is typed between them, and the last four digits where it has legal effect. */
async function decides(officer: Visitor, story: Story, action: string, fillIn: () => Promise<void> = async () => undefined): Promise<void> {
  const { page } = officer;
  const choice = page.locator('.acts').getByRole('button', { name: action, exact: true });
  await choice.focus();
  await officer.keys('Enter');
  await page.locator('.consequence strong').waitFor();
  await fillIn();
  const confirm = page.getByLabel('چهار رقم آخر کد رهگیری');
  if (await confirm.isVisible()) await confirm.fill(story.code.slice(-4));
  await officer.keys('Control+Enter');
}

it('answers for a silent register, sets figures under four eyes, and gives money back', async () => {
  const { gardesh } = journey;
  await gardesh.register('municipality.buildingPermit', 'down');
  const story = await Story.file(gardesh, 'water-new-connection', { form: { units: 40 }, by: '09120000003' });
  await gardesh.forward('2wd');
  await onTask(story, desk, 'inquiry-fallback', ['شهرداری: پروانهٔ ساخت', /هر پنج دقیقه باز می‌پرسد/], (officer) =>
    decides(officer, story, 'ثبت پاسخ', async () => {
      await officer.page.getByRole('radio', { name: 'بله' }).check();
      await write(officer, 'شمار واحدها', '40');
      await write(officer, 'شماره', '77-1405');
    }),
  );
  await story.at('check');
  expect((await story.seenBy(desk)).facts.permit).toMatchObject({ found: true, units: 40, number: '77-1405' });
  await gardesh.register('municipality.buildingPermit', 'up');

  await story.act(desk, 'accept');
  await onTask(story, technician, 'inspection', ['هنوز نوبتی گذاشته نشده است', 'بازدید با گوشی، حتی بی اینترنت']);
  await story.act(technician, 'feasible', {
    fields: { diameter: '1/2', needsDigging: true, route: 'از خیابان نمونه' },
    fileIds: await photos(await story.as(technician), 2),
  });

  await onTask(story, finance, 'override', [/قاعده‌ها این رقم‌ها را پیشنهاد کرده‌اند/, 'جمع'], (officer) =>
    decides(officer, story, 'اصلاح رقم‌ها', () => write(officer, 'جمع', '700000000')),
  );
  await gardesh.until('the figure to be set', async () => {
    const { proposed } = (await story.task(`${finance}2`, { kind: 'override' })).about as { proposed: { total: number } };
    return proposed.total === 700_000_000;
  });
  await onTask(story, `${finance}2`, 'override', [/شما چشم دوم هستید/, 'به جای'], (officer) => decides(officer, story, 'تأیید همین رقم‌ها'));
  await story.at('pay');
  await story.pay();
  await story.at('dig');
  await story.does('withdraw', { reason: 'ملک فروخته شد.' });
  // The bank will know nothing of it.
  await gardesh.sql(`UPDATE payment SET authority = NULL WHERE dossier_id = (SELECT id FROM dossier WHERE tracking_code = $1)`, [
    story.code,
  ]);
  await onTask(story, finance, 'refund-approval', ['مبلغ بازگشت', /به همان کارتی برمی‌گردد/], async (officer) => {
    await officer.page
      .getByText(/اختیار این سمت تا ۱۰۰٬۰۰۰٬۰۰۰ ریال است/)
      .first()
      .waitFor();
    expect(await officer.page.locator('.acts').getByRole('button', { name: 'تأیید', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await officer.page.getByRole('button', { name: 'سپردن به بالادست' }).focus();
    await officer.keys('Enter');
    await officer.page.locator('dialog').getByText('مدیر مشترکان').first().waitFor();
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-beyond-authority');
    await officer.keys('Control+Enter');
    await officer.page.locator('dialog').waitFor({ state: 'detached' });
  });
  await onTask(story, manager, 'refund-approval', ['مبلغ بازگشت'], (officer) => decides(officer, story, 'تأیید'));
  await onTask(story, 'operator', 'repair', ['بانک پول را برنگرداند', /«سپردن به دیگری»/], (officer) =>
    decides(officer, story, 'بیرون از سامانه انجام شد', () => write(officer, 'توضیح', 'واریز دستی با سند ۷۷')),
  );
  await story.when('closed', ({ lifecycle }) => lifecycle === 'closed');
});

it('answers a question, and the head sees to what was not done', async () => {
  const story = await Story.file(journey.gardesh, 'road-question', { by: '09120000004' });
  await onTask(story, 'roads-khuzestan.expert', 'review', ['پرسش متقاضی'], (officer) =>
    decides(officer, story, 'پاسخ', () => write(officer, 'متن پاسخ به متقاضی', 'بهسازی تا پایان پاییز به پایان می‌رسد.')),
  );
  await story.when('answered', ({ result }) => result === 'answered');
  await story.does('rate', { score: 1, done: false, comment: 'هنوز خراب است.' });
  await onTask(story, 'roads-khuzestan.head', 'escalation', ['متقاضی می‌گوید کار انجام نشده است', 'هنوز خراب است.'], (officer) =>
    decides(officer, story, 'ثبت پاسخ', () => write(officer, 'متن پاسخ به متقاضی', 'اکیپ رفت و درست شد.')),
  );
  await story.when('closed again', ({ lifecycle }) => lifecycle === 'closed');
});

it('gives an opinion knowing what silence means, and judges an appeal beside what it is against', async () => {
  const story = await Story.file(journey.gardesh, 'concert-permit', { form: { capacity: 100 }, by: '09120000018' });
  await story.act('culture-markazi.clerk', 'accept');
  await onTask(story, 'governor-arak.expert', 'opinion', ['نظر از سوی', /سکوت/], (officer) =>
    decides(officer, story, 'موافق', async () => {
      await officer.page.getByLabel('فایل یا عکس').setInputFiles(paper('letter.pdf'));
      await officer.page.getByRole('link', { name: 'پیوست ۱' }).waitFor();
    }),
  );
  const asker = await journey.visitor({ user: 'culture-markazi.clerk' });
  await asker.open(`/desk/dossiers/${story.code}`);
  await asker.page.getByRole('tab', { name: /نظرها/ }).click();
  const letter = await asker.page.getByRole('link', { name: 'پیوست ۱' }).getAttribute('href');
  expect((await asker.context.request.get(`${journey.gardesh.site}${letter}`)).status()).toBe(200);
  expect(await asker.barriers()).toEqual([]);
  await asker.leave();
  await story.act('guild-arak.expert', 'concur');
  await story.at('decide');
  await story.act('culture-markazi.director', 'reject', { reasons: ['R3'], signature: 'امضا', comment: 'تقویم آن شب پر است.' });
  await story.at('rejected');
  const { appeal } = await story.does('appeal', { reason: 'آن شب مناسبتی نیست.' });
  const hearing = new Story(journey.gardesh, story.applicant, String(appeal));
  const judge = 'rights-hq.evaluator';
  await onTask(hearing, judge, 'appeal-review', ['تصمیمی که به آن اعتراض شده', /تقویم آن شب پر است/]);
});

it('mends what the machine could not do, without seeing the citizen’s data', async () => {
  const { gardesh } = journey;
  await gardesh.register('identity.mobileMatchesNationalId', 'down');
  const story = await Story.file(gardesh, 'road-crossing', { by: '09120000006' });
  await gardesh.forward('1wd');
  await onTask(story, 'operator', 'repair', ['همراه به نام خود متقاضی'], async (officer) => {
    await officer.page.getByRole('button', { name: /سپردن به دیگری/ }).focus();
    await officer.keys('Enter');
    const dialog = officer.page.locator('dialog');
    await dialog
      .getByRole('radio', { name: /رئیس دستگاه/ })
      .first()
      .check();
    await dialog.getByLabel('یادداشت برای او').fill('این متقاضی را شما می‌شناسید؛ دفتر پاسخ نمی‌دهد.');
    expect(await officer.barriers()).toEqual([]);
    await officer.shot('desk-repair-sent');
    await officer.keys('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
  });
  await onTask(story, 'roads-khuzestan.head', 'repair', ['همراه به نام خود متقاضی'], (officer) =>
    decides(officer, story, 'ثبت پاسخ', () => officer.page.getByRole('radio', { name: 'بله' }).check()),
  );
  await gardesh.register('identity.mobileMatchesNationalId', 'up');
  await story.at('check');

  await gardesh.register('post.addressByPostalCode', 'up', { zone: 'nowhere', city: 'arak', county: 'arak', province: 'markazi' });
  const lost = await Story.file(gardesh, 'water-new-connection', { by: '09120000003' });
  await lost.task('operator', { kind: 'repair' });
  await gardesh.register('post.addressByPostalCode', 'up');
  await onTask(lost, 'operator', 'repair', ['هیچ دستگاهی برای اینجا صلاحیت ندارد', 'در تعریف خدمت'], (officer) =>
    decides(officer, lost, 'گذر به «رفع نقص»', () => write(officer, 'توضیح', 'کد پستی به منطقه‌ای نمی‌رسد.')),
  );
  await lost.at('supplement');
});
