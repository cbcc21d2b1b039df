/** What staff do with a task beside deciding it: look ahead, take back, hand on, note, decide many at once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { Preview, Task } from '#contracts/http/task';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { Story } from '../support/story';

const citizen = '09120000006';
const expert = 'roads-khuzestan.expert';
const expert2 = 'roads-khuzestan.expert2';
const head = 'roads-khuzestan.head';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

const ask = () => Story.file(gardesh, 'road-question', { by: citizen });
const concert = () => Story.file(gardesh, 'concert-permit', { form: { capacity: 100 }, by: citizen });
const back = { reasons: ['Q1'], comment: 'کدام راه؟' };
const idOf = async (story: Story, user: string): Promise<string> =>
  (await (await story.as(user)).read<{ person: { id: string } }>('/api/me')).person.id;

/** On one person's own name: two experts share the post, and the rules choose. */
async function mine(story: Story, user = expert): Promise<Task> {
  const task = await story.task(user);
  await (await story.as(head)).do(`/api/tasks/${task.id}/assign`, { to: user });
  return (await story.as(user)).read(`/api/tasks/${task.id}`);
}

describe('an act that is held', () => {
  it('comes back whole when it is taken back, by nobody but whoever did it', async () => {
    const story = await ask();
    const task = await mine(story);
    expect(task.actions.find(({ name }) => name === 'return')).toMatchObject({
      reversible: true,
      consequence: { stage: 'supplement', kind: 'applicant', moment: 'waiting-for-you' },
    });
    const held = (await story.tryTo(expert, 'return', task, { ...back, hold: true })).body.task;
    expect(held).toMatchObject({ state: 'active', held: { action: 'return', by: await idOf(story, expert) }, closedAt: null });
    expect(await story.seen()).toMatchObject({ stage: { key: 'answer' } });

    // A colleague is told who decided, and can neither decide nor take it back.
    expect((await story.tryTo(expert2, 'answer', task, { reply: 'نه.' })).body).toMatchObject({ code: 'task-held', status: 409 });
    expect((await (await story.as(expert2)).post(`/api/tasks/${task.id}/undo`)).body).toMatchObject({ code: 'task-held' });
    expect((await (await story.as(head)).post(`/api/tasks/${task.id}/assign`, { to: expert2 })).body).toMatchObject({ code: 'task-held' });

    const undone = await (await story.as(expert)).do<{ task: Task; act: unknown }>(`/api/tasks/${task.id}/undo`);
    expect(undone).toMatchObject({ task: { held: null, state: 'active' }, act: { action: 'return', ...back } });
    expect((await (await story.as(expert)).post(`/api/tasks/${task.id}/undo`)).body).toMatchObject({ code: 'nothing-held' });
    await gardesh.forward('1m');
    expect(await story.seen()).toMatchObject({ stage: { key: 'answer' } });
  });

  it('is done by the server after ten seconds, whoever has closed the tab and whatever was restarted', async () => {
    const story = await ask();
    const task = await mine(story);
    await story.tryTo(expert, 'return', task, { ...back, hold: true });
    await gardesh.worker.kill();
    await gardesh.worker.start();
    await story.at('supplement');
    await story.told('نوبت شماست', citizen);
    expect((await story.history(expert, 'task-closed')).at(-1)).toMatchObject({
      by: { kind: 'staff', person: await idOf(story, expert) },
      fact: { outcome: 'return' },
    });
  });

  it('falls, and its words are kept, where it may no longer be done', async () => {
    const story = await ask();
    const task = await mine(story);
    await story.tryTo(expert, 'return', task, { ...back, hold: true });
    await story.does('withdraw');
    await story.at('withdrawn');
    expect(await (await story.as(expert)).read(`/api/tasks/${task.id}`)).toMatchObject({
      held: null,
      outcome: 'withdrawn',
      fallen: { why: 'task-already-done', act: { action: 'return', ...back } },
    });
    expect((await (await story.as(expert2)).read<Task>(`/api/tasks/${task.id}`)).fallen).toBeNull();
  });

  it('is not for what has legal effect: that is confirmed by the last digits of the code', async () => {
    const story = await ask();
    const task = await mine(story);
    expect(task.actions.find(({ name }) => name === 'answer')).toMatchObject({ reversible: false });
    const reply = { reply: 'تا پایان سال.' };
    expect((await story.tryTo(expert, 'answer', task, { ...reply, hold: true })).body).toMatchObject({ code: 'not-reversible' });
    const wrong = story.code.endsWith('0000') ? '1111' : '0000';
    expect((await story.tryTo(expert, 'answer', task, { ...reply, confirm: wrong })).body).toMatchObject({ code: 'confirm-wrong' });
    await story.act(expert, 'answer', { ...reply, confirm: story.code.slice(-4) });
    await story.at('answered');
  });
});

it('an act is foreseen before it is done: what follows, and the message as the citizen will read it', async () => {
  const story = await concert();
  const task = await story.task('culture-markazi.clerk');
  const foresee = async (action: string): Promise<z.infer<typeof Preview>> =>
    (await story.as('culture-markazi.clerk')).read(`/api/tasks/${task.id}/preview?action=${action}`);
  expect(await foresee('accept')).toMatchObject({ why: null, reversible: true });
  const returned = await foresee('return');
  expect(returned.consequence.fa).toMatch(/^نوبت متقاضی می‌شود، تا .*؛ به متقاضی پیامک می‌رسد\.$/);
  expect(returned.message?.fa).toContain('نوبت شماست');
  expect(returned.message?.parts).toBe(Math.ceil((returned.message?.fa.length ?? 0) / 67));
  const refused = await foresee('reject');
  expect(refused).toMatchObject({ reversible: false, message: { fa: expect.stringContaining('پذیرفته نشد') } });
  expect(refused.consequence.fa).toContain('بسته می‌شود');
  // Whoever is handed it meanwhile, it is as open as before.
  expect(await story.task('culture-markazi.clerk')).toMatchObject({ id: task.id, closedAt: null, outcome: null, held: null });
  expect((await story.seen()).stage.key).toBe('check');

  // What was foreseen is what is sent.
  await story.act('culture-markazi.clerk', 'return', { reasons: ['R4'], comment: 'نامهٔ سالن' });
  const sent = await story.told('نوبت شماست', citizen);
  expect(sent.text).toBe(returned.message?.fa);
});

describe('work handed on', () => {
  it('keeps its due, tells the receiver, and goes to the head when it goes to and fro a third time', async () => {
    const story = await ask();
    const task = await mine(story);
    const hand = async (from: string, to: string) =>
      (await story.as(from)).post(`/api/tasks/${task.id}/forward`, { to: { person: to }, note: 'این با شماست.' });
    const first = await hand(expert, expert2);
    expect(first.body).toMatchObject({ assignee: await idOf(story, expert2), dueAt: task.dueAt, state: 'available' });
    await story.notified(expert2, 'کاری به شما سپرده شد');
    expect((await hand(expert2, expert)).status).toBe(200);
    expect((await hand(expert, expert2)).body).toMatchObject({ assignee: await idOf(story, expert) });

    const question = await story.task(head, { kind: 'escalation' });
    expect(question.about).toMatchObject({ taskId: task.id, forward: { note: 'این با شماست.' } });
    expect((await hand(expert, expert2)).body).toMatchObject({ code: 'head-asked' });
    await story.act(head, 'keep', { kind: 'escalation', comment: 'نزد خودتان بماند.' });
    await story.act(expert, 'answer', { reply: 'تا پایان سال.' });
    await story.at('answered');
  });

  it('is refused to whoever may not act there, and to another post where a signature is needed', async () => {
    const story = await concert();
    await story.act('culture-markazi.clerk', 'accept');
    for (const body of ['governor-arak.expert', 'guild-arak.expert']) await story.act(body, 'concur');
    const director = 'culture-markazi.director';
    const task = await story.task(director);
    const forward = async (to: object) => (await story.as(director)).post(`/api/tasks/${task.id}/forward`, { to, note: 'لطفاً' });
    expect((await forward({ role: 'clerk' })).body).toMatchObject({ code: 'forward-not-allowed' });
    expect((await forward({ person: 'culture-markazi.clerk' })).body).toMatchObject({ code: 'four-eyes' });
    expect((await forward({ person: 'water-markazi.manager' })).body).toMatchObject({ code: 'invalid-input' });
    expect((await forward({ person: 'culture-markazi.director2' })).status).toBe(200);
  });
});

describe('a dossier that stands still', () => {
  it('is sent by the operator to somebody of the body, and back; each says why, and nobody learns more than they may', async () => {
    await gardesh.register('identity.mobileMatchesNationalId', 'down');
    const story = await Story.file(gardesh, 'road-crossing', { by: citizen });
    await gardesh.forward('1wd');
    const task = await story.task('operator', { kind: 'repair' });
    const send = async (from: string, to: object, note = 'شما این متقاضی را می‌شناسید.') =>
      (await story.as(from)).post(`/api/tasks/${task.id}/forward`, { to, note });
    expect((await send('operator', { person: 'water-markazi.manager' })).body).toMatchObject({ code: 'invalid-input' });
    expect((await send(head, { person: head })).body).toMatchObject({ code: 'task-not-yours' });
    expect((await send('operator', { person: head })).body).toMatchObject({ agency: 'roads-khuzestan', role: 'head', kind: 'repair' });
    await story.notified(head, 'کاری به شما سپرده شد');
    expect((await story.tryTo('operator', 'answer', task)).body).toMatchObject({ code: 'task-not-yours' });
    expect((await send(head, { role: 'operator' }, 'با سامانه است.')).body).toMatchObject({
      agency: null,
      role: 'operator',
      assignee: null,
    });
    await send('operator', { person: expert });
    await gardesh.register('identity.mobileMatchesNationalId', 'up');
    const inHand = await story.task(expert, { kind: 'repair' });
    const answer = Object.fromEntries((inHand.actions[0]?.fields ?? []).map(({ key }) => [key, true]));
    await story.act(expert, 'answer', { kind: 'repair', fields: answer });
    await story.at('check');
    const notes = (await story.history(head, 'task-forwarded')).map(({ fact }) => fact.note);
    expect(notes).toEqual(['شما این متقاضی را می‌شناسید.', 'با سامانه است.', 'شما این متقاضی را می‌شناسید.']);
  });

  it('is tried again, or led past the stage, only with a reason that stays in its history', async () => {
    await gardesh.register('post.addressByPostalCode', 'up', { zone: 'nowhere', city: 'arak', county: 'arak', province: 'markazi' });
    const story = await Story.file(gardesh, 'water-new-connection', { by: '09120000003' });
    const task = await story.task('operator', { kind: 'repair' });
    await gardesh.register('post.addressByPostalCode', 'up');
    expect(task.about).toMatchObject({ defect: 'no-competent-agency' });
    for (const action of ['retry', 'return'])
      expect((await story.tryTo('operator', action, task)).body).toMatchObject({ code: 'comment-needed' });
    await story.act('operator', 'return', { kind: 'repair', comment: 'منطقهٔ آبی این کد پستی نادرست است.' });
    await story.at('supplement');
    const closed = (await story.history('operator', 'task-closed')).at(-1);
    expect(closed?.fact).toMatchObject({ outcome: 'return', comment: 'منطقهٔ آبی این کد پستی نادرست است.' });
  });
});

it('a note is read by those for whom it was written, and by no other body', async () => {
  const story = await concert();
  await story.act('culture-markazi.clerk', 'accept');
  await story.at('concurrence');
  const write = async (user: string, text: string, visibleTo: string) =>
    (await story.as(user)).do(`/api/dossiers/${story.code}/notes`, { text, visibleTo });
  await write('culture-markazi.clerk', 'برای میز خودمان', 'unit');
  await write('culture-markazi.clerk', 'برای همهٔ اداره', 'agency');
  await write('culture-markazi.clerk', 'برای متقاضی', 'applicant');
  await write('governor-arak.expert', 'برای فرمانداری', 'agency');
  const readBy = async (user: string) => (await story.history(user, 'noted')).map(({ fact }) => fact.text);
  expect(await readBy('culture-markazi.clerk2')).toEqual(['برای میز خودمان', 'برای همهٔ اداره', 'برای متقاضی']);
  expect(await readBy('culture-markazi.director')).toEqual(['برای همهٔ اداره', 'برای متقاضی']);
  expect(await readBy(citizen)).toEqual(['برای متقاضی']);
  expect(await readBy('governor-arak.expert2')).toEqual(['برای فرمانداری']);
  expect(await readBy('guild-arak.expert')).toEqual([]);

  // The course of the case names posts and bodies as people say them, and what the applicant was told stays with whoever answers for it.
  const [opinion] = await story.history('culture-markazi.clerk', 'noted');
  expect(opinion?.by.posts[0]?.label.fa).toMatch(/^کارشناس .+، .*فرهنگ/);
  const told = (user: string) => story.as(user).then((person) => person.get(`/api/dossiers/${story.code}/messages`));
  expect((await told('culture-markazi.clerk')).body.items.map(({ text }: { text: string }) => text).join()).toContain(story.code);
  expect(JSON.stringify((await told('culture-markazi.clerk')).body)).not.toMatch(/09[0-9]{9}/);
  expect((await told('governor-arak.expert')).status).toBe(403);
});

it('what a check speaks against is no look-alike, and drops out of what is decided together', async () => {
  const [green, other] = [await concert(), await concert()];
  const mineToo = async (story: Story): Promise<Task> => {
    const task = await story.task('culture-markazi.clerk', { stage: 'check' });
    await (await story.as('culture-markazi.head')).do(`/api/tasks/${task.id}/assign`, { to: 'culture-markazi.clerk' });
    return task;
  };
  const [one, two] = [await mineToo(green), await mineToo(other)];
  await gardesh.register('culture.groupRegistry', 'up', { registered: false, number: '0' });
  const against = await concert();
  const red = await mineToo(against);
  await gardesh.register('culture.groupRegistry', 'up', { registered: true, number: '17' });

  const clerk = await green.as('culture-markazi.clerk');
  const alike = await clerk.read<{ items: Task[]; aside: number }>(`/api/tasks/${one.id}/alike`);
  expect(alike.items.map(({ id }) => id)).toContain(two.id);
  expect(alike.items.map(({ id }) => id)).not.toContain(red.id);
  expect(alike.aside).toBeGreaterThan(0);

  const { items } = await clerk.read(`/api/tasks/compare?ids=${one.id},${red.id}`);
  expect(items.map(({ red: checks }: { red: unknown[] }) => checks)).toEqual([[], [{ why: 'against', use: 'culture.groupRegistry' }]]);
  expect(items[0].form.capacity).toBe(100);
  // Whoever compares has read.
  await green.applicant.read<{ items: { what: string[] }[] }>(`/api/dossiers/${against.code}/readings`).then(({ items: read }) => {
    expect(read.flatMap(({ what }) => what)).toContain('task');
  });
  // A body that is not asked sees nothing of them.
  expect((await (await green.as('water-markazi.desk')).read(`/api/tasks/compare?ids=${one.id}`)).items).toEqual([]);

  const ids = [one.id, two.id, red.id];
  const tried = await clerk.do('/api/tasks/act', { ids, action: 'accept', dryRun: true });
  expect(tried.items.map(({ code }: { code: string | null }) => code)).toEqual([null, null, 'check-red']);
  const done = await clerk.do('/api/tasks/act', { ids, action: 'accept' });
  expect(done.items.map(({ status }: { status: number }) => status)).toEqual([200, 200, 409]);
  // By itself it may be decided.
  await against.act('culture-markazi.clerk', 'accept');
});

it('many are decided at once: each its own record and message, what fails says why, and nothing is done twice', async () => {
  const stories = await Promise.all([ask(), ask(), ask()]);
  const tasks = await Promise.all(stories.map((story) => mine(story)));
  await stories[2]!.act(expert, 'answer', { reply: 'پیش‌تر پاسخ داده شد.' });
  const person = await stories[0]!.as(expert);
  const ids = tasks.map(({ id }) => id);
  const many = { ids, action: 'answer', reply: 'تا پایان سال.' };

  const tried = await person.do('/api/tasks/act', { ...many, dryRun: true });
  expect(tried.items.map(({ code }: { code: string | null }) => code)).toEqual([null, null, 'task-already-done']);
  expect(tried.items[0].consequence.fa).toContain('بسته می‌شود');
  expect(tried.items[2].detail.fa).toMatch(/[آ-ی]/);
  expect(await stories[0]!.seen()).toMatchObject({ stage: { key: 'answer' } });

  const key = randomUUID();
  const done = await person.do('/api/tasks/act', many, { key });
  expect(done.items.map(({ status }: { status: number }) => status)).toEqual([200, 200, 409]);
  // Again with all of them, then with the failed one alone: the same answers, and no second decision.
  expect((await person.do('/api/tasks/act', many, { key })).items.map(({ status }: { status: number }) => status)).toEqual([200, 200, 409]);
  expect(
    (await person.do('/api/tasks/act', { ...many, ids: [ids[0], ids[2]] }, { key })).items.map(({ status }: { status: number }) => status),
  ).toEqual([200, 409]);
  for (const story of stories.slice(0, 2)) {
    await story.at('answered');
    await story.told('پاسخ شما آماده است', citizen);
    expect(await story.history(expert, 'task-closed')).toHaveLength(1);
  }
});
