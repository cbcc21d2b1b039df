import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dossier } from '#contracts/http/dossier';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { photos, Story } from '../support/story';

const service = 'water-new-connection';
const citizen = '09120000003';
const desk = 'water-markazi.desk';
const technician = 'water-markazi.technician';
const finance = 'water-markazi.finance';
const manager = 'water-markazi.manager';
const contractor = 'water-markazi.contractor';
const municipality = 'municipality-arak.digging';
const traffic = 'traffic-arak.officer';

/** What the table asks of a house with one unit and a pipe of half an inch, and what of it the survey costs; rials. */
const fee = 48_000_000;
const survey = 2_500_000;

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

const file = (form: Record<string, unknown> = {}) => Story.file(gardesh, service, { form, by: citizen });

async function accepted(form: Record<string, unknown> = {}): Promise<Story> {
  const story = await file(form);
  await story.act(desk, 'accept');
  await story.at('visit');
  return story;
}

async function visited(story: Story, checklist: Record<string, unknown> = {}): Promise<void> {
  const fields = { diameter: '1/2', needsDigging: false, route: 'از خیابان نمونه', ...checklist };
  await story.act(technician, 'feasible', { fields, fileIds: await photos(await story.as(technician), 2) });
}

/** The fee stands; with digging, two bodies will be asked after it. */
async function quoted(checklist: Record<string, unknown> = {}): Promise<Story> {
  const story = await accepted();
  await visited(story, checklist);
  await story.at('pay');
  return story;
}

async function paid(checklist: Record<string, unknown> = {}): Promise<Story> {
  const story = await quoted(checklist);
  await story.pay();
  await story.at(checklist.needsDigging ? 'dig' : 'install');
  return story;
}

async function installed(story: Story): Promise<void> {
  await story.act(contractor, 'installed', { fields: { meter: 'M-1405-17' }, fileIds: await photos(await story.as(contractor), 3) });
}

const amounts = ({ charges }: Dossier) => charges.map(({ amount, state }) => [amount, state]);
const attempts = (story: Story) =>
  gardesh.sql<{ state: string }>(
    'SELECT payment.state FROM payment JOIN dossier ON dossier.id = payment.dossier_id WHERE tracking_code = $1',
    [story.code],
  );
/** What the bank gave back of one attempt, by its own books. */
async function givenBack(payment: string): Promise<number> {
  const [book] = await gardesh.sql<{ refunds: Record<string, number> }>(
    `SELECT script->'refunds' AS refunds FROM bank_script WHERE script->>'payment' = $1`,
    [payment],
  );
  return Object.values(book?.refunds ?? {}).reduce((sum, amount) => sum + amount, 0);
}

describe('from application to meter', () => {
  it('settles a debt first, then goes by visit and fee to the contract', async () => {
    await gardesh.register('water.debts', 'up', { amount: 1_250_000 });
    const story = await file();
    const owing = await story.at('payDebt');
    await gardesh.register('water.debts', 'up');
    expect(owing).toMatchObject({
      lifecycle: 'submitted',
      stage: { public: 'pay' },
      holder: { kind: 'applicant' },
      charges: [{ amount: 1_250_000, currency: 'IRR', state: 'due' }],
    });
    expect(owing.sentence.fa).toContain('گام بعد: پرداخت شما');
    await story.told('بپردازید تا کار پیش برود', citizen);
    await story.pay();

    await story.at('check');
    await story.act(desk, 'accept');
    const visit = await story.at('visit');
    expect(visit).toMatchObject({
      lifecycle: 'accepted',
      stage: { public: 'site-visit' },
      holder: { kind: 'agency', agency: 'water-markazi' },
    });
    const task = await story.task(technician);
    const two = await photos(await story.as(technician), 2);
    expect((await story.tryTo(technician, 'feasible', task, { fields: { route: 'مسیر' }, fileIds: two })).body).toMatchObject({
      code: 'fields-needed',
      errors: [{ pointer: '/fields/diameter' }, { pointer: '/fields/needsDigging' }],
    });
    expect(
      (await story.tryTo(technician, 'feasible', task, { fields: { diameter: '1/2', needsDigging: false }, fileIds: two.slice(1) })).body,
    ).toMatchObject({ code: 'photos-needed' });
    await visited(story);

    const pay = await story.at('pay');
    expect(amounts(pay)).toEqual([
      [1_250_000, 'paid'],
      [fee, 'due'],
    ]);
    expect((await story.clock(desk, 'statutory')).ledger.at(-1)).toMatchObject({ what: 'paused', why: 'payment' });
    await story.pay();
    await story.at('install');
    expect((await story.clock(desk, 'statutory')).state).toBe('running');
    expect(await story.triesTo('withdraw')).toMatchObject({ status: 409, body: { code: 'withdraw-too-late' } });
    await installed(story);

    const done = await story.at('approved');
    expect(done).toMatchObject({
      lifecycle: 'closed',
      result: 'approved',
      holder: { kind: 'nobody' },
      outputs: [{ document: 'water-contract', state: 'valid' }],
    });
    expect((await story.seenBy(desk)).facts).toMatchObject({
      install: { meter: 'M-1405-17' },
      subscription: { number: expect.stringMatching(/^\d{8}$/) },
    });
    expect(await gardesh.nobody.read(`/api${done.outputs[0]!.verify}`)).toMatchObject({ state: 'valid', service: { key: service } });
    await story.told('سند آماده است', citizen);
  });

  it('asks municipality and police where the street must be opened; the one answers, the other is silent', async () => {
    const story = await paid({ needsDigging: true });
    const dig = await story.seen();
    expect(dig).toMatchObject({ stage: { public: 'other-bodies' }, holder: { kind: 'agencies', agency: 'water-markazi' } });
    expect(dig.parties.map(({ party, state }) => [party, state])).toEqual(
      expect.arrayContaining([
        ['municipality', 'asked'],
        ['traffic', 'asked'],
      ]),
    );
    expect((await story.seenBy(traffic)).facts).toEqual({ visit: { route: 'از خیابان نمونه' } });
    await story.act(municipality, 'concurWithConditions', { conditions: ['کار شبانه'] });
    await gardesh.forward('3wd');
    const install = await story.at('install');
    expect(install.parties.find(({ party }) => party === 'traffic')).toMatchObject({ deemed: true, opinion: { verdict: 'concur' } });
    expect((await story.seenBy(desk)).facts.dig).toMatchObject({ outcome: 'agreed', conditions: ['کار شبانه'] });
  });

  it('does not ask for the fee again when the work is blocked and visited a second time', async () => {
    const story = await paid();
    await story.act(contractor, 'blocked');
    await story.at('visit');
    await visited(story);
    expect(amounts(await story.at('install'))).toEqual([[fee, 'paid']]);
  });

  it('lets two people of finance set a fee that the table does not know', async () => {
    const story = await accepted({ units: 40 });
    await visited(story);
    const first = await story.task(finance);
    expect(first).toMatchObject({ kind: 'override', about: { proposed: { manual: true } } });
    await story.act(finance, 'set', { fields: { total: 700_000_000 } });
    const second = await story.task(`${finance}2`);
    expect(await story.tryTo(finance, 'confirm', second)).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
    await story.act(`${finance}2`, 'confirm');
    expect(amounts(await story.at('pay'))).toEqual([[700_000_000, 'due']]);
  });
});

describe('a register that is down', () => {
  it('is waited for; then a person answers, and its own late answer is kept beside', async () => {
    await gardesh.register('municipality.buildingPermit', 'down');
    try {
      const story = await file();
      await gardesh.forward('1wd');
      expect(await story.at('intake')).toMatchObject({ holder: { kind: 'system' }, stage: { public: 'received' } });
      await gardesh.forward('1wd');
      const fallback = await story.task(desk, { kind: 'inquiry-fallback' });
      expect(fallback).toMatchObject({ about: { inquiry: 'municipality.buildingPermit' }, agency: 'water-markazi', role: 'desk' });
      expect(await story.seen()).toMatchObject({ stage: { key: 'intake' }, holder: { kind: 'agency', agency: 'water-markazi' } });
      await story.act(desk, 'answer', {
        kind: 'inquiry-fallback',
        fields: { found: true, number: '77-1405', units: 1, use: 'residential' },
      });
      await story.at('check');

      await gardesh.register('municipality.buildingPermit', 'up', { found: false, number: '0' });
      const late = await story.happened(desk, 'inquiry-answered', ({ source }) => source === 'late-register', 90_000);
      expect(late.fact).toMatchObject({ as: 'permit', answer: { found: false, number: '0' } });
      expect((await story.seenBy(desk)).facts.permit).toMatchObject({ found: true, number: '77-1405' });
      await story.act(desk, 'accept', { stage: 'check' });
      await story.at('visit');
    } finally {
      await gardesh.register('municipality.buildingPermit', 'up');
    }
  });

  it('takes the work back from the person when it answers first', async () => {
    await gardesh.register('municipality.buildingPermit', 'down');
    try {
      const story = await file();
      await gardesh.forward('2wd');
      const fallback = await story.task(desk, { kind: 'inquiry-fallback' });
      await gardesh.register('municipality.buildingPermit', 'up');
      await gardesh.until('the register to answer', async () => (await story.seen()).stage.key === 'check', 90_000);
      expect(await story.tryTo(desk, 'answer', fallback, { fields: { found: false } })).toMatchObject({
        status: 409,
        body: { code: 'task-already-done' },
      });
      expect((await story.history(desk, 'inquiry-answered')).find(({ fact }) => fact.as === 'permit')!.fact.source).toBe('register');
    } finally {
      await gardesh.register('municipality.buildingPermit', 'up');
    }
  });
});

describe('a visit', () => {
  it('to which nobody opens is booked again once; the second time the request lapses', async () => {
    const story = await accepted();
    const { now } = await story.applicant.read<{ now: string }>('/api/me');
    const slot = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
    const [visit] = (await story.seen()).tasks.filter(({ kind }) => kind === 'inspection');
    expect(visit!.actions).toEqual([{ name: 'book', needs: [], why: null }]);
    expect((await story.triesTo('book', { task: visit!.id, slot: slot(-1) })).body).toMatchObject({ code: 'slot-not-free' });
    await story.does('book', { task: visit!.id, slot: slot(1) });
    expect((await story.task(technician)).about).toMatchObject({ appointment: { at: slot(1) } });
    await story.told('نوبت بازدید', citizen);

    await story.act(technician, 'noShow');
    const missed = await story.seen();
    expect(missed.stage.key).toBe('visit');
    expect(missed.tasks.find(({ id }) => id === visit!.id)!.about).toEqual({ noShows: 1 });
    await story.told('کسی در محل نبود', citizen);
    await story.does('book', { task: visit!.id, slot: slot(2) });
    await story.act(technician, 'noShow');
    expect(await story.at('lapsed')).toMatchObject({ lifecycle: 'closed', result: 'lapsed' });
  });

  it('that finds it infeasible leads to a refusal which the manager confirms, and which may be appealed', async () => {
    const story = await accepted();
    await story.act(technician, 'infeasible', { reasons: ['W1'], comment: 'شبکه در این کوچه ظرفیت ندارد.' });
    expect(await story.at('refuse')).toMatchObject({ stage: { public: 'deciding' }, holder: { kind: 'agency', agency: 'water-markazi' } });
    await story.act(manager, 'overrule', { comment: 'دوباره ببینید.' });
    await story.at('visit');
    await story.act(technician, 'infeasible', { reasons: ['W1'] });
    const task = await story.task(manager);
    expect((await story.tryTo(technician, 'confirm', task, { reasons: ['W1'] })).status).toBe(403);
    expect((await story.tryTo(manager, 'confirm', task)).body).toMatchObject({ code: 'reasons-needed' });
    await story.act(manager, 'confirm', { reasons: ['W1'] });
    const rejected = await story.at('rejected');
    expect(rejected).toMatchObject({ lifecycle: 'closed', result: 'rejected', outputs: [], charges: [] });
    await story.told('دلیل و راه اعتراض را ببینید', citizen);

    const { appeal } = await story.does('appeal', { reason: 'همسایه‌ها انشعاب گرفته‌اند.' });
    const second = new Story(gardesh, story.applicant, appeal!);
    await second.act('rights-hq.evaluator', 'oppose', { comment: 'ظرفیت نیست.' });
    await second.act('water-markazi.head', 'reject', { reasons: ['A1'] });
    expect(await second.at('rejected')).toMatchObject({ service: 'water-appeal', result: 'rejected' });
  });
});

describe('money', () => {
  it('may be spread over instalments that add up to the rial; what is left goes on with the bills', async () => {
    const story = await quoted();
    const charge = (await story.seen()).charges[0]!.id;
    expect((await story.triesTo('split', { charge, instalments: 13 })).body).toMatchObject({
      code: 'instalments-not-allowed',
      details: { max: '12' },
    });
    const split = await story.does('split', { charge, instalments: 4 });
    expect(amounts(split)).toEqual([
      [14_400_000, 'due'],
      [11_200_000, 'scheduled'],
      [11_200_000, 'scheduled'],
      [11_200_000, 'scheduled'],
    ]);
    expect(split.charges.map(({ instalment }) => instalment)).toEqual([1, 2, 3, 4].map((number) => ({ number, of: 4 })));
    await story.pay();
    const install = await story.at('install');
    expect(amounts(install).map(([, state]) => state)).toEqual(['paid', 'scheduled', 'scheduled', 'scheduled']);
    await story.pay(install.charges[1]!.id);
    await story.when('a second instalment is paid', ({ charges }) => charges[1]!.state === 'paid');
    await installed(story);
    expect(amounts(await story.at('approved')).map(([, state]) => state)).toEqual(['paid', 'paid', 'transferred', 'transferred']);
  });

  it('comes back after a withdrawal without the survey and without the debt, when finance has agreed', async () => {
    await gardesh.register('water.debts', 'up', { amount: 1_000_000 });
    const story = await file();
    await story.pay();
    await gardesh.register('water.debts', 'up');
    await story.act(desk, 'accept');
    await visited(story, { needsDigging: true });
    const payment = await story.pay();
    await story.at('dig');

    const withdrawn = await story.does('withdraw', { reason: 'ملک فروخته شد.' });
    expect(withdrawn).toMatchObject({
      stage: { key: 'withdrawn' },
      lifecycle: 'decided',
      result: null,
      holder: { kind: 'agency', agency: 'water-markazi' },
    });
    expect(withdrawn.next).not.toBeNull();
    expect((await story.seenBy(traffic)).tasks.map(({ state }) => state)).toEqual(['terminated']);
    const task = await story.task(finance, { kind: 'refund-approval' });
    expect(task.about).toMatchObject({ amount: fee - survey });
    await story.act(finance, 'approve');
    const closed = await story.when('closed', ({ lifecycle }) => lifecycle === 'closed');
    expect(amounts(closed)).toEqual([
      [1_000_000, 'paid'],
      [fee, 'refunded'],
    ]);
    expect(closed).toMatchObject({ result: 'withdrawn', holder: { kind: 'nobody' }, next: null });
    expect(await givenBack(payment)).toBe(fee - survey);
    await story.told('به حساب شما بازمی‌گردد', citizen);
  });

  it('of which more comes back than finance may decide goes up to whoever may, also past who stands in', async () => {
    const story = await accepted({ use: 'commercial' });
    await visited(story, { diameter: '3/4', needsDigging: true });
    await story.at('pay');
    const payment = await story.pay();
    await story.at('dig');
    await story.does('withdraw');
    const task = await story.task(finance, { kind: 'refund-approval' });
    const amount = 165_000_000 - 3_500_000;
    const beyond = { amount, upTo: 100_000_000, above: 'manager' };
    expect(task.actions.find(({ name }) => name === 'approve')).toMatchObject({ why: 'beyond-authority', beyond });
    const refused = (await story.tryTo(finance, 'approve', task)).body;
    expect(refused).toMatchObject({ code: 'beyond-authority', status: 403 });
    expect(refused.detail).toContain('۱۶۱٬۵۰۰٬۰۰۰ ریال');

    const forward = async (role: string) =>
      (await story.as(finance)).post(`/api/tasks/${task.id}/forward`, { to: { role }, note: 'بیش از اختیار من است.' });
    expect((await forward('desk')).body).toMatchObject({ code: 'forward-not-allowed' });
    expect((await forward('manager')).status).toBe(200);
    expect((await story.tryTo(finance, 'approve', task)).body).toMatchObject({ code: 'task-not-yours' });
    await story.act(manager, 'approve', { kind: 'refund-approval' });
    await story.when('closed', ({ lifecycle }) => lifecycle === 'closed');
    expect(await givenBack(payment)).toBe(amount);
  });

  it('comes back when a body refuses to have the street opened', async () => {
    const story = await quoted({ needsDigging: true });
    const payment = await story.pay();
    await story.act(municipality, 'object', { reasons: ['W2'] });
    await story.act(traffic, 'concur');
    await story.at('refuse');
    await story.act(manager, 'confirm', { reasons: ['W2'] });
    await story.act(finance, 'approve', { kind: 'refund-approval' });
    expect(amounts(await story.when('closed', ({ lifecycle }) => lifecycle === 'closed'))).toEqual([[fee, 'refunded']]);
    expect(await givenBack(payment)).toBe(fee - survey);
  });

  it('that was paid twice comes back by itself, whole and once', async () => {
    const story = await quoted({ needsDigging: true });
    const [first, second] = [await story.goToBank(), await story.goToBank()];
    expect(first).not.toBe(second);
    await Promise.all([gardesh.bank(first, 'paid'), gardesh.bank(second, 'paid')]);
    await story.at('dig');
    await gardesh.until('the second payment to come back', async () => (await givenBack(first)) + (await givenBack(second)) > 0);
    const back = [await givenBack(first), await givenBack(second)].sort((one, other) => one - other);
    expect(back).toEqual([0, fee]);
    expect(amounts(await story.seen())).toEqual([[fee, 'paid']]);
    await story.told('به حساب شما بازمی‌گردد', citizen);
    expect((await story.history(citizen, 'payment-recorded')).map(({ fact }) => fact.use)).toEqual(['charge', 'surplus']);
  });

  it('of which the bank tells twice counts once', async () => {
    const story = await quoted();
    const payment = await story.goToBank();
    await gardesh.bank(payment, 'twice');
    await story.at('install');
    await gardesh.settled();
    expect(await story.history(citizen, 'payment-recorded')).toHaveLength(1);
    expect(await givenBack(payment)).toBe(0);
  });

  it("of which the bank's word was lost on the way is found by asking the bank", async () => {
    const story = await quoted();
    const payment = await story.goToBank();
    await gardesh.bank(payment, 'lost-callback');
    expect((await story.seen()).stage.key).toBe('pay');
    await gardesh.until('the lost payment to be found', async () => (await story.seen()).stage.key === 'install', 110_000);
    expect(amounts(await story.seen())).toEqual([[fee, 'paid']]);
  });

  it('that failed is still due, and may be paid after all', async () => {
    const story = await quoted();
    const payment = await story.goToBank();
    await gardesh.bank(payment, 'failed');
    expect(amounts(await story.seen())).toEqual([[fee, 'due']]);
    expect((await attempts(story)).map(({ state }) => state)).toEqual(['failed']);
    await gardesh.bank(payment, 'paid');
    expect(amounts(await story.at('install'))).toEqual([[fee, 'paid']]);
  });

  it('that comes after the term goes back, and the request has lapsed with two reminders', async () => {
    const story = await quoted();
    const payment = await story.goToBank();
    await gardesh.forward('30d');
    const lapsed = await story.at('lapsed');
    expect(lapsed).toMatchObject({ lifecycle: 'closed', result: 'lapsed', charges: [{ state: 'expired' }] });
    expect((await story.messages(citizen)).filter(({ text }) => text.includes('یادآوری'))).toHaveLength(2);
    await gardesh.bank(payment, 'paid');
    await gardesh.until('the late payment to come back', async () => (await givenBack(payment)) === fee);
    expect(await story.seen()).toMatchObject({ lifecycle: 'closed', result: 'lapsed', charges: [{ state: 'expired' }] });
  });
});
