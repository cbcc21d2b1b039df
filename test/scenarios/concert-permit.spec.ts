import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dossier } from '#contracts/http/dossier';
import type { Task } from '#contracts/http/task';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { Story, workingDays } from '../support/story';

const clerk = 'culture-markazi.clerk';
const director = 'culture-markazi.director';
const arak = {
  governor: 'governor-arak.expert',
  guild: 'guild-arak.expert',
  security: 'security-arak.secretary',
  leaderOffice: 'leader-office-arak.expert',
  fire: 'fire-arak.expert',
};
type Body = keyof typeof arak;

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

/** Filed, its registers asked, and accepted by the clerk: the bodies have it. */
async function asked(form: Record<string, unknown> = {}, by?: string): Promise<Story> {
  const story = await Story.file(gardesh, 'concert-permit', { form, ...(by ? { by } : {}) });
  await story.act(clerk, 'accept');
  return story;
}

/** A small concert: governor and guild alone are asked. */
const small = { capacity: 100 };

async function agreed(form: Record<string, unknown> = small): Promise<Story> {
  const story = await asked(form);
  for (const { party } of (await story.seen()).parties) await story.act(arak[party as Body], 'concur');
  await story.at('decide');
  return story;
}

async function refused(): Promise<Story> {
  const story = await agreed();
  await story.act(director, 'reject', { reasons: ['R3'] });
  await story.at('rejected');
  return story;
}

const partyOf = (dossier: Dossier, party: string) => dossier.parties.find((one) => one.party === party)!;
const states = (dossier: Dossier) => Object.fromEntries(dossier.parties.map(({ party, state }) => [party, state]));
const openTasks = ({ tasks }: Dossier) => tasks.filter(({ state }) => state === 'available' || state === 'active' || state === 'suspended');
const opinionsOf = ({ tasks }: Dossier, party: string): Task[] => tasks.filter((task) => task.kind === 'opinion' && task.party === party);
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe('agreed', () => {
  it('goes from filing to a permit that anybody can verify, until it is revoked', async () => {
    const story = await Story.file(gardesh, 'concert-permit');
    const filed = await story.at('check');
    expect(filed).toMatchObject({
      lifecycle: 'submitted',
      stage: { public: 'checking' },
      holder: { kind: 'agency', agency: 'culture-markazi' },
      next: { what: 'deadline' },
    });
    expect(filed.receipt?.number).toBe(story.code);
    expect(filed.sentence.fa).toMatch(/^بررسی مدارک · در دست اداره‌کل فرهنگ و ارشاد اسلامی استان مرکزی · .* تا .* روز کاری دیگر\)$/);
    expect((await story.told('ثبت شد', '09120000001')).channel).toBe('sms');

    await story.act(clerk, 'accept');
    const out = await story.at('concurrence');
    expect(out).toMatchObject({
      lifecycle: 'deciding',
      stage: { public: 'other-bodies' },
      holder: { kind: 'agencies', agency: 'culture-markazi' },
    });
    expect(states(out)).toEqual({ governor: 'asked', guild: 'asked', security: 'asked', leaderOffice: 'asked' });
    for (const body of ['فرمانداری اراک', 'اتاق اصناف اراک', 'شورای تأمین شهرستان اراک', 'دفتر نمایندگی در اراک'])
      expect(out.sentence.fa).toContain(body);
    expect(out.clocks.filter(({ state }) => state === 'running').map(({ key, budget }) => [key, budget])).toEqual([
      ['statutory', '15wd'],
      ['norm', '8wd'],
    ]);
    await story.notified('09120000001', 'مهلت قانونی آغاز شد');

    // A body sees what it reads, and nothing of the others' papers.
    const forGuild = await story.seenBy(arak.guild);
    expect(forGuild.form).toEqual({ organiser: { name: 'مؤسسهٔ فرهنگی نمونه' } });
    expect([forGuild.applicant, forGuild.evidence]).toEqual([null, []]);
    expect((await (await story.as('fire-arak.expert')).get(`/api/dossiers/${story.code}`)).status).toBe(404);

    for (const body of ['governor', 'guild', 'leaderOffice'] as const) await story.act(arak[body], 'concur');
    const answered = await story.seenBy(arak.governor);
    expect(partyOf(answered, 'governor')).toMatchObject({ state: 'answered', deemed: false, opinion: { verdict: 'concur' } });
    await story.act(arak.security, 'concur');
    const decide = await story.at('decide');
    expect(partyOf(decide, 'security')).toMatchObject({ state: 'answered', opinion: null });
    expect(partyOf(decide, 'security').answeredAt).not.toBeNull();

    await story.act(director, 'approve');
    const done = await story.at('approved');
    expect(done).toMatchObject({
      lifecycle: 'closed',
      result: 'approved',
      stage: { public: 'done' },
      holder: { kind: 'nobody', agency: null },
      next: null,
    });
    expect(openTasks(done)).toEqual([]);
    expect(done.clocks.filter(({ state }) => state === 'running' || state === 'paused')).toEqual([]);
    await story.told('سند آماده است', '09120000001');

    const [permit] = done.outputs;
    expect(permit).toMatchObject({
      document: 'concert-permit',
      state: 'valid',
      number: expect.stringMatching(/^culture-markazi\/14\d\d\/\d{5}$/),
    });
    const paper = await fetch(`${gardesh.site}/api/documents/${permit!.id}`, {
      headers: { authorization: `Bearer ${story.applicant.token}` },
    });
    expect(paper.headers.get('content-type')).toContain('application/pdf');
    const bytes = Buffer.from(await paper.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await (await story.as('09120000002')).get(`/api/documents/${permit!.id}`)).status).toBe(404);

    const { body: verified } = await gardesh.nobody.get(`/api${permit!.verify}`);
    expect(verified).toMatchObject({
      number: permit!.number,
      state: 'valid',
      service: { key: 'concert-permit' },
      agency: { key: 'culture-markazi' },
    });
    expect(JSON.stringify(verified)).not.toContain('0012345679');
    expect(await gardesh.nobody.get(permit!.verify!)).toMatchObject({ status: 200, body: expect.stringContaining(permit!.number!) });
    expect((await gardesh.nobody.get(`/api/verify/${'0'.repeat(32)}`)).status).toBe(404);

    await (await story.as(director)).do(`/api/dossiers/${story.code}/revoke`, {
      output: permit!.id,
      reasons: ['R1'],
      signature: 'director',
    });
    expect((await gardesh.nobody.read(`/api${permit!.verify}`)).state).toBe('revoked');
    expect((await story.seen()).outputs[0]!.state).toBe('revoked');
    await story.told('لغو شد');
  });

  it('merges the conditions of the bodies into the permit, each once', async () => {
    const story = await asked();
    await story.act(arak.governor, 'concurWithConditions', { conditions: ['پایان برنامه تا ساعت ۲۲', 'حضور نیروی انتظامات'] });
    await story.act(arak.security, 'concurWithConditions', { conditions: ['حضور نیروی انتظامات', 'فروش بلیت تا گنجایش سالن'] });
    await story.act(arak.guild, 'object', { reasons: ['R2'] });
    await story.act(arak.leaderOffice, 'concur');
    await story.at('decide');

    const conditions = ['پایان برنامه تا ساعت ۲۲', 'حضور نیروی انتظامات', 'فروش بلیت تا گنجایش سالن'];
    expect((await story.seenBy(director)).facts.concurrence).toMatchObject({ outcome: 'agreed', conditions });
    await story.act(director, 'approve');
    await story.at('approved');
    const drawn = (await story.history(clerk, 'errand-owed'))
      .map(({ fact }) => fact.errand as { request: Record<string, unknown> })
      .find(({ request }) => request.kind === 'document');
    expect(drawn!.request).toMatchObject({ document: 'concert-permit', conditions });
  });
});

describe('refused', () => {
  it('ends at once when a body with a veto objects, and the others need not answer any more', async () => {
    const story = await asked({ capacity: 1500 });
    expect(Object.keys(states(await story.seen()))).toContain('fire');
    const unanswered = await story.task(arak.guild);
    await story.act(arak.governor, 'concur');
    expect((await story.tryTo(arak.fire, 'object', await story.task(arak.fire))).body).toMatchObject({ code: 'reasons-needed' });
    await story.act(arak.fire, 'object', { reasons: ['R1'], comment: 'راه خروج اضطراری ندارد.' });

    const decide = await story.at('decide');
    expect(decide).toMatchObject({ holder: { kind: 'agency', agency: 'culture-markazi' }, stage: { public: 'deciding' } });
    expect(partyOf(decide, 'fire').opinion).toMatchObject({ verdict: 'object', reasons: ['R1'], comment: null });
    const closed = (await story.seenBy(clerk)).tasks.filter(({ kind }) => kind === 'opinion').map(({ party, state }) => [party, state]);
    expect(Object.fromEntries(closed)).toEqual({
      governor: 'completed',
      fire: 'completed',
      guild: 'terminated',
      security: 'terminated',
      leaderOffice: 'terminated',
    });
    expect(await story.tryTo(arak.guild, 'concur', unanswered)).toMatchObject({ status: 409, body: { code: 'task-already-done' } });

    const task = await story.task(director, { stage: 'decide' });
    expect(task.actions.map(({ name, why }) => [name, why])).toEqual([
      ['approve', 'action-unavailable'],
      ['reject', null],
      ['return', null],
      ['reask', 'action-unavailable'],
    ]);
    expect((await story.tryTo(director, 'approve', task)).body).toMatchObject({ code: 'action-unavailable' });
    expect((await story.tryTo(director, 'reject', task)).body).toMatchObject({
      code: 'reasons-needed',
      errors: [{ pointer: '/reasons', code: 'reasons-needed' }],
    });
    expect((await story.tryTo(director, 'reject', task, { reasons: ['R9'] })).body).toMatchObject({ code: 'reason-unknown' });
    await story.act(director, 'reject', { reasons: ['R1'] });

    const ended = await story.at('rejected');
    expect(ended).toMatchObject({ lifecycle: 'closed', result: 'rejected', holder: { kind: 'nobody' }, outputs: [] });
    await story.told('دلیل و راه اعتراض را ببینید', '09120000001');
    expect((await story.history('09120000001', 'task-closed')).at(-1)!.fact).toMatchObject({
      stage: 'decide',
      outcome: 'reject',
      reasons: ['R1'],
    });
  });

  it('asks only those who objected again when the director does not agree with them', async () => {
    const story = await asked(small);
    await story.act(arak.governor, 'object', { reasons: ['R3'] });
    await story.act(arak.guild, 'concur');
    await story.at('decide');
    await story.act(director, 'reask');
    const again = await story.at('concurrence');
    expect(states(again)).toEqual({ governor: 'asked', guild: 'answered' });
    expect(again.holder).toMatchObject({ kind: 'agency', agency: 'governor-arak' });
  });
});

describe('silence', () => {
  it("is consent where the definition says so, at the end of each body's own term", async () => {
    const story = await asked({ ...small, 'venue.county': 'saveh' });
    const began = (await story.clock(clerk, 'governor')).ledger[0]!.at;
    await gardesh.forward('5wd');

    const decide = await story.at('decide');
    for (const party of ['guild', 'governor'])
      expect(partyOf(decide, party)).toMatchObject({ state: 'answered', deemed: true, opinion: { verdict: 'concur' } });
    const spoken = await story.history(clerk, 'opinion-given');
    expect(spoken.map(({ fact, by }) => [(fact.opinion as { agency: string }).agency, by.kind])).toEqual([
      ['guild-saveh', 'system'],
      ['governor-saveh', 'system'],
    ]);
    expect(await Promise.all(spoken.map(({ at }) => workingDays(gardesh, began, justBefore(at))))).toEqual([3, 5]);
    expect(await story.clock(clerk, 'governor')).toMatchObject({ state: 'breached', consumed: '5wd', budget: '5wd' });
    const late = await story.tryTo('governor-saveh.expert', 'object', (await story.seenBy('governor-saveh.expert')).tasks[0]!, {
      reasons: ['R1'],
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'task-already-done' } });
  });

  it('goes to the head where the definition says so; when the head is silent too, the stage ends overdue and the director decides', async () => {
    const story = await asked();
    await gardesh.forward('5wd');
    const escalated = await story.when(
      'two heads called',
      (dossier) => Object.values(states(dossier)).filter((state) => state === 'escalated').length === 2,
    );
    expect(states(escalated)).toEqual({ governor: 'answered', guild: 'answered', security: 'escalated', leaderOffice: 'escalated' });
    expect(escalated.stage.key).toBe('concurrence');
    const toHead = await story.task('security-arak.head', { kind: 'escalation' });
    expect(toHead).toMatchObject({ agency: 'security-arak', role: 'head', late: false });
    for (const head of ['security-arak.head', 'leader-office-arak.head']) await story.notified(head, 'رسیدگی رئیس دستگاه لازم است');

    await story.act('security-arak.head', 'concurWithConditions', { conditions: ['هماهنگی با پلیس'], kind: 'escalation' });
    expect((await story.seenBy(arak.security)).tasks.map(({ kind, state }) => [kind, state])).toEqual([
      ['opinion', 'terminated'],
      ['escalation', 'completed'],
    ]);
    await gardesh.forward('3wd');
    await story.at('decide');
    expect((await story.seenBy(director)).facts.concurrence).toMatchObject({ outcome: 'overdue', conditions: ['هماهنگی با پلیس'] });
    expect(
      (await story.seenBy(clerk)).tasks.filter(({ agency }) => agency === 'leader-office-arak').map(({ kind, state }) => [kind, state]),
    ).toEqual([
      ['opinion', 'terminated'],
      ['escalation', 'terminated'],
    ]);
    await story.act(director, 'approve');
    await story.at('approved');
  });

  it('of the director never decides: the date stays behind, and the head is called', async () => {
    const story = await agreed();
    await gardesh.forward('16wd');
    const late = await story.seen();
    expect(late).toMatchObject({ stage: { key: 'decide' }, lifecycle: 'deciding', holder: { kind: 'agency', agency: 'culture-markazi' } });
    expect(late.next).not.toBeNull();
    expect(await story.clock(clerk, 'statutory')).toMatchObject({ state: 'running', consumed: '15wd', budget: '15wd' });
    expect((await story.task(director, { stage: 'decide' })).late).toBe(true);
    const watch = await story.task('culture-markazi.head', { kind: 'escalation' });
    expect(watch.actions).toEqual([expect.objectContaining({ name: 'acknowledge', needs: ['comment'], why: null })]);
    await story.act('culture-markazi.head', 'acknowledge', { kind: 'escalation', comment: 'پیگیری شد.' });
    await story.act(director, 'approve');
    await story.at('approved');
  });
});

describe('a question to the applicant', () => {
  it('pauses the one body that asked; the others run on, and it goes on with what remained', async () => {
    const story = await asked();
    await gardesh.forward('2wd');
    await story.act(arak.security, 'needInfo', { comment: 'نقش هر عضو گروه را روشن کنید.', flagged: ['performers'] });

    const waiting = await story.when('security waits', (dossier) => states(dossier).security === 'waiting-for-info');
    expect(states(waiting)).toEqual({ governor: 'asked', guild: 'asked', security: 'waiting-for-info', leaderOffice: 'asked' });
    expect(waiting.holder.kind).toBe('agencies');
    expect(waiting.sentence.fa).toContain('پرسشی از شما شده است');
    const [question] = openTasks(waiting);
    expect(question).toMatchObject({
      kind: 'supplement',
      party: 'security',
      about: { comment: 'نقش هر عضو گروه را روشن کنید.', flagged: ['performers'] },
    });
    await story.told('نوبت شماست', '09120000001');

    const paused = await story.clock(clerk, 'security', 'concurrence');
    const askedAt = paused.ledger.at(-1)!.at;
    const consumed = await workingDays(gardesh, paused.ledger[0]!.at, askedAt);
    expect(paused).toMatchObject({ state: 'paused', dueAt: null, consumed: `${consumed}wd` });
    expect(paused.ledger.at(-1)).toMatchObject({ what: 'paused', why: 'applicant' });
    const suspended = (await story.seenBy(arak.security)).tasks[0]!;
    expect(suspended.state).toBe('suspended');
    expect(await story.tryTo(arak.security, 'concur', suspended)).toMatchObject({ status: 409, body: { code: 'task-suspended' } });

    await gardesh.forward('1wd');
    expect((await story.triesTo('supplement', { form: { capacity: 100 } })).body).toMatchObject({ code: 'field-not-open' });
    const performers = [{ name: 'نوازندهٔ نمونه', nationalId: '0012345679', role: 'player' }];
    await story.does('supplement', { form: { performers }, note: 'اصلاح شد.' });

    const resumed = await story.clock(clerk, 'security', 'concurrence');
    const answeredAt = resumed.ledger.at(-1)!.at;
    expect(resumed).toMatchObject({ state: 'running', consumed: `${consumed}wd` });
    expect(resumed.ledger.map(({ what }) => what).filter((what) => what !== 'struck')).toEqual(['started', 'paused', 'resumed']);
    expect(await workingDays(gardesh, answeredAt, justBefore(resumed.dueAt!))).toBe(5 - consumed);
    expect(resumed.days.filter(({ counted }) => counted)).toHaveLength(5);
    const other = await story.clock(clerk, 'governor');
    expect(other.ledger.map(({ what }) => what)).not.toContain('paused');
    expect(other.consumed).toBe(`${await workingDays(gardesh, other.ledger[0]!.at, answeredAt)}wd`);
    expect((await story.clock(clerk, 'statutory')).ledger.map(({ what }) => what)).not.toContain('paused');
    expect((await story.seenBy(arak.security)).form).toMatchObject({ performers });
    const owner = await story.seenBy(clerk);
    for (const party of ['governor', 'guild', 'security', 'leaderOffice']) expect(opinionsOf(owner, party)).toHaveLength(1);
  });

  it('returns through the director to the bodies whose facts have changed, and to no other', async () => {
    const story = await agreed({});
    await story.act(director, 'return', { reasons: ['R4'], flagged: ['venue.name'] });
    const turn = await story.at('supplement');
    expect(turn).toMatchObject({ holder: { kind: 'applicant' }, stage: { public: 'waiting-for-you' } });
    expect((await story.clock(clerk, 'statutory')).state).toBe('paused');
    await story.does('supplement', { form: { venue: { name: 'تالار دیگر' } } });
    expect(states(await story.at('concurrence'))).toEqual({
      governor: 'asked',
      guild: 'answered',
      security: 'asked',
      leaderOffice: 'asked',
    });
    expect((await story.clock(clerk, 'statutory')).state).toBe('running');
  });
});

describe('a change of the facts', () => {
  it('also asks a body that it concerns for the first time, and no longer the one that it does not concern', async () => {
    const story = await agreed(small);
    expect(states(await story.seen())).toEqual({ governor: 'answered', guild: 'answered' });
    await story.act(director, 'return', { reasons: ['R4'] });
    await story.does('supplement', { form: { capacity: 1500 } });
    const larger = await story.at('concurrence');
    expect(states(larger)).toEqual({ governor: 'asked', guild: 'answered', security: 'asked', leaderOffice: 'asked', fire: 'asked' });

    await story.act(arak.fire, 'needInfo', { comment: 'گنجایش درست چند نفر است؟', flagged: ['capacity'] });
    const waiting = await story.task(arak.leaderOffice);
    await story.does('supplement', { form: { capacity: 300 } });
    const smaller = await story.when('fire is asked no longer', (dossier) => states(dossier).fire === 'unasked');
    expect(states(smaller)).toEqual({
      governor: 'asked',
      guild: 'answered',
      security: 'unasked',
      leaderOffice: 'unasked',
      fire: 'unasked',
    });
    expect(await story.tryTo(arak.leaderOffice, 'concur', waiting)).toMatchObject({ status: 409, body: { code: 'task-already-done' } });
    await story.act(arak.governor, 'concur');
    await story.at('decide');
  });
});

describe('an amendment', () => {
  it('asks only the bodies again that read what has changed', async () => {
    const story = await asked();
    await story.act(arak.governor, 'concur');
    await story.act(arak.guild, 'concur');
    const { dates } = (await story.seen()).form as { dates: { first: string; last: string } };
    expect((await story.triesTo('amend', { form: { capacity: 200 } })).body).toMatchObject({
      code: 'field-not-open',
      errors: [{ pointer: '/form/capacity', code: 'field-not-open' }],
    });
    const later = new Date(Date.parse(dates.last) + 86_400_000).toISOString().slice(0, 10);
    const amended = await story.does('amend', { form: { dates: { last: later } }, note: 'یک شب بیشتر' });
    expect(states(amended)).toEqual({ governor: 'asked', guild: 'answered', security: 'asked', leaderOffice: 'asked' });
    const during = await story.seenBy(clerk);
    expect(Object.keys(arak).map((party) => opinionsOf(during, party).length)).toEqual([2, 1, 1, 1, 0]);
    expect((await story.seenBy(arak.governor)).form).toMatchObject({ dates: { ...dates, last: later } });

    for (const body of ['governor', 'security', 'leaderOffice'] as const) await story.act(arak[body], 'concur');
    await story.at('decide');
    const evenLater = new Date(Date.parse(later) + 86_400_000).toISOString().slice(0, 10);
    await story.does('amend', { form: { 'dates.last': evenLater } });
    const again = await story.at('concurrence');
    expect(states(again)).toEqual({ governor: 'asked', guild: 'answered', security: 'asked', leaderOffice: 'asked' });
    expect((await story.seenBy(clerk)).tasks.filter(({ stage, state }) => stage === 'decide' && state === 'terminated')).toHaveLength(1);
    expect((await story.history('09120000001', 'form-changed')).map(({ fact }) => fact)).toEqual([
      { changes: { dates: { last: later } }, why: 'amend' },
      { changes: { dates: { last: evenLater } }, why: 'amend' },
    ]);
  });
});

describe('four eyes', () => {
  it("refuse the director's decision to whoever checked the papers, whatever posts that person holds", async () => {
    const me = await (await gardesh.as(clerk)).read<{ person: { id: string } }>('/api/me');
    const [post] = await gardesh.sql<{ id: string }>(
      `INSERT INTO post (id, person, agency, role) VALUES (gen_random_uuid(), $1, 'culture-markazi', 'director') RETURNING id`,
      [me.person.id],
    );
    try {
      const story = await agreed();
      const task = await story.task(director, { stage: 'decide' });
      const asClerk = await (await story.as(clerk)).read<Task>(`/api/tasks/${task.id}`);
      expect(new Set(asClerk.actions.map(({ why }) => why))).toEqual(new Set(['four-eyes']));
      expect(await story.tryTo(clerk, 'approve', task)).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
      expect(await (await story.as(director)).post(`/api/tasks/${task.id}/assign`, { to: clerk })).toMatchObject({
        body: { code: 'four-eyes' },
      });
      expect((await story.seen()).stage.key).toBe('decide');
      await story.act(director, 'approve');
      await story.at('approved');
    } finally {
      await gardesh.sql('DELETE FROM post WHERE id = $1', [post!.id]);
    }
  });
});

describe('an applicant who does not answer', () => {
  it('is reminded twice, and the request lapses', async () => {
    const story = await Story.file(gardesh, 'concert-permit');
    await story.act(clerk, 'return', { reasons: ['R4'], comment: 'موافقت‌نامهٔ سالن خوانا نیست.', flagged: ['venueLetter'] });
    const turn = await story.at('supplement');
    expect(turn).toMatchObject({ holder: { kind: 'applicant' }, stage: { public: 'waiting-for-you' }, lifecycle: 'submitted' });
    expect(turn.sentence.fa).toContain('نوبت شماست');
    expect(openTasks(turn)[0]).toMatchObject({
      kind: 'supplement',
      about: { reasons: ['R4'], comment: 'موافقت‌نامهٔ سالن خوانا نیست.', flagged: ['venueLetter'] },
    });
    expect(await (await story.as('09120000002')).post(`/api/dossiers/${story.code}/supplement`, { note: 'x' })).toMatchObject({
      status: 404,
    });

    await gardesh.forward('10wd');
    const lapsed = await story.at('lapsed');
    expect(lapsed).toMatchObject({ lifecycle: 'closed', result: 'lapsed', holder: { kind: 'nobody' }, next: null });
    const texts = (await story.messages('09120000001')).filter(({ channel }) => channel === 'sms').map(({ text }) => text);
    expect(texts.filter((text) => text.includes('یادآوری'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('چون پاسخی نرسید بسته شد'))).toHaveLength(1);
    expect(await story.triesTo('supplement', { note: 'دیر' })).toMatchObject({ status: 409, body: { code: 'dossier-closed' } });
    expect((await story.triesTo('appeal', { reason: 'نه' })).body).toMatchObject({ code: 'appeal-not-allowed' });
  });

  it('is sent back no more often than the definition allows', async () => {
    const story = await Story.file(gardesh, 'concert-permit');
    for (let time = 0; time < 2; time++) {
      await story.act(clerk, 'return', { reasons: ['R4'], comment: 'ناقص است.' });
      await story.at('supplement');
      await story.does('supplement', { note: 'تکمیل شد.' });
      await story.at('check');
    }
    const task = await story.task(clerk);
    expect(task.actions.find(({ name }) => name === 'return')).toMatchObject({ why: 'send-backs-exhausted' });
    expect((await story.tryTo(clerk, 'return', task, { reasons: ['R4'], comment: 'باز هم' })).body).toMatchObject({
      code: 'send-backs-exhausted',
    });
  });
});

describe('withdrawal', () => {
  const before: Record<string, () => Promise<Story>> = {
    async intake() {
      await gardesh.register('culture.groupRegistry', 'down');
      return Story.file(gardesh, 'concert-permit');
    },
    async check() {
      const story = await Story.file(gardesh, 'concert-permit');
      await story.at('check');
      return story;
    },
    async supplement() {
      const story = await Story.file(gardesh, 'concert-permit');
      await story.act(clerk, 'return', { reasons: ['R4'], comment: 'ناقص است.' });
      return story;
    },
    concurrence: () => asked(),
    async 'concurrence, with a question open'() {
      const story = await asked();
      await story.act(arak.security, 'needInfo', { comment: 'کدام سالن؟' });
      return story;
    },
    async 'concurrence, with a head called'() {
      const story = await asked();
      await gardesh.forward('5wd');
      await story.task('security-arak.head', { kind: 'escalation' });
      return story;
    },
    decide: () => agreed(),
    async issue() {
      const story = await agreed();
      await gardesh.settled();
      await gardesh.worker.stop();
      await story.act(director, 'approve');
      return story;
    },
  };
  const after: Record<string, () => Promise<unknown>> = {
    intake: () => gardesh.register('culture.groupRegistry', 'up'),
    issue: () => gardesh.worker.start(),
  };

  it.each(Object.keys(before))('is possible in %s, and leaves nothing owed', async (stage) => {
    const story = await before[stage]!();
    try {
      expect((await story.seen()).stage.key).toBe(stage.split(',')[0]);
      const withdrawn = await story.does('withdraw', { reason: 'برنامه لغو شد.' });
      expect(withdrawn).toMatchObject({
        stage: { key: 'withdrawn', public: 'withdrawn' },
        lifecycle: 'closed',
        result: 'withdrawn',
        holder: { kind: 'nobody', agency: null },
        next: null,
      });
      const owner = await story.seenBy(clerk);
      expect(openTasks(owner)).toEqual([]);
      expect(owner.clocks.filter(({ state }) => state === 'running' || state === 'paused')).toEqual([]);
      expect(await story.triesTo('withdraw')).toMatchObject({ status: 409, body: { code: 'dossier-closed' } });
    } finally {
      await after[stage]?.();
    }
    await story.notified('09120000001', 'با انصراف شما بسته شد');
    expect((await story.seen()).outputs.filter(({ state }) => state === 'valid')).toEqual([]);
  });
});

describe('an appeal', () => {
  it('is a request of its own, heard by others and decided by the head', async () => {
    const story = await refused();
    const appealed = await story.does('appeal', { reason: 'آن شب مناسبتی نیست؛ تقویم رسمی پیوست است.' });
    expect(appealed).toMatchObject({ appeal: expect.stringMatching(/^\d{12}$/), stage: { key: 'rejected' } });
    const appeal = new Story(gardesh, story.applicant, appealed.appeal!);
    expect(await appeal.at('hear')).toMatchObject({
      service: 'permit-appeal',
      holder: { kind: 'agency', agency: 'rights-hq' },
      form: { statement: 'آن شب مناسبتی نیست؛ تقویم رسمی پیوست است.' },
    });
    const hearing = await appeal.task('rights-hq.evaluator');
    expect(hearing).toMatchObject({ kind: 'appeal-review', agency: 'rights-hq' });
    await appeal.act('rights-hq.evaluator', 'support', { comment: 'ایراد درست است.' });
    await appeal.act('culture-markazi.head', 'overturn', { reply: 'اعتراض وارد است؛ درخواست دوباره بررسی می‌شود.' });
    const upheld = await appeal.at('approved');
    expect(upheld).toMatchObject({ result: 'approved', outputs: [{ document: 'letter', state: 'valid' }] });
    expect((await gardesh.nobody.read(`/api${upheld.outputs[0]!.verify}`)).state).toBe('valid');
    expect((await appeal.history('09120000001', 'task-closed')).at(-1)!.fact).toMatchObject({
      stage: 'decide',
      reply: 'اعتراض وارد است؛ درخواست دوباره بررسی می‌شود.',
    });
    expect((await story.triesTo('appeal', { reason: 'دوباره' })).body).toMatchObject({ code: 'appeal-not-allowed' });
  });

  it('has its time', async () => {
    const story = await refused();
    await gardesh.forward('21d');
    expect(await story.triesTo('appeal', { reason: 'دیر آمدم.' })).toMatchObject({ status: 409, body: { code: 'appeal-too-late' } });
    expect((await story.seen()).actions).toContainEqual(expect.objectContaining({ name: 'appeal', why: 'appeal-too-late' }));
  });
});
