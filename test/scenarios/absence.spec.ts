/** Half of the staff may be away: the work goes on, in time, and nothing is done by whoever may not. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AbsencePlan } from '#contracts/http/absence';
import type { Task } from '#contracts/http/task';
import { addDays, localDate } from '#domain/calendar/local';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { Story } from '../support/story';

const citizen = '09120000007';
const expert = 'roads-khuzestan.expert';
const expert2 = 'roads-khuzestan.expert2';
const director = 'roads-khuzestan.director';
const head = 'roads-khuzestan.head';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

const ask = () => Story.file(gardesh, 'road-question', { by: citizen });
const idOf = async (story: Story, user: string): Promise<string> =>
  (await (await story.as(user)).read<{ person: { id: string } }>('/api/me')).person.id;
const today = async (story: Story) => localDate((await (await story.as(head)).read<{ now: string }>('/api/me')).now);

async function onNameOf(story: Story, user: string): Promise<Task> {
  const task = await story.task(user);
  await (await story.as(head)).do(`/api/tasks/${task.id}/assign`, { to: user });
  return (await story.as(user)).read(`/api/tasks/${task.id}`);
}

async function away(story: Story, by: string, body: object): Promise<AbsencePlan> {
  return (await story.as(by)).do('/api/absences', body);
}

async function back(story: Story, by: string, plan: AbsencePlan): Promise<void> {
  const person = await story.as(by);
  const answer = await fetch(`${gardesh.site}/api/absences/${plan.absence}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${person.token}` },
  });
  expect(answer.status).toBe(200);
}

it('an absence shows where each task goes, then they are there; whoever stands in is stamped, and what is not begun returns', async () => {
  const [one, other] = [await ask(), await ask()];
  const [first, second] = [await onNameOf(one, expert), await onNameOf(other, expert)];
  const asked = { person: expert, from: await today(one), standIn: { person: expert2 } };

  const preview = await away(one, expert, { ...asked, dryRun: true });
  expect(preview).toMatchObject({ absence: null, begins: 'now' });
  const standIn = await idOf(one, expert2);
  for (const { id } of [first, second])
    expect(preview.items).toContainEqual(expect.objectContaining({ task: id, to: standIn, why: 'stand-in' }));
  expect((await (await one.as(expert)).read<Task>(`/api/tasks/${first.id}`)).assignee).toBe(await idOf(one, expert));

  const plan = await away(one, expert, asked);
  const moved = await (await one.as(expert2)).read<Task>(`/api/tasks/${first.id}`);
  expect(moved).toMatchObject({ assignee: standIn, standInFor: { person: await idOf(one, expert) }, dueAt: first.dueAt });
  await one.act(expert2, 'answer', { reply: 'تا پایان سال.' });
  await one.at('answered');
  expect((await one.history(expert2, 'task-closed')).at(-1)?.by).toMatchObject({ person: standIn, onBehalfOf: await idOf(one, expert) });

  // New work finds whoever is there by itself.
  const third = await ask();
  expect(
    (
      await gardesh.until('the new task on a name', async () => {
        const task = await third.task(expert2);
        return task.assignee ? task : null;
      })
    ).assignee,
  ).toBe(standIn);

  await back(one, expert, plan);
  expect((await (await other.as(expert)).read<Task>(`/api/tasks/${second.id}`)).assignee).toBe(await idOf(one, expert));
});

it('a signature is not lent, four eyes hold through a stand-in, and where nobody is left the head is told', async () => {
  const story = await ask();
  const task = await onNameOf(story, expert);
  await story.act(expert, 'decline', { reasons: ['Q2'] });
  await story.at('confirm');
  const from = await today(story);
  const one = await away(story, head, { person: director, from, standIn: { person: expert2 } });
  const other = await away(story, head, { person: `${director}2`, from, standIn: { person: director } });

  // The expert's colleague stands in for the director, and still may not sign.
  const confirm = await gardesh.until('the task to confirm', async () =>
    (await story.seenBy(head)).tasks.find(({ stage, state }) => stage === 'confirm' && state !== 'completed'),
  );
  expect((await story.tryTo(expert2, 'confirm', confirm, { reasons: ['Q2'] })).body).toMatchObject({ code: 'signature-not-lent' });
  // Who declined may not confirm, whomever they stand in for.
  expect((await story.tryTo(expert, 'confirm', confirm, { reasons: ['Q2'] })).body).toMatchObject({ code: 'task-not-yours' });
  await story.happened(head, 'task-left-lying', ({ taskId }) => taskId === confirm.id);
  const again = await away(story, head, { person: director, from, standIn: { person: expert2 }, dryRun: true });
  expect(again.items).toContainEqual(expect.objectContaining({ task: confirm.id, to: null, why: 'own-signature' }));
  await story.notified(head, 'این کار نزد کسی نیست');
  expect(task.id).not.toBe(confirm.id);

  await back(story, head, one);
  await back(story, head, other);
  await story.act(director, 'confirm', { reasons: ['Q2'] });
  await story.at('rejected');
});

it('chains are followed to who is there and circles go to the pool; an absence that begins later moves when it begins and ends by itself', async () => {
  const story = await ask();
  const task = await onNameOf(story, expert);
  const from = await today(story);
  const chain = await away(story, head, { person: expert2, from, standIn: { person: director } });
  const preview = await away(story, expert, { person: expert, from, standIn: { person: expert2 }, dryRun: true });
  expect(preview.items).toContainEqual(
    expect.objectContaining({ task: task.id, to: await idOf(story, director), why: 'stand-in', through: [expect.stringMatching(/[آ-ی]/)] }),
  );
  await back(story, head, chain);
  const circle = await away(story, head, { person: expert2, from, standIn: { person: expert } });
  const biting = await away(story, expert, { person: expert, from, standIn: { person: expert2 }, dryRun: true });
  expect(biting.items).toContainEqual(expect.objectContaining({ task: task.id, to: null, why: 'nobody' }));
  await back(story, head, circle);

  const begins = addDays(from, 2);
  const plan = await away(story, expert, { person: expert, from: begins, to: addDays(from, 3), standIn: { person: expert2 } });
  expect(plan.begins).toBe('later');
  expect((await (await story.as(expert)).read<Task>(`/api/tasks/${task.id}`)).assignee).toBe(await idOf(story, expert));
  await gardesh.forward('48h');
  expect((await (await story.as(expert2)).read<Task>(`/api/tasks/${task.id}`)).assignee).toBe(await idOf(story, expert2));
  const { items } = await (await story.as(head)).read<{ items: { person: string; from: string }[] }>(
    `/api/absences?agency=roads-khuzestan&from=${begins}&to=${begins}`,
  );
  expect(items).toContainEqual(expect.objectContaining({ person: await idOf(story, expert), from: begins }));
  await gardesh.forward('48h');
  expect((await (await story.as(expert)).read<Task>(`/api/tasks/${task.id}`)).assignee).toBe(await idOf(story, expert));
});

it('by service: one part goes to a person, the rest to the shared queue; only the person or a head may say so', async () => {
  const story = await ask();
  const task = await onNameOf(story, expert);
  const from = await today(story);
  const standIn = { parts: [{ service: 'road-question', to: { person: expert2 } }], otherwise: { queue: true } };
  const plan = await away(story, head, { person: expert, from, standIn, dryRun: true });
  expect(plan.items).toContainEqual(expect.objectContaining({ task: task.id, to: await idOf(story, expert2) }));
  const elsewhere = { parts: [{ service: 'road-damage', to: { person: expert2 } }], otherwise: { queue: true } };
  expect((await away(story, head, { person: expert, from, standIn: elsewhere, dryRun: true })).items).toContainEqual(
    expect.objectContaining({ task: task.id, to: null, why: 'shared-queue' }),
  );
  expect((await (await story.as(expert2)).post('/api/absences', { person: expert, from, standIn: { queue: true } })).status).toBe(403);
  expect(
    (await (await story.as(expert)).post('/api/absences', { person: expert, from, standIn: { person: 'water-markazi.manager' } })).status,
  ).toBe(422);
});

it('a head shares out what nobody has: by load, as a proposal first, then each as an event', async () => {
  const stories = await Promise.all([ask(), ask(), ask(), ask()]);
  const story = stories[0]!;
  for (const one of stories) await onNameOf(one, expert);
  const leader = await story.as(head);
  const proposal = await leader.do('/api/agencies/roads-khuzestan/spread', { role: 'expert', dryRun: true });
  expect(proposal.moves.length).toBeGreaterThan(0);
  const taken = await leader.do('/api/agencies/roads-khuzestan/spread', { role: 'expert' });
  expect(taken.moves).toEqual(proposal.moves);
  for (const { task, to } of taken.moves) expect((await leader.read<Task>(`/api/tasks/${task}`)).assignee).toBe(to);
  expect((await leader.do('/api/agencies/roads-khuzestan/spread', { role: 'expert', dryRun: true })).moves).toEqual([]);
  expect((await (await story.as(expert)).post('/api/agencies/roads-khuzestan/spread', { dryRun: true })).status).toBe(403);
});

it('who has not signed in by ten on a working day is suggested to the head, and nobody else', async () => {
  const story = await ask();
  await gardesh.forward('1wd');
  await gardesh.forward('11h');
  const isWorkday = async () => {
    const day = await today(story);
    const { items } = await (await story.as(head)).read<{ items: { kind: string }[] }>(`/api/calendars/ir-gov?from=${day}&to=${day}`);
    return items[0]?.kind !== 'off';
  };
  while (!(await isWorkday())) await gardesh.forward('24h');
  const here = await gardesh.as(expert2);
  const { items } = await (await story.as(head)).read<{ items: { person: string; roles: string[] }[] }>(
    '/api/absences/suggested?agency=roads-khuzestan',
  );
  const [absent] = await gardesh.sql<{ id: string }>(`SELECT id FROM person WHERE user_name = 'roads-khuzestan.clerk2'`);
  expect(items.map(({ person }) => person)).toContain(absent?.id);
  expect(items.map(({ person }) => person)).not.toContain(await idOf(story, expert2));
  expect((await here.get('/api/absences/suggested?agency=roads-khuzestan')).status).toBe(403);
});
