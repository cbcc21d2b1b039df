import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { loadAgencies, loadCalendars, loadPlaces, loadService } from '#catalog/load';
import { endOfDay, localDate, startOfDay } from '#domain/calendar/local';
import type { Dossier, Task } from '#domain/dossier/dossier';
import type { Actor, Happening } from '#domain/dossier/happening';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { BottlenecksRepository } from '#storage/overview/bottlenecks.repository';
import { ForecastRepository } from '#storage/overview/forecast.repository';
import { LoadRepository } from '#storage/overview/load.repository';
import { type TodayNumbers, TodayRepository, todayNumbers } from '#storage/overview/today.repository';
import { type Storage, storageOf } from '#storage/storage';
import { bareDatabase } from '../support/bare-database';
import { Chance } from '../walks/chance';

const agency = 'roads-khuzestan';
const service = 'road-question';
const hour = 3_600_000;
const day = 24 * hour;
const experts = ['expert-1', 'expert-2', 'expert-3'];
const asker: Actor = { kind: 'citizen', person: 'p-asker' };
const holder = (person: string, task: Task): Actor => ({
  kind: 'staff',
  person,
  posts: [{ agency: task.agency ?? agency, role: task.role ?? 'expert' }],
});

/** Two months of one body's questions, told by chance: the figures are held against what plain reading of the rows gives. */
describe('figures for heads', () => {
  const chance = new Chance(20261122);
  let database: DataSource;
  let storage: Storage;
  let drop = async (): Promise<void> => undefined;
  let now: Instant;
  const ids: string[] = [];
  const seen: { at: Instant; numbers: TodayNumbers }[] = [];

  beforeAll(async () => {
    ({ database, drop } = await bareDatabase());
    storage = storageOf(database);
    await storage.directory.putPlaces(loadPlaces());
    await storage.directory.putAgencies(loadAgencies());
    await storage.calendars.put(loadCalendars());
    await storage.definitions.publish({ definition: loadService(service), tables: [], at: '2026-01-01T00:00:00.000Z', by: null });
    for (const id of experts) {
      await storage.people.enter({ id, kind: 'staff', userName: id, name: `کارشناس ${id}` });
      await storage.people.appoint({ person: id, agency, role: 'expert' });
    }
    await live();
  });
  afterAll(() => drop());

  async function live(): Promise<void> {
    let time = Date.parse('2026-09-01T05:00:00.000Z');
    for (let step = 1; step <= 420; step += 1) {
      time += chance.whole(1, 6 * hour);
      if (chance.happens(0.28)) await file(instantOf(time));
      else if (ids.length > 0) await goOn(chance.one(ids), instantOf(time));
      if (step % 15 === 0) await look(instantOf(time));
    }
    now = instantOf(time);
    await look(now);
  }

  async function file(at: Instant): Promise<void> {
    const id = randomUUID();
    const trackingCode = String(200_000_000_000 + ids.length);
    await storage.ledger.record({
      dossier: { fresh: { service } },
      happening: () => ({
        kind: 'file',
        at,
        by: asker,
        channel: 'api',
        id,
        trackingCode,
        applicant: { id: 'p-asker', kind: 'person' },
        form: { topic: 'project', county: 'ahvaz', question: 'راه نمونه کی تمام می‌شود؟' },
        evidence: [],
      }),
    });
    ids.push(id);
  }

  async function goOn(id: string, at: Instant): Promise<void> {
    await record(id, (dossier) => {
      const open = Object.values(dossier.tasks).filter((task) => task.closedAt === null);
      const task = open.length > 0 ? chance.one(open) : null;
      return task && next(task, at);
    });
    if (chance.happens(0.3)) await storage.access.note({ person: chance.one(experts), dossierId: id, what: 'task', at });
  }

  function next(task: Task, at: Instant): Happening {
    if (task.role === 'applicant') return { kind: 'supplement', at, by: asker, form: { question: 'روشن‌تر: راه نمونه کی تمام می‌شود؟' } };
    const by = holder(task.assignee ?? chance.one(experts), task);
    const taskId = task.id;
    const acts: Happening[] = [
      { kind: 'claim', at, by, taskId },
      { kind: 'release', at, by, taskId },
      { kind: 'assign', at, by, taskId, to: chance.one([...experts, null]) },
      { kind: 'act', at, by, taskId, action: 'return', reasons: ['Q1'], comment: 'روشن نیست' },
      { kind: 'act', at, by, taskId, action: 'answer', reply: 'تا پایان سال' },
      { kind: 'act', at, by, taskId, action: 'forward', comment: 'به شهرداری مربوط است', fields: { to: 'municipality' } },
      { kind: 'act', at, by, taskId, action: 'notOurs', comment: 'به ما مربوط نیست' },
      { kind: 'act', at, by, taskId, action: 'decline', reasons: ['Q2'] },
      { kind: 'act', at, by, taskId, action: 'overrule', comment: 'پاسخ داده شود' },
    ];
    return chance.one(acts);
  }

  /** Time passes everywhere, as the conductors would have it; then the numbers of that moment are kept. */
  async function look(at: Instant): Promise<void> {
    for (const id of ids)
      await record(id, (dossier) => (dossier.closedAt ? null : { kind: 'time-passed', at, by: { kind: 'system', part: 'test' } }));
    seen.push({ at, numbers: await new TodayRepository(database).numbers({ agency, ...dayOf(at) }) });
  }

  async function record(id: string, happening: (dossier: Dossier) => Happening | null): Promise<void> {
    try {
      await storage.ledger.record({ dossier: { id }, happening: ({ dossier }) => dossier && happening(dossier) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  const dayOf = (at: Instant) => ({ now: at, dayBegins: startOfDay(localDate(at)), dayEnds: endOfDay(localDate(at)) });
  const tasks = async (): Promise<Row[]> => {
    const rows = (await database.query('select * from task')) as (Omit<Row, 'opened' | 'closed' | 'due'> &
      Record<'opened_at' | 'closed_at' | 'due_at', Date | null>)[];
    return rows.map((row) => ({
      ...row,
      opened: Number(row.opened_at),
      closed: row.closed_at && Number(row.closed_at),
      due: row.due_at && Number(row.due_at),
    }));
  };
  const facts = async (): Promise<Fact[]> =>
    (
      (await database.query('select dossier_id, version, at, kind, fact from event order by dossier_id, version')) as (Omit<Fact, 'at'> & {
        at: Date;
      })[]
    ).map((row) => ({ ...row, at: Number(row.at) }));

  it('knows what the numbers were at any past moment, as they were then counted', async () => {
    expect(seen.length).toBeGreaterThan(20);
    for (const number of todayNumbers) expect([number, Math.max(...seen.map(({ numbers }) => numbers[number]))]).not.toEqual([number, 0]);
    for (const { at, numbers } of seen)
      expect([at, await new TodayRepository(database).numbersThen({ agency, ...dayOf(at) })]).toEqual([at, numbers]);
  });

  it('lists behind each number exactly what it counts', async () => {
    const figures = new TodayRepository(database);
    const numbers = await figures.numbers({ agency, ...dayOf(now) });
    for (const number of todayNumbers)
      expect([number, (await figures.lines(number, { agency, ...dayOf(now) }, 500)).length]).toEqual([number, numbers[number]]);
  });

  it('measures each stage: what came and went, how long it waited and how long it was in hand', async () => {
    const since = millisecondsOf(now) - 28 * day;
    const figures = await new BottlenecksRepository(database).work({ agency, service, version: null, since: instantOf(since), now });
    const all = (await tasks()).filter(({ kind }) => kind !== 'escalation' && kind !== 'repair');
    const begun = await beginnings();
    expect(figures.length).toBeGreaterThan(2);
    for (const { stage, ...measured } of figures) {
      const work = all.filter((task) => task.stage === stage);
      const finished = work.filter((task) => task.state === 'completed' && task.closed !== null && task.closed > since);
      const inHand = finished.flatMap((task) => {
        const at = begun(task);
        return at === null ? [] : [{ queue: at - task.opened, handsOn: (task.closed ?? 0) - at }];
      });
      expect([stage, measured]).toEqual([
        stage,
        {
          open: work.filter(({ closed }) => closed === null).length,
          late: work.filter(({ closed, due }) => closed === null && due !== null && due < millisecondsOf(now)).length,
          arrivals: work.filter(({ opened }) => opened > since).length,
          departures: work.filter(({ closed }) => closed !== null && closed > since).length,
          wait: typical(finished.map(({ opened, closed }) => (closed ?? 0) - opened)),
          queue: typical(inHand.map(({ queue }) => queue)),
          handsOn: typical(inHand.map(({ handsOn }) => handsOn)),
        },
      ]);
    }
    expect(figures.some(({ handsOn }) => handsOn.n > 0)).toBe(true);
  });

  it('follows the dossiers through each stage, whoever works there', async () => {
    const since = millisecondsOf(now) - 28 * day;
    const question = { agency, service, version: null, since: instantOf(since), now };
    const entries = (await facts()).filter(({ kind }) => kind === 'stage-entered');
    const stays = entries.map(({ dossier_id, at, fact }, index) => {
      const next = entries[index + 1];
      return { stage: fact.stage ?? '', at, left: next?.dossier_id === dossier_id ? next.at : null };
    });
    const stages = ['answer', 'supplement', 'forwarded', 'confirm'];
    const traffic = await new BottlenecksRepository(database).traffic(question, stages);
    expect(traffic.length).toBeGreaterThan(2);
    for (const { stage, ...passing } of traffic) {
      const here = stays.filter((one) => one.stage === stage);
      const gone = here.flatMap(({ at, left }) => (left !== null && left > since ? [left - at] : []));
      expect([stage, passing]).toEqual([
        stage,
        {
          standing: here.filter(({ left }) => left === null).length,
          entered: here.filter(({ at }) => at > since).length,
          left: gone.length,
          stay: typical(gone),
        },
      ]);
    }
  });

  it('counts as a loop each return to a stage where the dossier had been', async () => {
    const since = millisecondsOf(now) - 28 * day;
    const loops = await new BottlenecksRepository(database).loops({ agency, service, version: null, since: instantOf(since), now });
    const expected = new Map<string, number>();
    let been = new Set<string>();
    let from = '';
    for (const { kind, fact, at } of await facts()) {
      if (kind === 'filed') been = new Set();
      if (kind === 'stage-left') from = fact.stage ?? '';
      if (kind !== 'stage-entered' || !fact.stage) continue;
      if (been.has(fact.stage) && at > since) expected.set(`${from}>${fact.stage}`, (expected.get(`${from}>${fact.stage}`) ?? 0) + 1);
      been.add(fact.stage);
    }
    expect(expected.size).toBeGreaterThan(0);
    expect(new Map(loops.map((loop) => [`${loop.from}>${loop.to}`, loop.times]))).toEqual(expected);
  });

  it('foretells by what work of the same age usually still took', async () => {
    const until = millisecondsOf(now) + 6 * day;
    const soon = await new ForecastRepository(database).dueSoon({ agency, now, until: instantOf(until) });
    const all = (await tasks()).filter((task) => task.agency === agency);
    const due = all.filter((task) => task.closed === null && task.due !== null && task.due >= millisecondsOf(now) && task.due <= until);
    expect(due.length).toBeGreaterThan(3);
    const expected = due.map((task) => {
      const spans = all
        .filter((one) => one.state === 'completed' && one.stage === task.stage && one.kind === task.kind && task.kind !== 'escalation')
        .map((one) => (one.closed ?? 0) - one.opened)
        .sort((one, other) => one - other);
      const age = millisecondsOf(now) - task.opened;
      const longer = spans.filter((span) => span > age);
      const lower = (sorted: number[]) => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
      const usual = spans.length < 5 ? null : Math.round((longer.length > 0 ? lower(longer) - age : lower(spans)) / 1000);
      return [task.id, usual];
    });
    expect(soon.map(({ id, usual }) => [id, usual]).sort()).toEqual(expected.sort());
    expect(soon.some(({ usual }) => usual !== null)).toBe(true);
  });

  it('tells why statutory clocks stood still, and how long', async () => {
    const since = millisecondsOf(now) - 40 * day;
    const pauses = await new ForecastRepository(database).pauses({ agency, since: instantOf(since), now });
    const lengths: number[] = [];
    let holding = 0;
    const all = await facts();
    for (const [index, { dossier_id, kind, at, fact }] of all.entries()) {
      if (kind !== 'clock-paused' || fact.clock?.key !== 'statutory' || at <= since) continue;
      const end = all
        .slice(index + 1)
        .find(
          (one) =>
            one.dossier_id === dossier_id && ['clock-resumed', 'clock-stopped'].includes(one.kind) && one.fact.clock?.id === fact.clock?.id,
        );
      if (!end) holding += 1;
      lengths.push((end?.at ?? millisecondsOf(now)) - at);
    }
    expect(lengths.length).toBeGreaterThan(2);
    expect(pauses).toEqual([{ cause: 'applicant', times: lengths.length, now: holding, typical: typical(lengths) }]);
  });

  it('counts the work of each person, and knows who is away', async () => {
    const since = millisecondsOf(now) - 28 * day;
    await database.query(
      `insert into absence (id, person, "from", stand_in, entered_by, entered_at) values ($1, 'expert-2', $2, '{"queue": true}', 'expert-2', $3)`,
      [randomUUID(), localDate(now), now],
    );
    const figures = new LoadRepository(database);
    const persons = await figures.persons({ agency, ...dayOf(now), since: instantOf(since) });
    const all = (await tasks()).filter((task) => task.agency === agency);
    expect(persons.map(({ id, open, done }) => [id, open, done])).toEqual(
      experts.map((id) => [
        id,
        all.filter((task) => task.closed === null && task.assignee === id).length,
        all.filter((task) => task.state === 'completed' && task.closed_by === id && (task.closed ?? 0) > since).length,
      ]),
    );
    expect(persons.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(5);
    expect((await figures.away({ agency, from: localDate(now), to: localDate(now) })).map(({ person }) => person)).toEqual(['expert-2']);
  });

  /** The first claim of a task, or the first look into its dossier by whoever finished it. */
  async function beginnings(): Promise<(task: Row) => number | null> {
    const claims = (await facts()).filter(({ kind }) => kind === 'task-claimed');
    const looks = (await database.query('select person, dossier_id, at from access')) as { person: string; dossier_id: string; at: Date }[];
    return (task) => {
      const traces = [
        ...claims.filter(({ fact }) => fact.taskId === task.id).map(({ at }) => at),
        ...looks
          .filter((look) => look.dossier_id === task.dossier_id && look.person === task.closed_by && Number(look.at) >= task.opened)
          .map(({ at }) => Number(at)),
      ];
      return traces.length > 0 ? Math.min(...traces) : null;
    };
  }
});

interface Row {
  id: string;
  dossier_id: string;
  agency: string | null;
  kind: string;
  state: string;
  stage: string;
  assignee: string | null;
  closed_by: string | null;
  opened: number;
  closed: number | null;
  due: number | null;
}
interface Fact {
  dossier_id: string;
  version: number;
  at: number;
  kind: string;
  fact: { stage?: string; taskId?: string; clock?: { id: string; key: string } };
}

/** The median of spans in milliseconds, in whole seconds. */
function typical(spans: readonly number[]): { seconds: number | null; n: number } {
  const sorted = spans.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { seconds: sorted.length > 0 ? Math.round(median / 1000) : null, n: sorted.length };
}
