import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { Story, workingDays } from '../support/story';

const citizen = '09120000004';
const expert = 'roads-khuzestan.expert';
const director = 'roads-khuzestan.director';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

const ask = (form: Record<string, unknown> = {}) => Story.file(gardesh, 'road-question', { form, by: citizen });
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe('a question', () => {
  it('is receipted at once and answered in writing within ten working days', async () => {
    const story = await ask();
    const filed = await story.seen();
    expect(filed).toMatchObject({
      lifecycle: 'submitted',
      stage: { key: 'answer', public: 'checking' },
      holder: { kind: 'agency', agency: 'roads-khuzestan' },
      receipt: { number: story.code },
    });
    await story.told('ثبت شد', citizen);
    const clock = await story.clock(expert, 'statutory');
    expect(clock).toMatchObject({ state: 'running', budget: '10wd', consumed: '0wd' });
    expect(await workingDays(gardesh, clock.ledger[0]!.at, justBefore(clock.dueAt!))).toBe(10);

    await gardesh.forward('3wd');
    const task = await story.task(expert);
    expect((await story.tryTo(expert, 'answer', task)).body).toMatchObject({ code: 'reply-needed' });
    await story.act(expert, 'answer', { reply: 'بهسازی تا پایان پاییز به پایان می‌رسد.' });
    const answered = await story.at('answered');
    expect(answered).toMatchObject({ lifecycle: 'closed', result: 'answered', holder: { kind: 'nobody' }, next: null });
    expect((await story.history(citizen, 'task-closed'))[0]!.fact).toMatchObject({
      outcome: 'answer',
      reply: 'بهسازی تا پایان پاییز به پایان می‌رسد.',
    });
    expect((await story.clock(expert, 'statutory')).state).toBe('met');
    await story.told('پاسخ شما آماده است', citizen);

    await story.does('rate', { score: 5, done: true });
    expect((await story.triesTo('rate', { score: 1, done: false })).body).toMatchObject({ code: 'rate-not-allowed' });
  });

  it('goes to where it belongs, comes back from where it does not, and is answered by the right body', async () => {
    const story = await ask({ county: 'dezful' });
    expect((await story.tryTo(expert, 'forward', await story.task(expert), { comment: 'x', fields: { to: 'nobody' } })).body).toMatchObject(
      { code: 'invalid-input', errors: [{ pointer: '/fields/to' }] },
    );
    await story.act(expert, 'forward', { comment: 'چراغ راهنمایی است.', fields: { to: 'municipality' } });
    const forwarded = await story.at('forwarded');
    expect(forwarded).toMatchObject({ stage: { public: 'other-bodies' }, holder: { kind: 'agency', agency: 'municipality-dezful' } });
    expect(forwarded.sentence.fa).toContain('در دست شهرداری دزفول');
    // Whoever is asked sees what is public of the question, not the citizen behind it.
    expect(await story.seenBy('municipality-dezful.head')).toMatchObject({ applicant: null, form: { topic: 'project', county: 'dezful' } });
    expect((await (await story.as('municipality-ahvaz.head')).get(`/api/dossiers/${story.code}`)).status).toBe(404);

    await story.act('municipality-dezful.head', 'notOurs', { comment: 'با پلیس راه است.' });
    expect(await story.at('answer')).toMatchObject({ holder: { kind: 'agency', agency: 'roads-khuzestan' } });
    await story.act(expert, 'forward', { comment: 'طبق پاسخ شهرداری', fields: { to: 'traffic' } });
    await story.act('traffic-dezful.head', 'answer', { reply: 'چراغ این هفته تعمیر می‌شود.' });
    expect(await story.at('answered')).toMatchObject({ result: 'answered' });
    expect((await story.history(citizen, 'task-closed')).map(({ fact }) => fact.outcome)).toEqual([
      'forward',
      'notOurs',
      'forward',
      'answer',
    ]);
  });

  it('that is vague is returned; the ten days wait for the citizen, and the same expert goes on', async () => {
    const story = await ask();
    await gardesh.forward('2wd');
    const returned = (await story.act(expert, 'return', { reasons: ['Q1'], comment: 'کدام راه؟' })).tasks.find(
      ({ stage }) => stage === 'answer',
    )!;
    await story.at('supplement');
    const paused = await story.clock(expert, 'statutory');
    const consumed = await workingDays(gardesh, paused.ledger[0]!.at, paused.ledger.at(-1)!.at);
    expect(paused).toMatchObject({ state: 'paused', consumed: `${consumed}wd`, dueAt: null });
    await story.told('نوبت شماست', citizen);
    await gardesh.forward('4wd');
    await story.does('supplement', { form: { question: 'بهسازی راه اهواز به دزفول چه زمانی به پایان می‌رسد؟' } });

    await story.at('answer');
    const resumed = await story.clock(expert, 'statutory');
    expect(resumed).toMatchObject({ state: 'running', consumed: `${consumed}wd` });
    expect(await workingDays(gardesh, resumed.ledger.at(-1)!.at, justBefore(resumed.dueAt!))).toBe(10 - consumed);
    const again = await story.task(expert);
    expect(again.dossier).toMatchObject({ form: { question: 'بهسازی راه اهواز به دزفول چه زمانی به پایان می‌رسد؟' } });
    const who = (await (await story.as(expert)).read<{ person: { id: string } }>('/api/me')).person.id;
    expect(returned.outcome).toBe('return');
    expect(again.assignee).toBe(who);
    await story.act(expert, 'answer', { reply: 'تا پایان سال.' });
    await story.at('answered');
  });

  it('that is left lying is late for all to see: its head is called, and it is never answered by silence', async () => {
    const story = await ask();
    await gardesh.forward('11wd');
    const late = await story.seen();
    expect(late).toMatchObject({ stage: { key: 'answer' }, holder: { kind: 'agency', agency: 'roads-khuzestan' }, result: null });
    expect((await story.task(expert)).late).toBe(true);
    expect(await story.clock(expert, 'statutory')).toMatchObject({ state: 'running', consumed: '10wd' });
    await story.task('roads-khuzestan.head', { kind: 'escalation' });
    await story.notified('roads-khuzestan.head', 'واپسین یادآوری');
    await story.act(expert, 'answer', { reply: 'با پوزش از دیرکرد.' });
    await story.at('answered');
    expect((await story.clock(expert, 'statutory')).state).toBe('breached');
  });

  it("that the law keeps secret is declined with the director's word, who may also order an answer", async () => {
    const story = await ask();
    await story.act(expert, 'decline', { reasons: ['Q2'] });
    await story.at('confirm');
    await story.act(director, 'overrule', { comment: 'محرمانه نیست.' });
    await story.at('answer');
    await story.act(expert, 'decline', { reasons: ['Q2'] });
    await story.act(director, 'confirm', { reasons: ['Q2'] });
    expect(await story.at('rejected')).toMatchObject({ result: 'rejected' });
    const { appeal } = await story.does('appeal', { reason: 'قانون این را محرمانه نکرده است.' });
    expect(await new Story(gardesh, story.applicant, appeal!).seen()).toMatchObject({
      service: 'roads-appeal',
      holder: { kind: 'agency', agency: 'rights-hq' },
    });
  });
});
