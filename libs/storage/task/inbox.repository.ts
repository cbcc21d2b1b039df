import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, endOfDay, localDate } from '#domain/calendar/local';
import type { Dossier, TaskKind } from '#domain/dossier/dossier';
import { type Instant, millisecondsOf } from '#domain/instant';
import { foldQuery } from '#domain/text/fold';
import { Conditions, containing } from '../conditions';
import { type InboxOrder, inboxCursorOf, parseInboxCursor } from './inbox.cursor';
import { lineOf, openStates, type TaskLine, type TaskRow } from './task.line';
import { type TaskSight, type TaskViewer, taskSight } from './task.sight';
import { supposedSeconds, type UsualTime, UsualTimes, usualOf } from './usual-times';

export const taskQueues = ['mine', 'shared', 'unit', 'waiting', 'late', 'today', 'returned', 'standIn', 'held', 'snoozed'] as const;
export type TaskQueue = (typeof taskQueues)[number];
export const taskFacets = ['queue', 'service', 'stage', 'kind', 'agency', 'county', 'due', 'flag', 'standInFor'] as const;
export type TaskFacet = (typeof taskFacets)[number];
export const dueSpans = ['late', 'today', 'tomorrow', 'week', 'later'] as const;
export type DueSpan = (typeof dueSpans)[number];

export type QueueCounts = Record<TaskQueue, number>;
export type TaskFacets = Record<TaskFacet, Record<string, number>>;

export interface InboxQuery {
  viewer: TaskViewer;
  /** Any of these; empty: everything open that the viewer may see. */
  queues: TaskQueue[];
  service?: string | undefined;
  stage?: string | undefined;
  kind?: TaskKind | undefined;
  agency?: string | undefined;
  county?: string | undefined;
  /** A span of the viewer's days, or an instant before which it is due. */
  due?: DueSpan | { before: Instant } | undefined;
  flag?: string | undefined;
  /** A person on whose name it stands and for whom the viewer stands in. */
  standInFor?: string | undefined;
  q?: string | undefined;
  /** `risk`: least time left in proportion to what such work usually takes; what has no due comes last. */
  sort?: InboxOrder | undefined;
  /** Business now: what is late is derived. */
  now: Instant;
  limit: number;
  cursor?: string | undefined;
}

/** Time left ÷ usual time, with what both rest on. Seconds. */
export interface TaskRisk {
  left: number | null;
  usual: number | null;
  samples: number;
  ratio: number | null;
}

export interface InboxPage {
  items: { line: TaskLine; risk: TaskRisk; dossier: Dossier }[];
  next: string | null;
  total: number;
  facets: TaskFacets;
  counts: QueueCounts;
  /** Of the chosen queues, what the other filters leave out. */
  hidden: number;
}

const never = `'Infinity'::float8`;
const orders: Record<InboxOrder, { after: '<' | '>'; direction: 'asc' | 'desc'; type: 'float8' | 'timestamptz' }> = {
  risk: { after: '>', direction: 'asc', type: 'float8' },
  due: { after: '>', direction: 'asc', type: 'timestamptz' },
  opened: { after: '>', direction: 'asc', type: 'timestamptz' },
  '-opened': { after: '<', direction: 'desc', type: 'timestamptz' },
};

/** Open work as lists see it: visibility, filters and counts in one WHERE. */
@Injectable()
export class InboxRepository {
  private readonly usualTimes: UsualTimes;

  constructor(private readonly database: DataSource) {
    this.usualTimes = new UsualTimes(database);
  }

  /** Refuses a cursor that is not ours, or another order's. */
  async list(query: InboxQuery): Promise<InboxPage> {
    const sort = query.sort ?? 'risk';
    const from = query.cursor === undefined ? null : parseInboxCursor(query.cursor, sort);
    // A page goes on in the order of the first one's moment: ratios move with time, and not all alike.
    const asOf = from?.asOf ?? query.now;
    const times = await this.usualTimes.at(asOf);
    const [rows, counted] = await Promise.all([this.page({ ...query, sort, asOf, times, from }), this.count(query)]);
    const items = rows.slice(0, query.limit).map((row) => ({ ...itemOf(row, times, query.now), place: row.sort_value }));
    const last = items.at(-1);
    const next = rows.length > query.limit && last ? inboxCursorOf({ sort, asOf, value: last.place, id: last.line.id }) : null;
    return { items, next, ...counted };
  }

  /** Reads what is usual before anybody asks for it. */
  async prepare(now: Instant): Promise<void> {
    await this.usualTimes.at(now);
  }

  /** The rail: every queue, whatever is filtered. */
  async queues(viewer: TaskViewer, now: Instant): Promise<QueueCounts> {
    const where = new Conditions();
    const sight = taskSight(where, viewer);
    const moments = momentsOf(where, now);
    const queues = queueTexts(sight, moments, snoozedText(where, viewer, moments));
    where.always(openStates).always(sight.seen).always(`${moments.tomorrow} is not null and ${moments.week} is not null`);
    const counts = taskQueues.map((queue) => `count(*) filter (where ${queues[queue]})::int as "${queue}"`).join(', ');
    const [row] = (await this.database.query(`select ${counts} from task where ${where.text}`, where.values)) as [QueueCounts];
    return row;
  }

  /** The viewer's own and their post's free work of one kind, most at risk first; nothing is counted. */
  async alike(query: Pick<InboxQuery, 'viewer' | 'service' | 'stage' | 'kind' | 'now' | 'limit'>): Promise<InboxPage['items']> {
    const times = await this.usualTimes.at(query.now);
    const rows = await this.page({ ...query, queues: ['mine', 'shared'], sort: 'risk', asOf: query.now, times, from: null });
    return rows.slice(0, query.limit).map((row) => itemOf(row, times, query.now));
  }

  /** How a task stands among its like. */
  async risk(task: { service: string; stage: string; kind: TaskKind; dueAt: Instant | null }, now: Instant): Promise<TaskRisk> {
    return riskOf({ ...task, due_at: task.dueAt === null ? null : new Date(task.dueAt) }, await this.usualTimes.at(now), now);
  }

  private async page(query: InboxQuery & Ordered): Promise<PageRow[]> {
    const where = new Conditions();
    const { all } = filtersOf(where, query);
    const { sort, from, asOf, times } = query;
    const order = orders[sort];
    const value = sortText(where, sort, asOf);
    if (from) {
      const end = sort === 'risk' ? never : `'infinity'::timestamptz`;
      const begin = from.value === null ? end : `${where.value(from.value)}::${order.type}`;
      where.always(`(${value}, task.id) ${order.after} (${begin}, ${where.value(from.id)})`);
    }
    const limit = where.value(query.limit + 1);
    const rows = (await this.database.query(
      `with page as materialized (
         select task.id, ${value} as sort_value from task ${usualJoin(where, sort, times)}
         where ${all.join(' and ')} and ${where.text}
         order by 2 ${order.direction}, task.id ${order.direction} limit ${limit}
       )
       select task.*, dossier.state as dossier_state, page.sort_value
       from page join task using (id) join dossier on dossier.id = task.dossier_id
       order by page.sort_value ${order.direction}, task.id ${order.direction}`,
      where.values,
    )) as (Omit<PageRow, 'sort_value'> & { sort_value: Date | number })[];
    return rows.map((row) => ({ ...row, sort_value: placeOf(row.sort_value) }));
  }

  private async count(query: InboxQuery): Promise<Pick<InboxPage, 'total' | 'facets' | 'counts' | 'hidden'>> {
    const where = new Conditions();
    const { seen, words, filters, queues, flags, due, standIn, absent } = filtersOf(where, query);
    const but = (facet: TaskFacet | null) =>
      taskFacets
        .filter((other) => other !== facet)
        .map((other) => `f_${other}`)
        .concat('f_words')
        .join(' and ');
    const tallies = [
      { facet: 'total', value: '', where: but(null) },
      { facet: 'queued', value: '', where: 'f_queue' },
      ...taskQueues.flatMap((queue) => [
        { facet: 'count', value: queue, where: `"q_${queue}"` },
        { facet: 'queue', value: queue, where: `"q_${queue}" and ${but('queue')}` },
      ]),
    ];
    const grouped = (facet: Exclude<TaskFacet, 'queue' | 'flag'>) =>
      `select '${facet}', "${facet}", sum(tasks)::int from found where ${but(facet)} and "${facet}" is not null group by 2`;
    // Tasks that are alike in all that is asked are counted once; everything else counts over these few.
    const columns = [
      ...['service', 'stage', 'kind', 'agency', 'county'],
      `${due} as due`,
      `${flags} as flags`,
      `case when ${standIn} then ${absent} end as "standInFor"`,
      ...taskQueues.map((queue) => `coalesce(${queues[queue]}, false) as "q_${queue}"`),
      ...taskFacets.map((facet) => `coalesce(${filters[facet]}, false) as f_${facet}`),
      `coalesce(${words}, false) as f_words`,
    ];
    const text = `
with found as materialized (
  select ${columns.join(', ')}, count(*) as tasks from task
  where ${openStates} and (${seen}) and ${where.text}
  group by ${columns.map((_, index) => index + 1).join(', ')}
)
select tally.facet, tally.value, coalesce(tally.tasks, 0)::int as count from (
  select ${tallies.map(({ where }, index) => `sum(tasks) filter (where ${where}) as n${index}`).join(', ')} from found
) as totals, lateral (values ${tallies.map(({ facet, value }, index) => `('${facet}', '${value}', n${index})`).join(', ')}) as tally (facet, value, tasks)
union all select 'flag', flag, sum(tasks)::int from found, unnest(flags) as flag where flags <> '{}' and ${but('flag')} group by flag
${(['service', 'stage', 'kind', 'agency', 'county', 'due', 'standInFor'] as const).map((facet) => `union all ${grouped(facet)}`).join('\n')}`;
    return countsOf((await this.database.query(text, where.values)) as FacetRow[]);
  }
}

interface Ordered {
  sort: InboxOrder;
  asOf: Instant;
  times: readonly UsualTime[];
  from: { value: string | number | null; id: string } | null;
}

type PageRow = TaskRow & { dossier_state: Dossier; sort_value: string | number | null };

const placeOf = (value: Date | number): string | number | null =>
  value instanceof Date ? value.toISOString() : Number.isFinite(value) ? value : null;

/** The same conditions for the page and for every count. */
function filtersOf(where: Conditions, query: InboxQuery) {
  const sight = taskSight(where, query.viewer);
  const moments = momentsOf(where, query.now);
  const snoozed = snoozedText(where, query.viewer, moments);
  const queues = queueTexts(sight, moments, snoozed);
  const due = dueText(moments);
  const flags = `(flags || case when ${sight.standIn} then array['stand-in'] else '{}'::text[] end)`;
  const equal = (column: string, value: string | undefined) => (value === undefined ? 'true' : `${column} = ${where.value(value)}`);
  const filters: Record<TaskFacet, string> = {
    queue: query.queues.length > 0 ? `(${query.queues.map((queue) => `(${queues[queue]})`).join(' or ')})` : 'true',
    service: equal('service', query.service),
    stage: equal('stage', query.stage),
    kind: equal('kind', query.kind),
    agency: equal('agency', query.agency),
    county: equal('county', query.county),
    due: typeof query.due === 'object' ? `due_at < ${where.value(query.due.before)}::timestamptz` : equal(`(${due})`, query.due),
    flag: query.flag === undefined ? 'true' : `${where.value(query.flag)} = any(${flags})`,
    standInFor: query.standInFor === undefined ? 'true' : `(${sight.standIn}) and ${sight.absent} = ${where.value(query.standInFor)}`,
  };
  const words = wordsText(where, query);
  // Postgres must know the type of a value also where nothing asks for it.
  const typed = [...Object.values(moments).map((moment) => `${moment} is not null`), `(${sight.standIn}) or true`, `${snoozed} or true`];
  const all = [openStates, sight.seen, words, ...Object.values(filters), ...typed].map((text) => `(${text})`);
  return { seen: sight.seen, words, filters, queues, flags, due, standIn: sight.standIn, absent: sight.absent, all };
}

/**
 * By the words of a form, or by name, only where the viewer's own body answers for the dossier: a body that was merely asked
 * may not learn by searching what it does not read. By tracking code, everywhere.
 */
function wordsText(where: Conditions, { viewer, q }: InboxQuery): string {
  const folded = q === undefined ? '' : foldQuery(q);
  if (!folded) return 'true';
  const found = where.value(containing(folded));
  const code = folded.replace(/[^0-9]/g, '');
  const byCode = code.length >= 4 ? `tracking_code like ${where.value(`${code}%`)}` : 'false';
  const mayRead =
    viewer.kind === 'citizen' ? 'true' : `owner = any(${where.value([...new Set(viewer.posts.map(({ agency }) => agency))])}::text[])`;
  return `${byCode} or (${mayRead} and (exists (select from dossier_search where dossier_search.dossier_id = task.dossier_id and text like ${found}) or exists (select from person where person.id = task.applicant and search_text like ${found})))`;
}

type Moments = Record<'now' | 'today' | 'tomorrow' | 'week', string>;

/** Now, and the ends of days that count from it. */
function momentsOf(where: Conditions, now: Instant): Moments {
  const today = localDate(now);
  const value = (instant: Instant) => `${where.value(instant)}::timestamptz`;
  return {
    now: value(now),
    today: value(endOfDay(today)),
    tomorrow: value(endOfDay(addDays(today, 1))),
    week: value(endOfDay(addDays(today, 7))),
  };
}

function queueTexts({ own, post, unit, standIn }: TaskSight, { now, today }: Moments, snoozed: string): Record<TaskQueue, string> {
  const here = (text: string): string => `(${text}) and not ${snoozed}`;
  return {
    mine: here(`(${own}) and state <> 'suspended'`),
    shared: here(`(${post}) and assignee is null and state = 'available'`),
    // Of those who hold the post, all see all of its work: half of them may be absent.
    unit: `(${unit}) or (${post})`,
    waiting: here(`state = 'suspended'`),
    late: `due_at < ${now}`,
    today: here(`due_at >= ${now} and due_at <= ${today}`),
    returned: here(`'returned' = any(flags)`),
    standIn: here(standIn),
    held: 'held',
    snoozed,
  };
}

/** Put off by the viewer and not yet there again. What is past due is never out of sight. */
function snoozedText(where: Conditions, viewer: TaskViewer, { now }: Moments): string {
  const person = where.value(viewer.person);
  return `(task.id in (select task_id from snooze where person = ${person} and until > ${now}) and (due_at is null or due_at >= ${now}))`;
}

/** A due instant at midnight belongs to the day that it ends. */
const dueText = ({ now, today, tomorrow, week }: Moments): string =>
  `case when due_at < ${now} then 'late' when due_at <= ${today} then 'today' when due_at <= ${tomorrow} then 'tomorrow' when due_at <= ${week} then 'week' else 'later' end`;

/** The usual times of this day beside the tasks; what is not among them is supposed by its kind. */
function usualJoin(where: Conditions, sort: InboxOrder, times: readonly UsualTime[]): string {
  if (sort !== 'risk') return '';
  const column = (values: readonly (string | number)[], type: string) => `${where.value(values)}::${type}[]`;
  return `left join unnest(${column(
    times.map(({ service }) => service),
    'text',
  )}, ${column(
    times.map(({ stage }) => stage),
    'text',
  )}, ${column(
    times.map(({ kind }) => kind),
    'text',
  )}, ${column(
    times.map(({ seconds }) => seconds),
    'float8',
  )}) as usual (of_service, of_stage, of_kind, seconds) on of_service = service and of_stage = stage and of_kind = kind`;
}

const supposed = `case kind ${Object.entries(supposedSeconds)
  .map(([kind, seconds]) => `when '${kind}' then ${seconds}`)
  .join(' ')} end`;

function sortText(where: Conditions, sort: InboxOrder, asOf: Instant): string {
  if (sort === 'due') return `coalesce(due_at, 'infinity')`;
  if (sort !== 'risk') return 'opened_at';
  const left = `extract(epoch from due_at - ${where.value(asOf)}::timestamptz)::float8`;
  return `coalesce(${left} / coalesce(usual.seconds, ${supposed}), ${never})`;
}

function riskOf(
  task: { service: string; stage: string; kind: TaskKind; due_at: Date | null },
  times: readonly UsualTime[],
  now: Instant,
): TaskRisk {
  const { seconds, samples } = usualOf(times, task);
  const left = task.due_at ? (task.due_at.getTime() - millisecondsOf(now)) / 1000 : null;
  return { left, usual: seconds, samples, ratio: left === null ? null : left / seconds };
}

const itemOf = (row: PageRow, times: readonly UsualTime[], now: Instant): InboxPage['items'][number] => ({
  line: lineOf(row, now),
  risk: riskOf(row, times, now),
  dossier: row.dossier_state,
});

interface FacetRow {
  facet: string;
  value: string;
  count: number;
}

function countsOf(rows: FacetRow[]): Pick<InboxPage, 'total' | 'facets' | 'counts' | 'hidden'> {
  const facets = Object.fromEntries(taskFacets.map((facet) => [facet, {}])) as TaskFacets;
  const counts = {} as QueueCounts;
  let total = 0;
  let queued = 0;
  for (const { facet, value, count } of rows) {
    if (facet === 'total') total = count;
    else if (facet === 'queued') queued = count;
    else if (facet === 'count') counts[value as TaskQueue] = count;
    else facets[facet as TaskFacet][value] = count;
  }
  return { total, facets, counts, hidden: queued - total };
}
