import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { photos, Story, workingDays } from '../support/story';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

const photosOf = async (story: Story, user: string, count: number) => photos(await story.as(user), count);
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe('a fashion exhibition', () => {
  it('is looked at by a specialist, then by the guild and three bodies at once, and permitted', async () => {
    const story = await Story.file(gardesh, 'fashion-exhibition', {
      form: { 'exhibition.liveShow': true, 'venue.area': 1500 },
      papers: ['showPlan'],
    });
    await story.act('culture-markazi.clerk', 'accept');
    await story.act('culture-markazi.expert', 'endorse', { comment: 'با ضوابط سازگار است.' });
    const asked = await story.at('concurrence');
    expect(asked.parties.map(({ party }) => party).sort()).toEqual(['fire', 'governor', 'guild', 'security']);
    await story.act('guild-arak.expert', 'concurWithConditions', { conditions: ['غرفه‌ها تنها برای اعضای صنف'] });
    for (const user of ['governor-arak.expert', 'security-arak.secretary', 'fire-arak.expert']) await story.act(user, 'concur');
    await story.act('culture-markazi.director', 'approve');
    expect(await story.at('approved')).toMatchObject({ result: 'approved', outputs: [{ document: 'exhibition-permit', state: 'valid' }] });
  });

  it('which the specialist opposes may still be put to the bodies by the director', async () => {
    const story = await Story.file(gardesh, 'fashion-exhibition');
    await story.act('culture-markazi.clerk', 'accept');
    await story.act('culture-markazi.expert', 'oppose', { reasons: ['F2'], comment: 'طرح‌ها سازگار نیست.' });
    await story.at('decide');
    expect((await story.task('culture-markazi.director')).actions.map(({ name, why }) => [name, why])).toEqual([
      ['approve', 'action-unavailable'],
      ['ask', null],
      ['reject', null],
      ['return', null],
    ]);
    await story.act('culture-markazi.director', 'ask');
    expect((await story.at('concurrence')).parties.map(({ party, state }) => [party, state]).sort()).toEqual([
      ['governor', 'asked'],
      ['guild', 'asked'],
    ]);
    for (const user of ['guild-arak.expert', 'governor-arak.expert']) await story.act(user, 'concur');
    await story.act('culture-markazi.director', 'approve', { stage: 'decide' });
    await story.at('approved');
  });
});

describe('a water subscription', () => {
  it('gets its new name within four working days, from two people of the company', async () => {
    const story = await Story.file(gardesh, 'water-rename');
    await story.act('water-markazi.desk', 'accept');
    const clock = await story.clock('water-markazi.desk', 'statutory');
    expect(await workingDays(gardesh, clock.ledger[0]!.at, justBefore(clock.dueAt!))).toBe(4);
    await story.act('water-markazi.billing', 'done', { fields: { finalReading: '۱۳۲۰' } });
    expect(await story.at('approved')).toMatchObject({ result: 'approved', outputs: [{ document: 'letter', state: 'valid' }] });
    expect((await story.seenBy('water-markazi.desk')).facts.rename).toMatchObject({ finalReading: 1320 });
  });
});

describe('a question about a water bill', () => {
  it('has the meter read again, the bill corrected, and a second person confirm it', async () => {
    const story = await Story.file(gardesh, 'water-bill-question', { form: { about: 'reading', reading: 1310 } });
    await story.act('water-markazi.billing', 'read');
    expect(await story.at('visit')).toMatchObject({ stage: { public: 'site-visit' } });
    await story.act('water-markazi.technician', 'read', {
      fields: { reading: 1310, leak: false },
      fileIds: await photosOf(story, 'water-markazi.technician', 1),
    });
    await story.at('answer');
    await story.act('water-markazi.billing', 'correct', { reply: 'عدد کنتور نادرست خوانده شده بود.', fields: { newAmount: 940_000 } });
    await story.at('confirm');
    await story.act('water-markazi.finance', 'confirm');
    expect(await story.at('answered')).toMatchObject({ result: 'answered' });
    await story.told('پاسخ شما آماده است');
  });
});

describe('a line across a road', () => {
  it('is visited, put to the bodies, paid for and permitted with their conditions', async () => {
    const story = await Story.file(gardesh, 'road-crossing', {
      form: { method: 'trench', 'road.insideCity': true },
      papers: ['safetyPlan'],
    });
    await story.act('roads-khuzestan.clerk', 'accept');
    await story.act('roads-khuzestan.expert', 'feasible', {
      fields: { distance: 3, needsClosure: true },
      fileIds: await photosOf(story, 'roads-khuzestan.expert', 3),
    });
    const asked = await story.at('concurrence');
    expect(asked.parties.map(({ party }) => party).sort()).toEqual(['governor', 'municipality', 'traffic']);
    await story.act('traffic-ahvaz.officer', 'concurWithConditions', { conditions: ['بستن خط تنها از ۲۳ تا ۵'] });
    for (const user of ['municipality-ahvaz.digging', 'governor-ahvaz.expert']) await story.act(user, 'concur');
    await story.act('roads-khuzestan.director', 'approve');
    expect((await story.at('pay')).charges).toMatchObject([{ amount: 78_000_000, state: 'due' }]);
    await story.pay();
    const done = await story.at('approved');
    expect(done).toMatchObject({ result: 'approved', outputs: [{ document: 'crossing-permit', state: 'valid' }] });
    expect(done.outputs[0]!.validUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('a report of road damage', () => {
  it('has a place, leads to a repair there, and is answered', async () => {
    const point = { lat: 31.3183, lon: 48.6706 };
    const story = await Story.file(gardesh, 'road-damage', { form: { 'place.point': point, danger: true } });
    await story.act('roads-khuzestan.clerk', 'repair');
    expect((await story.task('roads-khuzestan.expert')).dossier).toMatchObject({ form: { place: { point } } });
    await story.act('roads-khuzestan.expert', 'repaired', {
      fields: { done: 'چاله پر شد.' },
      fileIds: await photosOf(story, 'roads-khuzestan.expert', 1),
    });
    expect(await story.at('answered')).toMatchObject({ result: 'answered' });
  });

  it('that was made before ends as a duplicate', async () => {
    const story = await Story.file(gardesh, 'road-damage');
    await story.act('roads-khuzestan.clerk', 'duplicate', { reply: 'این چاله دیروز گزارش شده است.' });
    expect(await story.at('duplicate')).toMatchObject({ result: 'duplicate', lifecycle: 'closed' });
    await story.told('پیش‌تر ثبت شده');
  });
});
