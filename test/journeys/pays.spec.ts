import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from '../support/journey';
import { photos, Story } from '../support/story';

const desk = 'water-markazi.desk';
const technician = 'water-markazi.technician';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

async function quoted(mobile: string): Promise<{ story: Story; pay: string }> {
  const story = await Story.file(journey.gardesh, 'water-new-connection', { by: mobile });
  await story.act(desk, 'accept');
  await story.at('visit');
  const fields = { diameter: '1/2', needsDigging: false, route: 'از خیابان نمونه' };
  await story.act(technician, 'feasible', { fields, fileIds: await photos(await story.as(technician), 2) });
  const { charges } = await story.at('pay');
  return { story, pay: `/my/${story.code}/pay/${charges[0]!.id}` };
}

const attempts = (story: Story) =>
  journey.gardesh.sql<{ state: string }>(
    `SELECT state FROM payment WHERE dossier_id = (SELECT id FROM dossier WHERE tracking_code = $1) ORDER BY created_at`,
    [story.code],
  );

describe.each([
  { javaScript: false, mobile: '09120000007' },
  { javaScript: true, mobile: '09120000008' },
])('a citizen, JavaScript $javaScript', ({ javaScript, mobile }) => {
  it('is refused by the bank, pays the second time, and neither reload nor Back pays again', async () => {
    const { story, pay } = await quoted(mobile);
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(`/my/${story.code}`);
    await citizen.press('رفتن به پرداخت');
    expect(await citizen.text()).toContain('۴۸٬۰۰۰٬۰۰۰ ریال');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('pay');
    await citizen.press('پرداخت در درگاه بانک');
    await citizen.press('پرداخت ناموفق');
    expect(await citizen.heading()).toContain('پرداخت انجام نشد');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.press('پرداخت دوباره');
    await citizen.press('پرداخت می‌کنم');
    expect(await citizen.heading()).toContain('پرداخت شد');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.shot('paid');

    await citizen.page.reload();
    expect(await citizen.heading()).toContain('پرداخت شد');
    await citizen.open(pay);
    expect(citizen.path).toBe(`${pay}/done`);
    await story.at('install');
    expect((await attempts(story)).map(({ state }) => state)).toEqual(['failed', 'paid']);
    await citizen.leave();
  });

  it('leaves the bank half-way: nothing is begun twice, from no tab, and the same payment is gone on with', async () => {
    const { story, pay } = await quoted(mobile);
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(pay);
    const other = await citizen.context.newPage();
    await other.goto(pay);
    await citizen.press('پرداخت در درگاه بانک');
    await other.getByRole('button', { name: 'پرداخت در درگاه بانک' }).click();
    await other.waitForURL(/\/bank\//);
    expect(new URL(other.url()).pathname).toBe(citizen.path);

    await citizen.open(pay);
    expect(await citizen.heading()).toBe('بانک هنوز پاسخ نداده است');
    expect(await citizen.text()).toContain('دوباره پرداخت نکنید');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.press('دوباره از بانک بپرسید');
    expect(await citizen.heading()).toBe('بانک هنوز پاسخ نداده است');
    await citizen.press('ادامهٔ همان پرداخت');
    // The money goes, and the bank forgets to say so: coming back, we ask.
    await citizen.press('پرداخت شود، ولی خبرش نرسد');
    expect(await citizen.heading()).toContain('پرداخت شد');
    expect((await attempts(story)).map(({ state }) => state)).toEqual(['paid']);
    await citizen.leave();
  });

  it('has paid twice, and is told that one of them comes back', async () => {
    const { story, pay } = await quoted(mobile);
    const [first, second] = [await story.goToBank(), await story.goToBank()];
    await journey.gardesh.bank(first, 'paid');
    await journey.gardesh.bank(second, 'paid');
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(`${pay}/done`);
    expect(await citizen.heading()).toBe('دو بار پرداخت شده است');
    expect(await citizen.text()).toContain('باز می‌گردد');
    if (javaScript) expect(await citizen.barriers()).toEqual([]);
    await citizen.leave();
  });

  it('splits the fee, and pays the first instalment', async () => {
    const { story, pay } = await quoted(mobile);
    const citizen = await journey.visitor({ javaScript, mobile });
    await citizen.open(pay);
    await citizen.press('پرداخت قسطی');
    await citizen.press('قسط‌بندی');
    expect(await citizen.wrong()).toEqual([expect.stringContaining('چند قسط؟')]);
    await citizen.page.getByLabel('چند قسط؟').selectOption('3');
    await citizen.press('قسط‌بندی');
    expect(citizen.path).toBe(`/my/${story.code}`);
    expect(await citizen.text()).toContain('قسط ۱ از ۳');
    await citizen.press('رفتن به پرداخت');
    expect(await citizen.text()).toContain('۱ از ۳');
    await citizen.press('پرداخت در درگاه بانک');
    await citizen.press('پرداخت می‌کنم');
    expect(await citizen.heading()).toContain('پرداخت شد');
    expect((await story.seen()).charges.map(({ state }) => state).sort()).toEqual(['paid', 'scheduled', 'scheduled']);
    await citizen.leave();
  });
});
