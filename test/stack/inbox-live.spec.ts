import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LiveData, type LiveEvent, liveEvents } from '#contracts/http/inbox';
import { Related, SearchAnswer } from '#contracts/http/search';
import { Task, TaskList } from '#contracts/http/task';
import { Template } from '#contracts/http/template';
import { type Gardesh, startGardesh } from '../support/gardesh';
import type { Person } from '../support/person';
import { Story } from '../support/story';
import { until } from '../support/until';

const question = { topic: 'project', county: 'ahvaz', question: 'بهسازی راهِ پنداری کی به پایان می‌رسد؟' };

let gardesh: Gardesh;
let citizen: Person;
let expert: Person;
let colleague: Person;
let stranger: Person;

beforeAll(async () => {
  gardesh = await startGardesh();
  citizen = await gardesh.citizen();
  expert = await gardesh.as('roads-khuzestan.expert');
  colleague = await gardesh.as('roads-khuzestan.expert2');
  stranger = await gardesh.as('water-markazi.desk');
});
afterAll(() => gardesh?.stop());

const ask = async (): Promise<string> => (await citizen.file('road-question', question)).trackingCode;
const put = (person: Person, path: string, body: unknown) => person.put(path, body);

describe('a task as the desk reads it', () => {
  it('says how it stands, where, since when, and who looks; to the applicant none of it', async () => {
    const code = await ask();
    const { id } = await expert.task(code);
    const { presence } = await put(colleague, `/api/tasks/${id}/presence`, { state: 'writing' });
    expect(presence).toEqual([]);

    const task = Task.parse(await expert.read(`/api/tasks/${id}`));
    expect(task).toMatchObject({ county: { key: 'ahvaz' }, flags: [], held: null, standInFor: null });
    expect(task.stageLabel.fa).toMatch(/[؀-ۿ]/);
    expect(task.risk?.left).toBeGreaterThan(0);
    expect(task.risk?.usual).toBeGreaterThan(0);
    expect(task.presence).toMatchObject([{ state: 'writing' }]);
    expect(task.presence[0]?.name).toMatch(/[؀-ۿ]/);

    const list = TaskList.parse(await expert.read('/api/tasks?queue=unit&county=ahvaz'));
    expect(list.items.find((line) => line.id === id)?.presence).toHaveLength(1);
    expect(list.labels.service?.['road-question']?.fa).toMatch(/[؀-ۿ]/);
    expect(list.counts.unit).toBe(list.total);
    expect(TaskList.parse(await expert.read('/api/tasks?queue=unit&county=arak'))).toMatchObject({
      total: 0,
      hidden: list.total,
    });

    expect((await stranger.get(`/api/tasks/${id}/presence`)).status).toBe(404);
    expect((await stranger.get(`/api/tasks/${id}`)).status).toBe(404);
    expect(JSON.stringify(await citizen.dossier(code))).not.toContain('writing');

    await put(colleague, `/api/tasks/${id}/presence`, { state: 'left' });
    expect((await expert.read<Task>(`/api/tasks/${id}`)).presence).toEqual([]);
  });

  it('keeps what was typed when somebody else decides first, and says what they did', async () => {
    const code = await ask();
    const { id } = await expert.task(code);
    const version = (await expert.dossier(code)).version;
    const draft = `/api/tasks/${id}/draft`;
    expect(await put(expert, draft, { content: { reply: 'نیمهٔ نخست' }, seen: 0 })).toMatchObject({ version: 1, replaced: null });
    await colleague.act(code, 'answer', { reply: 'پاسخ همکار' });

    const late = await expert.post(`/api/tasks/${id}/act`, { action: 'answer', reply: 'پاسخ من' }, { ifMatch: version });
    expect(late.status).toBe(409);
    expect(late.body.meanwhile.map(({ kind }: { kind: string }) => kind)).toContain('task-closed');
    const second = await expert.post(`/api/tasks/${id}/act`, { action: 'answer', reply: 'پاسخ من' });
    expect(second.body).toMatchObject({ code: 'task-already-done', details: { byName: expect.stringMatching(/[؀-ۿ]/) } });
    expect(second.body.meanwhile.map(({ kind }: { kind: string }) => kind)).toContain('task-closed');

    expect(await put(expert, draft, { content: { reply: 'هر دو نیمه' }, seen: 1 })).toMatchObject({ version: 2, replaced: null });
    // Another tab that still shows the first.
    expect(await put(expert, draft, { content: { reply: 'از برگهٔ دیگر' }, seen: 1 })).toMatchObject({
      version: 3,
      replaced: { content: { reply: 'هر دو نیمه' } },
    });
    expect((await expert.read<{ content: unknown }>(draft)).content).toEqual({ reply: 'از برگهٔ دیگر' });
    expect((await colleague.get(draft)).status).toBe(404);
    expect((await expert.ask('PUT', draft, { content: { reply: 'ب'.repeat(40_000) } })).status).toBe(413);
    expect((await expert.ask('DELETE', draft)).status).toBe(200);
    expect((await expert.get(draft)).status).toBe(404);
  });
});

describe('live', () => {
  it('tells each screen what changes in its inbox, and nobody else', async () => {
    const [mine, others] = [await Watching.begin(expert), await Watching.begin(stranger)];
    await mine.next('refetch');
    const before = await mine.next('counts');
    const code = await ask();
    const { items } = await mine.next('tasks', ({ items }) => items.some(({ id }) => id.startsWith(code)));
    const counts = await mine.next('counts', ({ unit }) => unit === before.unit + 1);
    expect(items).toMatchObject([{ change: 'opened', agency: 'roads-khuzestan', role: 'expert' }]);
    expect(counts.unit).toBe((await expert.read<{ total: number }>('/api/tasks?queue=unit')).total);

    const { id } = await expert.task(code);
    await put(colleague, `/api/tasks/${id}/presence`, { state: 'open' });
    expect((await mine.next('presence', ({ task }) => task === id)).presence).toMatchObject([{ state: 'open' }]);
    await expert.act(code, 'answer', { reply: 'پاسخ' });
    await mine.next('tasks', ({ items }) => items.some((item) => item.id === id && item.change === 'closed'));
    await mine.next('counts', ({ unit }) => unit === before.unit);

    expect(others.heard.filter(({ event }) => event === 'tasks' || event === 'presence')).toEqual([]);
    mine.end();
    others.end();
  });

  it('goes on where a line was cut, and says so when it cannot', async () => {
    const first = await Watching.begin(expert);
    await first.next('refetch');
    first.end();
    const code = await ask();
    await expert.task(code);
    const again = await Watching.begin(expert, first.lastId);
    await again.next('tasks', ({ items }) => items.some(({ id }) => id.startsWith(code)));
    expect(again.heard.map(({ event }) => event)).not.toContain('refetch');
    again.end();
    const lost = await Watching.begin(expert, 'another-process/7');
    await lost.next('refetch');
    lost.end();
  });

  it('what somebody puts off leaves their own lists alone, is due as before, and is told when its time has come', async () => {
    const watching = await Watching.begin(expert);
    await watching.next('refetch');
    const code = await ask();
    const { id, dueAt } = await expert.task(code);
    const before = (await watching.next('counts', ({ snoozed }) => snoozed === 0)).snoozed;
    const { now } = await expert.read<{ now: string }>('/api/me');
    const tomorrow = new Date(Date.parse(now) + 20 * 3_600_000).toISOString();
    const listed = async (person: Person, queue: string) =>
      TaskList.parse(await person.read(`/api/tasks?queue=${queue}&limit=200`)).items.find((task) => task.id === id);

    expect((await expert.ask('PUT', `/api/tasks/${id}/snooze`, { until: now })).body).toMatchObject({
      errors: [{ pointer: '/until', code: 'too-early' }],
    });
    expect((await stranger.ask('PUT', `/api/tasks/${id}/snooze`, { until: tomorrow })).status).toBe(404);
    await put(expert, `/api/tasks/${id}/snooze`, { until: tomorrow, note: 'زنگ به متقاضی' });
    await watching.next('counts', ({ snoozed }) => snoozed === before + 1);
    expect(await listed(expert, 'mine,shared')).toBeUndefined();
    expect(await listed(expert, 'snoozed')).toMatchObject({ dueAt, snoozed: { until: tomorrow, note: 'زنگ به متقاضی' } });
    expect(TaskList.parse(await expert.read('/api/tasks')).counts.snoozed).toBe(before + 1);
    expect(await listed(colleague, 'unit')).toMatchObject({ snoozed: null, dueAt });
    expect(JSON.stringify(await expert.read(`/api/dossiers/${code}/events?limit=200`))).not.toContain('زنگ به متقاضی');

    await gardesh.forward('21h');
    expect(await watching.next('reminded', ({ items }) => items.some((item) => item.id === id))).toEqual({
      items: [{ id, trackingCode: code, note: 'زنگ به متقاضی' }],
    });
    expect(await listed(expert, 'mine,shared')).toMatchObject({ snoozed: { note: 'زنگ به متقاضی' } });
    expect((await expert.ask('DELETE', `/api/tasks/${id}/snooze`)).status).toBe(200);
    expect(await listed(expert, 'mine,shared')).toMatchObject({ snoozed: null });
    watching.end();
  });

  it('is for staff', async () => {
    expect((await citizen.get('/api/live')).status).toBe(403);
    expect((await gardesh.nobody.get('/api/live')).status).toBe(401);
  });
});

describe('search', () => {
  it('recognises what was typed, finds it for whoever answers for it, and tells a head what lies beyond', async () => {
    const code = await ask();
    await expert.task(code);
    const search = async (person: Person, q: string) => SearchAnswer.parse(await person.read(`/api/search?q=${encodeURIComponent(q)}`));
    const grouped = code.replace(/(.{4})(?=.)/g, '$1 ').replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

    const byCode = await search(expert, grouped);
    expect(byCode).toMatchObject({ recognised: [{ kind: 'trackingCode', value: code }], total: 1, beyond: null });
    expect(byCode.items[0]).toMatchObject({
      trackingCode: code,
      task: expect.stringContaining(code),
      applicant: expect.stringMatching(/[؀-ۿ]/),
    });
    expect((await search(stranger, code)).total).toBe(0);
    expect(await search(await gardesh.as('water-markazi.head'), code)).toMatchObject({ total: 0, beyond: 1 });

    const byMobile = await search(expert, '+98 912 000 0001');
    expect(byMobile.recognised.map(({ kind }) => kind)).toContain('mobile');
    expect(byMobile.items.map(({ trackingCode }) => trackingCode)).toContain(code);
    expect((await search(expert, 'راه پنداري')).items.map(({ trackingCode }) => trackingCode)).toContain(code);
    expect((await search(expert, byCode.items[0]?.applicant ?? '')).items.map(({ trackingCode }) => trackingCode)).toContain(code);
    expect((await search(expert, 'هیچ‌کجای ناشناخته')).total).toBe(0);
    expect((await search(stranger, 'راه پنداری')).total).toBe(0);
  });
});

it('beside a case stand the same applicant’s others and those at the same address, for whoever answers for it', async () => {
  const first = await Story.file(gardesh, 'water-rename', { by: '09120000003' });
  const same = await Story.file(gardesh, 'water-rename', { by: '09120000003' });
  const near = await Story.file(gardesh, 'water-rename', { by: '09120000004' });
  const read = async (person: Person) => Related.parse(await person.read(`/api/dossiers/${first.code}/related`));
  const codes = (found: { trackingCode: string }[]) => found.map(({ trackingCode }) => trackingCode);
  const { person, place } = await read(stranger);
  expect(codes(person)).toEqual([same.code]);
  expect(codes(place)).toEqual([near.code]);
  expect(place[0]?.applicant).toMatch(/[؀-ۿ]/);
  expect((await expert.get(`/api/dossiers/${first.code}/related`)).status).toBe(404);
});

describe('reply templates', () => {
  it('of a body wait for its head, keep the old words meanwhile, and are filled from the case', async () => {
    const [head, { items: beginnings }] = [
      await gardesh.as('roads-khuzestan.head'),
      await expert.read<{ items: Template[] }>('/api/templates?service=road-question'),
    ];
    expect(beginnings.length).toBeGreaterThan(8);
    const code = await ask();
    const { id: task } = await expert.task(code);

    const made = Template.parse(
      await expert.do('/api/templates', { scope: 'agency', title: 'نمونه', text: '{applicant}، {trackingCode}، {روز}' }),
    );
    expect(made).toMatchObject({ state: 'proposed', version: 1, may: { approve: false } });
    const render = (id: string) => expert.post(`/api/templates/${id}/render`, { task });
    expect((await render(made.id)).status).toBe(404);
    expect((await expert.post(`/api/templates/${made.id}/approve`)).status).toBe(403);
    expect((await colleague.read<{ items: Template[] }>('/api/templates')).items.map(({ id }) => id)).not.toContain(made.id);
    await head.do(`/api/templates/${made.id}/approve`);
    const { body } = await render(made.id);
    expect(body).toMatchObject({ unfilled: ['روز'], sms: { parts: 1 } });
    expect(body.text).toMatch(new RegExp(`^[؀-ۿ ‌]+، ${code}، \\{روز\\}$`));

    await put(colleague, `/api/templates/${made.id}`, { title: 'نمونه', text: 'تازه {trackingCode}' });
    expect((await render(made.id)).body.unfilled).toEqual(['روز']);
    await head.do(`/api/templates/${made.id}/approve`, {}, { key: randomUUID() });
    expect((await render(made.id)).body).toMatchObject({ text: `تازه ${code}`, unfilled: [] });
    expect((await head.ask('DELETE', `/api/templates/${made.id}`)).body).toMatchObject({ state: 'ended' });
    expect((await render(made.id)).status).toBe(404);
  });

  it('of a person are theirs alone, of a post all its holders’', async () => {
    const own = await expert.do<Template>('/api/templates', { scope: 'personal', title: 'یادداشت من', text: 'با سلام' });
    const unit = await expert.do<Template>('/api/templates', { scope: 'unit', title: 'متن ما', text: 'با سلام' });
    const ids = async (person: Person) => (await person.read<{ items: Template[] }>('/api/templates')).items.map(({ id }) => id);
    expect(await ids(expert)).toEqual(expect.arrayContaining([own.id, unit.id]));
    expect(await ids(colleague)).toContain(unit.id);
    expect(await ids(colleague)).not.toContain(own.id);
    expect(await ids(await gardesh.as('roads-khuzestan.clerk'))).not.toContain(unit.id);
    expect((await colleague.ask('PUT', `/api/templates/${own.id}`, { title: 'x', text: 'y' })).status).toBe(404);
  });
});

/** A browser's open line. */
class Watching {
  readonly heard: { event: LiveEvent; data: unknown }[] = [];
  lastId = '';
  private read = 0;

  private constructor(private readonly closing: AbortController) {}

  static async begin(person: Person, lastEventId?: string): Promise<Watching> {
    const closing = new AbortController();
    const watching = new Watching(closing);
    const answer = await fetch(`${person.site}/api/live`, {
      headers: { authorization: `Bearer ${person.token}`, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
      signal: closing.signal,
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    void watching.follow(answer.body!).catch(() => undefined);
    return watching;
  }

  /** The next event of a kind, in the shape that was promised. */
  async next<Event extends LiveEvent>(event: Event, wanted: (data: LiveData<Event>) => boolean = () => true): Promise<LiveData<Event>> {
    return until(
      async () => {
        for (; this.read < this.heard.length; this.read++) {
          const one = this.heard[this.read]!;
          if (one.event !== event) continue;
          const data = liveEvents[event].parse(one.data) as LiveData<Event>;
          if (!wanted(data)) continue;
          this.read++;
          return data;
        }
        return null;
      },
      { what: `${event}`, explain: () => JSON.stringify(this.heard) },
    );
  }

  end(): void {
    this.closing.abort();
  }

  private async follow(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const bytes of body) {
      text += decoder.decode(bytes, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        this.take(text.slice(0, end));
        text = text.slice(end + 2);
      }
    }
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const event = field('event');
    this.lastId = field('id') ?? this.lastId;
    if (event) this.heard.push({ event: event as LiveEvent, data: JSON.parse(field('data') ?? '{}') });
  }
}
