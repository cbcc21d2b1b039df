import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Chance } from '#apps/cli/src/seed/chance';
import type { TaskKind } from '#domain/dossier/dossier';
import { inboxOrders } from '#storage/task/inbox.cursor';
import { dueSpans, type InboxQuery, InboxRepository, taskFacets, taskQueues } from '#storage/task/inbox.repository';
import type { TaskViewer } from '#storage/task/task.sight';
import { bareDatabase } from '../support/bare-database';

const now = '2026-11-22T08:00:00.000Z';
const hour = 3_600_000;
const later = (hours: number) => new Date(Date.parse(now) + hours * hour).toISOString();

const words = {
  service: ['concert-permit', 'water-rename', 'road-question'],
  stage: ['check', 'decide', 'sign'],
  kind: ['review', 'opinion', 'inspection'] as TaskKind[],
  agency: ['culture-markazi', 'water-markazi', 'governor-arak'],
  role: ['clerk', 'expert', 'applicant'],
  state: ['available', 'active', 'suspended', 'completed'],
  county: ['arak', 'saveh', null],
  assignee: ['me', 'absent-1', 'absent-2', 'other', null],
  flag: ['returned', 'complained', 'appeal', 'forwarded'],
};
const viewers: TaskViewer[] = [
  { kind: 'staff', person: 'me', posts: [{ agency: 'culture-markazi', role: 'clerk' }], standingInFor: ['absent-1', 'absent-2'] },
  { kind: 'staff', person: 'me', posts: [{ agency: 'culture-markazi', role: 'head' }], unitOf: ['culture-markazi'] },
  {
    kind: 'staff',
    person: 'other',
    posts: [
      { agency: 'culture-markazi', role: 'expert' },
      { agency: 'water-markazi', role: 'clerk' },
    ],
  },
  { kind: 'staff', person: 'nobody', posts: [] },
  { kind: 'citizen', person: 'citizen-1' },
];

describe('the inbox', () => {
  let database: DataSource;
  let inbox: InboxRepository;
  let drop = async (): Promise<void> => undefined;
  const chance = new Chance(1405);

  beforeAll(async () => {
    ({ database, drop } = await bareDatabase());
    inbox = new InboxRepository(database);
    await fill(database, chance);
    await putOff(database, chance);
  });
  afterAll(() => drop());

  const all = async (query: Omit<InboxQuery, 'limit' | 'cursor'>): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await inbox.list({ ...query, limit: 37, cursor: cursor ?? undefined });
      ids.push(...page.items.map(({ line }) => line.id));
      cursor = page.next;
    }
    return ids;
  };

  it('never lies: for 240 random filters each count is the length of its list, and nothing is offered that gives none', async () => {
    for (let round = 0; round < 240; round++) {
      const query = randomQuery(chance);
      const page = await inbox.list({ ...query, limit: 200 });
      expect({ query, listed: (await all(query)).length }).toEqual({ query, listed: page.total });

      const facet = chance.one(taskFacets);
      const counts = Object.entries(page.facets[facet]);
      for (const [value, count] of counts) {
        const narrowed = withFacet(query, facet, value);
        expect({ narrowed, total: (await inbox.list({ ...narrowed, limit: 1 })).total }).toEqual({ narrowed, total: count });
        if (facet !== 'queue') expect(count).toBeGreaterThan(0);
      }
      const offered = new Set(counts.filter(([, count]) => count > 0).map(([value]) => value));
      for (const value of valuesOf(facet)) {
        const { total } = offered.has(value) ? { total: 1 } : await inbox.list({ ...withFacet(query, facet, value), limit: 1 });
        expect({ query, facet, value, offered: offered.has(value) }).toEqual({ query, facet, value, offered: total > 0 });
      }
    }
  });

  it('counts the rail alike, whatever is filtered', async () => {
    for (const viewer of viewers) {
      const counts = await inbox.queues(viewer, now);
      const { counts: beside } = await inbox.list({ viewer, queues: ['mine'], service: 'water-rename', now, limit: 1 });
      expect(beside).toEqual(counts);
      for (const queue of taskQueues) expect((await inbox.list({ viewer, queues: [queue], now, limit: 1 })).total).toBe(counts[queue]);
    }
  });

  it('keeps what somebody put off out of their own lists until then, and never what is past due', async () => {
    const [viewer] = viewers as [TaskViewer];
    const ids = async (queues: InboxQuery['queues'], who = viewer) => new Set(await all({ viewer: who, queues, now }));
    const [snoozed, mine, late] = [await ids(['snoozed']), await ids(['mine', 'shared', 'today', 'waiting']), await ids(['late'])];
    expect(snoozed.size).toBeGreaterThan(5);
    expect([...snoozed].filter((id) => mine.has(id) || late.has(id))).toEqual([]);
    const rows = (await database.query(
      `select id from task join snooze on task_id = task.id where person = 'me' and until > $1 and due_at < $1 and state <> 'completed'`,
      [now],
    )) as { id: string }[];
    const seen = await ids([]);
    expect(rows.map(({ id }) => id).filter((id) => seen.has(id) && !late.has(id))).toEqual([]);
    // A colleague of the same post has not put it off.
    const colleague = { ...viewer, person: 'colleague' } as TaskViewer;
    expect(await ids(['snoozed'], colleague)).toEqual(new Set());
  });

  it.each(inboxOrders)('is the same list page by page in the order %s, without a gap or a double', async (sort) => {
    const viewer = viewers[1]!;
    const whole = (await inbox.list({ viewer, queues: [], sort, now, limit: 1_000 })).items.map(({ line }) => line.id);
    expect(await all({ viewer, queues: [], sort, now })).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('sorts by time left in proportion to what such work took, says so, and goes on as it began while time passes', async () => {
    const viewer: TaskViewer = { kind: 'staff', person: 'm', posts: [{ agency: 'roads-khuzestan', role: 'surveyor' }] };
    const task = { agency: 'roads-khuzestan', role: 'surveyor', service: 'road-question', kind: 'review' as const };
    await enter(database, [
      // Ten days is what `slow` takes, an hour is what `brief` takes.
      ...Array.from({ length: 6 }, (_, index) => ({
        ...task,
        id: `done-s${index}`,
        stage: 'slow',
        openedAt: later(-480),
        closedAt: later(-240),
      })),
      ...Array.from({ length: 6 }, (_, index) => ({
        ...task,
        id: `done-b${index}`,
        stage: 'brief',
        openedAt: later(-100),
        closedAt: later(-99),
      })),
      { ...task, id: 'brief-soon', stage: 'brief', dueAt: later(20) },
      { ...task, id: 'slow-later', stage: 'slow', dueAt: later(60) },
      { ...task, id: 'never', stage: 'slow', dueAt: null },
    ]);
    // What is usual is read once a day.
    const inbox = new InboxRepository(database);
    const { items } = await inbox.list({ viewer, queues: [], now, limit: 10 });
    expect(items.map(({ line, risk }) => [line.id, risk.samples, risk.ratio])).toEqual([
      ['slow-later', 6, 0.25],
      ['brief-soon', 6, 20],
      ['never', 6, null],
    ]);
    expect(items[0]?.risk).toEqual({ left: 60 * 3_600, usual: 240 * 3_600, samples: 6, ratio: 0.25 });

    const first = await inbox.list({ viewer, queues: [], now, limit: 1 });
    const second = await inbox.list({ viewer, queues: [], now: later(19.99), limit: 2, cursor: first.next! });
    expect(second.items.map(({ line }) => line.id)).toEqual(['brief-soon', 'never']);
    await expect(inbox.list({ viewer, queues: [], sort: 'due', now, limit: 1, cursor: first.next! })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

const valuesOf = (facet: (typeof taskFacets)[number]): readonly string[] =>
  ({
    queue: taskQueues,
    service: words.service,
    stage: words.stage,
    kind: words.kind,
    agency: words.agency,
    county: ['arak', 'saveh'],
    due: dueSpans,
    flag: [...words.flag, 'stand-in'],
    standInFor: ['absent-1', 'absent-2', 'absent-3', 'other'],
  })[facet];

type Query = Omit<InboxQuery, 'limit' | 'cursor'>;

const withFacet = (query: Query, facet: (typeof taskFacets)[number], value: string): Query =>
  facet === 'queue' ? { ...query, queues: [value as Query['queues'][number]] } : { ...query, [facet]: value };

function randomQuery(chance: Chance): Query {
  const some = <T>(values: readonly T[], share: number): T | undefined => (chance.next() < share ? chance.one(values) : undefined);
  return {
    viewer: chance.one(viewers.slice(0, 3)),
    queues: chance.next() < 0.5 ? [] : [...new Set([chance.one(taskQueues), chance.one(taskQueues)])],
    service: some(words.service, 0.3),
    stage: some(words.stage, 0.3),
    kind: some(words.kind, 0.3),
    agency: some(words.agency, 0.2),
    county: some(['arak', 'saveh'], 0.2),
    due: some([...dueSpans, { before: later(30) }], 0.3),
    flag: some([...words.flag, 'stand-in'], 0.2),
    standInFor: some(['absent-1', 'absent-2', 'absent-3'], 0.1),
    q: some(['نمونه', 'پنداري', '۱۰۰'], 0.1),
    sort: some(inboxOrders, 0.5),
    now,
  };
}

interface NewTask {
  id: string;
  agency: string | null;
  role: string;
  service: string;
  stage: string;
  kind: TaskKind;
  state?: string;
  assignee?: string | null;
  standInFor?: string | null;
  applicant?: string;
  county?: string | null;
  flags?: string[];
  held?: boolean;
  openedAt?: string;
  dueAt?: string | null;
  closedAt?: string | null;
  text?: string;
}

async function fill(database: DataSource, chance: Chance): Promise<void> {
  await enter(
    database,
    Array.from({ length: 400 }, (_, index): NewTask => {
      const state = chance.one(words.state);
      return {
        id: `t-${index}`,
        agency: chance.next() < 0.05 ? null : chance.one(words.agency),
        role: chance.one(words.role),
        service: chance.one(words.service),
        stage: chance.one(words.stage),
        kind: chance.one(words.kind),
        state,
        assignee: chance.one(words.assignee),
        standInFor: chance.next() < 0.2 ? chance.one(['absent-1', 'absent-3']) : null,
        applicant: chance.one(['citizen-1', 'citizen-2']),
        county: chance.one(words.county),
        flags: words.flag.filter(() => chance.next() < 0.2),
        held: chance.next() < 0.1,
        openedAt: later(-chance.whole(1, 400)),
        dueAt: chance.next() < 0.1 ? null : later(chance.whole(-48, 240)),
        closedAt: state === 'completed' ? later(-1) : null,
        text: chance.one(['خیابان نمونه', 'کوی پنداری', 'میدان خیال']),
      };
    }),
  );
}

/** What people put off for themselves; of some the time has come. */
async function putOff(database: DataSource, chance: Chance): Promise<void> {
  for (const person of ['me', 'other', 'somebody'])
    for (let index = 0; index < 60; index++)
      await database.query('insert into snooze (person, task_id, until) values ($1, $2, $3) on conflict do nothing', [
        person,
        `t-${chance.whole(0, 399)}`,
        later(chance.whole(-24, 48)),
      ]);
}

/** One dossier for each task. */
async function enter(database: DataSource, tasks: readonly NewTask[]): Promise<void> {
  for (const [index, task] of tasks.entries()) {
    const id = randomUUID();
    const { agency, role, service, stage, kind, assignee = null, county = null, flags = [], held = false } = task;
    const { applicant = 'citizen-9', openedAt = later(-50), dueAt = null, closedAt = null, text = 'نمونه' } = task;
    const state = task.state ?? (closedAt ? 'completed' : 'available');
    const code = `${agency ?? 'none'}-${task.id}-${100 + index}`;
    await database.query(
      `insert into dossier (id, tracking_code, service, service_version, version, agency, applicant, lifecycle, stage, stage_public, holder_kind, opened_at, state, hash)
       values ($1, $2, $3, '1.0.0', 1, $4, $5, 'deciding', $6, 'in-review', 'agency', $7, '{}', '\\x00')`,
      [id, code, service, agency, applicant, stage, openedAt],
    );
    await database.query('insert into dossier_search (dossier_id, text) values ($1, $2)', [id, text]);
    await database.query(
      `insert into task (id, dossier_id, tracking_code, service, applicant, owner, kind, state, stage, agency, role, assignee, barred, pick, about, opened_at, due_at, closed_at, closed_by, county, flags, held, stand_in_for)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6, $10, $11, '{}', 'pool', '{}', $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        task.id,
        id,
        code,
        service,
        applicant,
        agency,
        kind,
        state,
        stage,
        role,
        assignee,
        openedAt,
        dueAt,
        closedAt,
        closedAt ? 'x' : null,
        county,
        flags,
        held,
        task.standInFor ?? null,
      ],
    );
  }
}
