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

  it('says that it was not really done', async () => {
    const story = await agreed(mobile);
    await story.act(director, 'approve', { signature: 'امضا' });
    await story.at('approved');
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(`/my/${story.code}`);
    await citizen.press(/کارتان واقعاً انجام شد/);
    await citizen.press('ثبت نظر');
    expect(await citizen.wrong()).toHaveLength(2);
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.tick('نه');
    await citizen.tick('۲ · ناراضی');
    await citizen.write('چه چیزی خوب بود و چه چیزی بد؟', 'سالن هنوز راه نمی‌دهد');
    await citizen.press('ثبت نظر');
    expect(await citizen.heading()).toBe('ثبت شد که کارتان انجام نشده است');
    expect((await story.history(mobile, 'rated')).at(-1)?.fact).toMatchObject({ score: 2, done: false });
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
    await citizen.page.locator('#email').fill('nobody@example.org');
    await citizen.page.getByLabel('پیامک').uncheck();
    await citizen.press('ذخیره');
    expect(await citizen.text()).toContain('ذخیره شد.');
    expect(await citizen.page.getByLabel('پیامک').isChecked()).toBe(false);
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.leave();
  });
});
