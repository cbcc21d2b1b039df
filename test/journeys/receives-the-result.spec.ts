import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';
const director = 'culture-markazi.director';
const small = { capacity: 100 };

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

async function agreed(mobile: string): Promise<Story> {
  const story = await Story.file(journey.gardesh, 'concert-permit', { form: small, by: mobile });
  await story.act(clerk, 'accept');
  await story.act('governor-arak.expert', 'concur');
  await story.act('guild-arak.expert', 'concur');
  await story.at('decide');
  return story;
}

describe.each([
  { javaScript: false, mobile: '09120000009' },
  { javaScript: true, mobile: '09120000010' },
])('a citizen, JavaScript $javaScript', ({ javaScript, mobile }) => {
  it('finds the permit among the papers, and anybody can verify it, also after it is revoked', async () => {
    const story = await agreed(mobile);
    await story.act(director, 'approve', { signature: 'امضا' });
    await story.at('approved');
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open('/my/papers');
    expect(await citizen.text()).toContain('معتبر');
    await citizen.page.locator('summary').first().click();
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('papers');
    const pdf = await citizen.context.request.get(
      (await citizen.page.getByRole('link', { name: 'گرفتن PDF' }).first().getAttribute('href')) ?? '',
    );
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    const token = ((await citizen.page.getByRole('link', { name: 'پیوند اصالت‌سنجی' }).first().getAttribute('href')) ?? '')
      .split('/')
      .at(-1)!;

    const stranger = await journey.visitor({ javaScript });
    await stranger.open('/verify');
    await stranger.write('کد اصالت‌سنجی', ` ${token.toUpperCase().replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))} `);
    await stranger.press('بررسی');
    expect(await stranger.heading()).toContain('اصیل و معتبر');
    if (javaScript) expect(await stranger.barriers()).toEqual([]);
    await stranger.shot('verified');
    const { id } = (await story.seen()).outputs[0]!;
    await (await story.as(director)).do(`/api/dossiers/${story.code}/revoke`, { output: id, reasons: ['R1'], signature: 'امضا' });
    await stranger.page.reload();
    expect(await stranger.heading()).toContain('باطل شده است');
    await stranger.open('/verify/0000');
    expect(await stranger.heading()).toContain('چنین مدرکی صادر نشده است');
    await citizen.open('/my/papers');
    expect(await citizen.text()).toContain('باطل شده');
    await citizen.leave();
    await stranger.leave();
  });

  it('says that it was not really done: it is opened again, the head answers, and the question is asked once more', async () => {
    const story = await agreed(mobile);
    await story.act(director, 'approve', { signature: 'امضا' });
    await story.at('approved');
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(`/my/${story.code}`);
    await citizen.press(/۲ · ناراضی/);
    await citizen.press('ثبت نظر');
    expect(await citizen.wrong()).toHaveLength(1);
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.page.locator('input[name="done"][value="no"]').check();
    await citizen.write('چه چیزی خوب بود و چه چیزی بد؟', 'سالن هنوز راه نمی‌دهد');
    await citizen.page.getByText('اگر خواستید، بیشتر بگویید').click();
    await citizen.page.getByLabel('نظم کارها').selectOption('4');
    await citizen.page.locator('input[name="visited"][value="yes"]').check();
    await citizen.page.getByText('گزارش درخواست خلاف مقررات').click();
    await citizen.write('چه خواستند، چه کسی و کی؟', 'پول نقد خواستند');
    await citizen.shot('rate');
    await citizen.press('ثبت نظر');
    expect(await citizen.heading()).toBe('درخواستتان دوباره باز شد');
    await citizen.open(`/my/${story.code}`);
    expect(await citizen.text()).toContain('باز شد');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('reopened');
    expect((await story.history(mobile, 'rated')).at(-1)?.fact).toMatchObject({
      score: 2,
      done: false,
      axes: { orderliness: 4 },
      visited: true,
    });
    const head = await story.as('culture-markazi.head');
    expect(JSON.stringify(await head.read(`/api/dossiers/${story.code}/events?limit=200`))).not.toContain('پول نقد');
    const reports = '/api/reports';
    expect((await (await story.as('rights-hq.evaluator')).read<{ items: unknown[] }>(reports)).items).toContainEqual(
      expect.objectContaining({ trackingCode: story.code, words: 'پول نقد خواستند' }),
    );
    expect((await head.get(reports)).status).toBe(404);

    await story.act('culture-markazi.head', 'answer', { kind: 'escalation', reply: 'به سالن نامه نوشتیم و راه باز شد.' });
    await citizen.open(`/my/${story.code}`);
    expect(await citizen.text()).toContain('به سالن نامه نوشتیم و راه باز شد.');
    await citizen.press(/کارتان واقعاً انجام شد/);
    await citizen.page.locator('input[name="done"][value="yes"]').check();
    await citizen.tick('۵ · خیلی راضی');
    await citizen.press('ثبت نظر');
    expect(await citizen.text()).toContain('نظرتان ثبت شد');
    await citizen.open(`/my/${story.code}/rate`);
    expect(await citizen.heading()).toBe('این نظرسنجی بسته است');
    await citizen.leave();
  });

  it('reads why it was refused, appeals from there, and follows the appeal', async () => {
    const story = await agreed(mobile);
    await story.act(director, 'reject', { reasons: ['R3'], signature: 'امضا' });
    await story.at('rejected');
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(`/my/${story.code}`);
    expect(await citizen.text()).toContain('تداخل زمانی با مناسبت ملی یا مذهبی');
    await citizen.press(/اعتراض به تصمیم/);
    await citizen.write('شرح اعتراض', 'آن روز مناسبتی نیست.');
    await citizen.press('ثبت اعتراض');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('به چه چیز اعتراض دارید؟')]);
    expect(await citizen.page.getByLabel('شرح اعتراض').inputValue()).toBe('آن روز مناسبتی نیست.');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.tick('واقعیت‌ها درست دیده نشده است');
    await citizen.press('ثبت اعتراض');
    expect(await citizen.text()).toContain('اعتراضتان ثبت شد');
    await citizen.press('اعتراض شما');
    expect(await citizen.heading()).toBe('اعتراض به تصمیم دربارهٔ مجوز فرهنگی');
    await citizen.leave();
  });

  it('reads what was sent, and says how to be told from now on', async () => {
    const citizen = await journey.visitor({ javaScript, mobile });
    await journey.gardesh.settled();
    await citizen.open('/my/messages');
    expect(await citizen.text()).toContain('کد رهگیری');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.press('همه را خواندم');
    expect(await citizen.page.getByRole('button', { name: 'همه را خواندم' }).count()).toBe(0);
    await citizen.press('چگونه به من خبر دهید');
    await citizen.write('نشانی رایانامه', 'نشانی نادرست');
    await citizen.press('ذخیره');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('رایانامه')]);
    const email = javaScript ? 'nobody@example.org' : 'somebody@example.org';
    await citizen.page.locator('#email').fill(email);
    await citizen.page.locator('input[name="kind-progress"][value="sms"]').uncheck();
    await citizen.page.getByLabel('از ساعت').selectOption('22:00');
    await citizen.press('ذخیره');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('هم آغاز و هم پایان')]);
    await citizen.page.getByLabel('تا ساعت').selectOption('07:00');
    await citizen.press('ذخیره');
    expect(await citizen.text()).toContain('ذخیره شد.');
    expect(await citizen.text()).toContain('این نشانی هنوز تأیید نشده است');
    expect(await citizen.page.locator('input[name="kind-progress"][value="sms"]').isChecked()).toBe(false);
    expect(await citizen.page.locator('input[name="kind-result"][value="sms"]').isChecked()).toBe(true);
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('preferences');
    const [asked] = await journey.gardesh.outbox(email);
    const link = /\S+\/my\/preferences\/email\?token=\S+/.exec(asked?.text ?? '')?.[0] ?? '';
    const { pathname, search } = new URL(link);
    await citizen.open(`${pathname}${search}x`);
    await citizen.press('این نشانی از آن من است');
    expect(await citizen.wrong()).not.toEqual([]);
    await citizen.open(`${pathname}${search}`);
    await citizen.press('این نشانی از آن من است');
    expect(await citizen.text()).toContain('نشانی رایانامه تأیید شد');
    expect(await citizen.text()).not.toContain('هنوز تأیید نشده');
    await citizen.leave();
  });
});
