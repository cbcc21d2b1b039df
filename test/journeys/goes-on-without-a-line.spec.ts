import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from '../support/journey';
import { Story } from '../support/story';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

describe('a line that breaks', () => {
  it('does not lose an upload: it goes on from where it had come to', async () => {
    const citizen = await journey.visitor({ mobile: '09120000003' });
    await citizen.open('/services/road-damage/apply');
    await citizen.tick('برای خودم');
    await citizen.press('ادامه');
    await citizen.open('/services/road-damage/apply/document-photo');

    const from: string[] = [];
    await citizen.page.route('**/api/uploads/*?from=*', async (route) => {
      const at = new URL(route.request().url()).searchParams.get('from') ?? '';
      from.push(at);
      await (from.length === 2 ? route.abort('internetdisconnected') : route.continue());
    });
    // A dark picture that does not press well, so that it takes several parts.
    const picture = await citizen.page.evaluate<string>(`(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 700, height: 700 });
      const context = canvas.getContext('2d');
      const image = context.createImageData(700, 700);
      for (let at = 0; at < image.data.length; at += 1) image.data[at] = at % 4 === 3 ? 255 : ((at * 2654435761) >>> 7) % 60;
      context.putImageData(image, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1];
    })()`);
    await citizen.page.setInputFiles('#file', { name: 'dark.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
    await citizen.page.getByText('فایل رسید').waitFor();
    expect(await citizen.text()).toContain('عکس تاریک است');
    await citizen.shot('upload');

    expect(from.length).toBeGreaterThan(2);
    expect(from[2]).toBe(from[1]);
    await citizen.press('ادامه');
    expect(citizen.path).toBe('/services/road-damage/apply/check-answers');
    const [file] = await journey.gardesh.sql('select size, type from file');
    expect(file).toEqual({ size: expect.any(Number), type: expect.stringMatching(/^image\//) });
    await citizen.leave();
  });

  it('leaves the pages that were seen, says so, and shows the way on for those that were not', async () => {
    const citizen = await journey.visitor({ mobile: '09120000004', offlineWorker: true });
    await citizen.open('/');
    await citizen.page.evaluate('navigator.serviceWorker.ready');
    await citizen.open('/services');
    await citizen.page.getByRole('heading', { name: 'خدمات' }).waitFor();
    await citizen.page.waitForFunction(`caches.open('gardesh-mine').then((cache) => cache.match('/services')).then(Boolean)`);

    await citizen.context.setOffline(true);
    await citizen.open('/services');
    expect(await citizen.heading()).toBe('خدمات');
    await citizen.page.getByText('اتصال برقرار نیست. نوشته‌هایتان روی همین گوشی می‌ماند.').waitFor();
    await citizen.open('/services/road-question');
    expect(await citizen.heading()).toBe('اتصال برقرار نیست');
    await citizen.shot('offline');
    await citizen.context.setOffline(false);
    await citizen.leave();
  });

  it('holds a reply and a rating where they can be seen and called back, and sends each once when it is there again', async () => {
    const mobile = '09120000005';
    const [asked, done] = await Promise.all([
      Story.file(journey.gardesh, 'concert-permit', { by: mobile }),
      Story.file(journey.gardesh, 'road-question', { by: mobile }),
    ]);
    const officer = 'culture-markazi.clerk';
    await asked.act(officer, 'return', { reasons: ['R4'], comment: 'گنجایش را بنویسید.', flagged: ['capacity'] });
    await done.act('roads-khuzestan.expert', 'answer', { reply: 'تا پایان سال آینده.' });
    await Promise.all([asked.at('supplement'), done.when('an answer', ({ result }) => result === 'answered')]);
    const citizen = await journey.visitor({ mobile });
    await citizen.open(`/my/${asked.code}/reply`);
    const rating = await citizen.context.newPage();
    await rating.goto(`/my/${done.code}/rate`);
    const queue = citizen.page.locator('#queue');

    await citizen.context.setOffline(true);
    await citizen.page.locator('[name="capacity"]').fill('۶۴۰');
    await citizen.press('فرستادن پاسخ');
    await queue.getByText('در انتظار ارسال: ۱').waitFor();
    await queue.getByRole('button', { name: 'منصرف شدم' }).click();
    await queue.waitFor({ state: 'hidden' });
    await citizen.press('فرستادن پاسخ');
    await queue.getByText('در انتظار ارسال: ۱').waitFor();
    await rating.locator('[name="done"][value="yes"]').check();
    await rating.locator('[name="score"][value="4"]').check();
    await rating.getByRole('button', { name: 'ثبت نظر' }).click();
    await rating.getByText('در انتظار ارسال: ۲').waitFor();
    expect((await asked.seen()).stage.key).toBe('supplement');

    await citizen.context.setOffline(false);
    expect((await asked.at('check')).form).toMatchObject({ capacity: 640 });
    await done.happened(mobile, 'rated');
    await queue.waitFor({ state: 'hidden' });
    expect(await done.history(mobile, 'rated')).toHaveLength(1);
    await citizen.leave();
  });
});
