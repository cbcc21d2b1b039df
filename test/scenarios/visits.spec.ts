/** When somebody comes: either side says a time, the other agrees or names another. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '#domain/calendar/local';
import { slotAt } from '#domain/calendar/slots';
import { type Gardesh, startGardesh } from '../support/gardesh';
import type { Person } from '../support/person';
import { Story } from '../support/story';

const citizen = '09120000010';
const technician = 'water-markazi.technician';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

interface Visit {
  story: Story;
  id: string;
  staff: Person;
  /** So many days from now, at ten. */
  slot: (days: number) => string;
}

async function visit(): Promise<Visit> {
  const story = await Story.file(gardesh, 'water-new-connection', { by: citizen });
  await story.act('water-markazi.desk', 'accept');
  const { id } = await story.task(technician, { kind: 'inspection' });
  const { now } = await story.applicant.read<{ now: string }>('/api/me');
  return { story, id, staff: await story.as(technician), slot: (days) => slotAt(addDays(localDate(now), days), 10) };
}

const says = (by: Person, { story, id }: Visit, what: 'book' | 'offer', body: object) =>
  by.post(`/api/dossiers/${story.code}/${what}`, { task: id, ...body });

const aboutOf = async ({ story, id }: Visit) => (await story.seen()).tasks.find((task) => task.id === id)!.about;

describe('the time of a visit', () => {
  it('that the applicant chose is agreed to by the body, and moved by it with a reason only', async () => {
    const it = await visit();
    const { story, staff, slot } = it;
    await says(story.applicant, it, 'book', { slot: slot(2) });
    expect((await aboutOf(it)).appointment).toEqual({ at: slot(2), by: 'applicant', agreed: false });
    await says(staff, it, 'book', { slot: slot(2) });
    expect((await aboutOf(it)).appointment).toEqual({ at: slot(2), by: 'body', agreed: true });

    expect((await says(staff, it, 'book', { slot: slot(3) })).body).toMatchObject({
      code: 'comment-needed',
      errors: [{ pointer: '/reason' }],
    });
    await says(staff, it, 'book', { slot: slot(3), reason: 'خودرو در تعمیر است.' });
    const moved = { from: slot(2), reason: 'خودرو در تعمیر است.' };
    expect((await aboutOf(it)).appointment).toEqual({ at: slot(3), by: 'body', agreed: false, moved });
    await story.told('نوبت بازدید شما جابه‌جا شد', citizen);
    expect((await story.history(citizen, 'task-changed')).at(-1)?.fact).toMatchObject({ appointment: { moved } });

    // The applicant may take another time all the same, and whoever goes there is told.
    await says(story.applicant, it, 'book', { slot: slot(4) });
    await story.notified(technician, 'متقاضی نوبت بازدید را جابه‌جا کرد');
    expect((await aboutOf(it)).appointment).toEqual({ at: slot(4), by: 'applicant', agreed: false });
  });

  it('is one of several that the body offers', async () => {
    const it = await visit();
    const { story, staff, slot } = it;
    expect((await says(story.applicant, it, 'offer', { slots: [slot(1)] })).status).toBe(403);
    expect((await says(staff, it, 'offer', { slots: [slot(-1), slot(1)] })).body).toMatchObject({ code: 'slot-not-free' });
    await says(staff, it, 'offer', { slots: [slot(3), slot(2)] });
    expect(await aboutOf(it)).toEqual({ offered: { slots: [slot(2), slot(3)] } });
    await story.told('یکی را برگزینید', citizen);
    await says(story.applicant, it, 'book', { slot: slot(3) });
    expect(await aboutOf(it)).toEqual({ appointment: { at: slot(3), by: 'applicant', agreed: true } });
  });

  it('is said by whoever holds the post, and by no other body or post', async () => {
    const it = await visit();
    for (const user of ['water-markazi.billing', 'roads-khuzestan.expert', '09120000011']) {
      const answer = await says(await gardesh.as(user), it, 'book', { slot: it.slot(2) });
      expect([403, 404]).toContain(answer.status);
    }
    expect(await aboutOf(it)).toEqual({});
  });

  it('stands once it has come, until the day is over', async () => {
    const it = await visit();
    await says(it.story.applicant, it, 'book', { slot: it.slot(1) });
    const { now } = await it.story.applicant.read<{ now: string }>('/api/me');
    await gardesh.forward(`${Math.ceil((Date.parse(it.slot(1)) - Date.parse(now)) / 3_600_000)}h`);
    expect((await it.story.triesTo('book', { task: it.id, slot: it.slot(5) })).body).toMatchObject({ code: 'appointment-begun' });
    expect((await it.story.seen()).tasks.find(({ id }) => id === it.id)!.actions).toMatchObject([
      { name: 'book', why: 'appointment-begun' },
    ]);
    await gardesh.forward('1d');
    await says(it.story.applicant, it, 'book', { slot: it.slot(5) });
    expect((await aboutOf(it)).appointment).toMatchObject({ at: it.slot(5) });
  });
});
