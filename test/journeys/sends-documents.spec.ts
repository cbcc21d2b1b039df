import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/browser';
import { Journey, paper } from '../support/journey';
import { Story } from '../support/story';

const apply = '/services/concert-permit/apply';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.begin();
});
afterAll(() => Journey.end(journey));

async function openDocument(citizen: Visitor, service: string, document: string): Promise<void> {
  await citizen.open(`/services/${service}/apply`);
  await citizen.tick('برای خودم');
  await citizen.press('ادامه');
  await citizen.open(`/services/${service}/apply/document-${document}`);
}

/** Red above, blue below; 60 across, 40 down. */
const twoColours = (citizen: Visitor): Promise<string> =>
  citizen.page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
    const context = canvas.getContext('2d');
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 60, 20);
    context.fillStyle = '#00f';
    context.fillRect(0, 20, 60, 20);
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);

describe('a citizen who sends documents', () => {
  it('sees what a good picture is, when each arrived, and may send later what is not needed', async () => {
    const citizen = await journey.visitor({ javaScript: false, mobile: '09120000003' });
    await openDocument(citizen, 'concert-permit', 'venueLetter');
    expect(await citizen.page.getByRole('button', { name: 'بعداً می‌فرستم' }).count()).toBe(0);
    await citizen.page.locator('summary', { hasText: 'عکس خوب چگونه است؟' }).click();
    expect(await citizen.page.getByRole('img', { name: /عکس خوب/ }).isVisible()).toBe(true);
    await citizen.shot('document-examples');
    await citizen.page.setInputFiles('#file', paper('letter.pdf'));
    await citizen.press('فرستادن و افزودن برگهٔ دیگر');
    expect(await citizen.text()).toMatch(/رسید: .*[۰-۹]/);
    await citizen.shot('document-received');
    await citizen.open(`${apply}/check-answers`);
    expect(await citizen.text()).toMatch(/رسید: .*[۰-۹]/);

    await openDocument(citizen, 'road-damage', 'photo');
    await citizen.press('بعداً می‌فرستم');
    expect(citizen.path).toBe('/services/road-damage/apply/check-answers');
    expect((await citizen.wrong()).join()).not.toContain('عکس خرابی');
    await citizen.leave();
  });

  it('hands in again what was sent in an earlier request, and nobody else may', async () => {
    const mobile = '09120000004';
    const story = await Story.file(journey.gardesh, 'concert-permit', { by: mobile });
    const [sent] = (await story.seen()).evidence;
    const citizen = await journey.visitor({ javaScript: false, mobile });
    await openDocument(citizen, 'concert-permit', sent!.key);
    await citizen.page.locator('summary', { hasText: 'یا فایلی که پیش‌تر فرستاده‌اید' }).click();
    await citizen.shot('document-reuse');
    await citizen.page.locator(`input[name="reuse"][value="${sent!.fileId}"]`).check();
    await citizen.press('ادامه');
    const [draft] = await journey.gardesh.sql('select evidence from draft join person on person.id = person where mobile = $1', [mobile]);
    expect(draft?.evidence).toEqual([{ key: sent!.key, fileId: sent!.fileId }]);

    const stranger = await journey.gardesh.as('09120000005');
    const { items } = await stranger.read('/api/files');
    expect(items).toEqual([]);
    const tried = await stranger.put('/api/drafts/concert-permit', { evidence: { [sent!.key]: [sent!.fileId] } });
    expect((tried as { errors: unknown[] }).errors).toContainEqual(expect.objectContaining({ code: 'unknown-file' }));
    await citizen.leave();
  });

  it('turns a picture and cuts its edges before it goes, by keyboard alone', async () => {
    const citizen = await journey.visitor({ mobile: '09120000006' });
    await openDocument(citizen, 'road-damage', 'photo');
    const picture = await twoColours(citizen);
    await citizen.page.setInputFiles('#file', { name: 'sheet.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
    await citizen.page.getByText('فایل رسید').waitFor();
    await citizen.page.getByRole('button', { name: 'چرخاندن' }).focus();
    await citizen.page.keyboard.press('Enter');
    await citizen.page.keyboard.press('Tab');
    await citizen.page.keyboard.press('Enter');
    const right = citizen.page.getByRole('slider', { name: 'راست' });
    await right.focus();
    for (let pressed = 0; pressed < 25; pressed++) await citizen.page.keyboard.press('ArrowUp');
    const cut = Number(await right.inputValue());
    expect(cut).toBeGreaterThan(0);
    await citizen.shot('picture-trim');
    expect(await citizen.barriers()).toEqual([]);
    await citizen.press('ادامه');
    await citizen.page.waitForURL((url) => !url.pathname.endsWith('/document-photo'));

    const [kept] = await journey.gardesh.sql(
      `select path from file where id::text = (select evidence->0->>'fileId' from draft join person on person.id = person where mobile = $1)`,
      ['09120000006'],
    );
    const bytes = readFileSync(join(journey.gardesh.folder, 'files', kept.path));
    const size = await citizen.page.evaluate<number[]>(`(async () => {
      const blob = new Blob([Uint8Array.from(atob('${bytes.toString('base64')}'), (one) => one.charCodeAt(0))]);
      const { width, height } = await createImageBitmap(blob);
      return [width, height];
    })()`);
    // Turned once it stands upright, 40 across; of that the cut is gone.
    expect(size).toEqual([Math.round(40 * (1 - cut / 100)), 60]);
    await citizen.leave();
  });
});
