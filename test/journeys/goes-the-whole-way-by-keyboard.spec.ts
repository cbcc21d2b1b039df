import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey, paper } from '../support/journey';
import { Keyboard } from '../support/keyboard';
import { Story } from '../support/story';

const desk = 'water-markazi.desk';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

/** A mouse, a pen or a finger that touches anything is written down. */
const countPointers = `sessionStorage.pointers ??= '0';
for (const kind of ['pointerdown', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
  addEventListener(kind, () => { sessionStorage.pointers = String(Number(sessionStorage.pointers) + 1); }, true);`;

describe.each([
  { javaScript: true, mobile: '09120000011' },
  { javaScript: false, mobile: '09120000012' },
])('a citizen without a mouse, JavaScript $javaScript', ({ javaScript, mobile }) => {
  it('searches, fills in, sends a paper, checks, submits, pays, answers a send-back, receives and rates', async () => {
    const { gardesh } = journey;
    await gardesh.register('water.debts', 'up', { amount: 1_250_000 });
    const citizen = await journey.visitor({ javaScript });
    await citizen.context.addInitScript(countPointers);
    const keys = new Keyboard(citizen);
    const continues = () => keys.press('ادامه');

    await citizen.open('/');
    await keys.write('چه کاری دارید؟', 'به نام زدن قبض');
    await keys.press('جست‌وجو');
    await keys.press('تغییر نام مشترک آب');
    await keys.press('شروع درخواست');
    await signInWhereAsked();
    await keys.choose('برای خودم');
    await continues();
    await keys.write('شمارهٔ اشتراک', '۱۰۰۴۵۵۰۱');
    await continues();
    await keys.write('کد پستی ملک', '۳۸۱۳۶۹۳۱۲۴');
    await continues();
    await keys.write('نشانی', 'اراک، خیابان نمونه، پلاک ۷');
    await continues();
    await keys.choose('خرید');
    await continues();
    await keys.write('عدد امروز کنتور', '۱۲۵۰');
    await continues();
    await signInWhereAsked();
    await keys.attach(/فایل|سند/, paper('deed.pdf'));
    if (javaScript) await citizen.page.getByText('فایل رسید').waitFor();
    await continues();
    while (citizen.path.includes('/document-')) await continues();
    expect(await citizen.heading()).toBe('بازبینی پاسخ‌ها');
    await keys.press('ارسال درخواست');
    const code = /\/my\/(\d{12})\/filed/.exec(citizen.path)![1]!;
    const story = new Story(gardesh, await gardesh.as(mobile), code);

    await story.at('payDebt');
    await gardesh.register('water.debts', 'up');
    await citizen.open(`/my/${code}`);
    await keys.press('رفتن به پرداخت');
    await keys.press('پرداخت در درگاه بانک');
    await keys.press('پرداخت می‌کنم');
    expect(await citizen.heading()).toContain('پرداخت شد');

    await story.act(desk, 'return', { reasons: ['N1'], comment: 'شمارهٔ اشتراک با سند نمی‌خواند.', flagged: ['subscriptionNumber'] });
    await story.at('supplement');
    await citizen.open('/my');
    await keys.press('تغییر نام مشترک آب');
    expect(await citizen.text()).toContain('شمارهٔ اشتراک با سند نمی‌خواند.');
    await keys.press('پاسخ دادن');
    await keys.write('شمارهٔ اشتراک', '۱۰۰۴۵۵۰۲');
    await keys.press('فرستادن پاسخ');
    expect(await citizen.text()).toContain('پاسخ شما رسید');

    await story.act(desk, 'accept', { stage: 'check' });
    await story.act('water-markazi.billing', 'done', { fields: { finalReading: '۱۳۲۰' }, signature: 'امضا' });
    await story.when('the certificate', ({ outputs, result }) => result === 'approved' && outputs.length > 0);
    await citizen.open('/my/papers');
    await keys.reach(citizen.page.getByRole('link', { name: 'گرفتن PDF' }));
    await citizen.open(`/my/${code}`);
    await keys.press(/کارتان واقعاً انجام شد/);
    await keys.choose('بله');
    await keys.choose('۵ · خیلی راضی');
    await keys.press('ثبت نظر');
    expect((await story.history(mobile, 'rated')).at(-1)?.fact).toMatchObject({ score: 5, done: true });
    if (javaScript) expect(await citizen.page.evaluate('sessionStorage.pointers')).toBe('0');
    await citizen.leave();

    /** Entry is asked for once, by the first page that needs it. */
    async function signInWhereAsked(): Promise<void> {
      if (citizen.path !== '/sign-in') return;
      await keys.write('شمارهٔ همراه', mobile);
      await keys.press('فرستادن کد');
      await keys.write('کد شش‌رقمی', await citizen.codeSentTo(mobile));
      await keys.press(/^ورود$/);
    }
  });
});
