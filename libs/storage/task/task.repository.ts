import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Task, TaskAbout, TaskKind, TaskState } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { foldQuery } from '#domain/text/fold';
import { Conditions, containing } from '../conditions';
import { cursorOf, type Page, parseCursor } from '../page';

/**
 * Whose inbox. A citizen sees what they owe themselves; staff see their posts' tasks and those on their own name or on
 * that of somebody for whom they stand in; `unitOf` names agencies of which they see every task.
 */
export type TaskViewer =
  | { kind: 'citizen'; person: string }
  | { kind: 'staff'; person: string; posts: { agency: string; role: string }[]; standingInFor?: string[]; unitOf?: string[] };

export const taskQueues = ['mine', 'shared', 'unit', 'waiting', 'late'] as const;
export type TaskQueue = (typeof taskQueues)[number];

export interface TaskQuery {
  viewer: TaskViewer;
  /** Any of these; empty: everything open that the viewer may see. */
  queues: TaskQueue[];
  service?: string | undefined;
  stage?: string | undefined;
  kind?: TaskKind | undefined;
  /** Due before this instant. */
  dueBefore?: Instant | undefined;
  q?: string | undefined;
  /** `risk` and `due`: soonest due first; what has no due comes last. */
  sort?: 'risk' | 'due' | 'opened' | '-opened' | undefined;
  /** Business now: what is late is derived. */
  now: Instant;
  limit: number;
  cursor?: string | undefined;
}

export interface TaskLine {
  id: string;
  dossierId: string;
  trackingCode: string;
  service: string;
  applicant: string;
  /** The agency that owns the dossier. */
  owner: string | null;
  kind: TaskKind;
  state: TaskState;
  stage: string;
  party: string | null;
  agency: string | null;
  role: string | null;
  assignee: string | null;
  barred: string[];
  pick: Task['pick'];
  about: TaskAbout;
  openedAt: Instant;
  dueAt: Instant | null;
  late: boolean;
  closedAt: Instant | null;
  outcome: string | null;
  closedBy: string | null;
  onBehalfOf: string | null;
  province: string | null;
  county: string | null;
}

export type TaskFacets = Record<'queue' | 'service' | 'stage' | 'kind', Record<string, number>>;

const openStates = `state in ('available', 'active', 'suspended')`;
const dueOrder = `coalesce(due_at, 'infinity')`;
const orders = {
  risk: { column: dueOrder, after: '>', direction: 'asc' },
  due: { column: dueOrder, after: '>', direction: 'asc' },
  opened: { column: 'opened_at', after: '>', direction: 'asc' },
  '-opened': { column: 'opened_at', after: '<', direction: 'desc' },
} as const;

@Injectable()
export class TaskRepository {
  constructor(private readonly database: DataSource) {}

  /** Refuses `not-found` also for what the viewer may not know of. Without a viewer: any task. */
  async get(id: string, now: Instant, viewer?: TaskViewer): Promise<TaskLine> {
    const where = new Conditions().add('id = $', id);
    if (viewer) where.always(visibility(where, viewer).seen);
    const [row] = (await this.database.query(`select * from task where ${where.text}`, where.values)) as TaskRow[];
    if (!row) throw new Refusal('not-found');
    return lineOf(row, now);
  }

  async list(query: TaskQuery): Promise<Page<TaskLine> & { facets: TaskFacets }> {
    const order = orders[query.sort ?? 'risk'];
    const where = new Conditions();
    const sight = visibility(where, query.viewer);
    const late = `due_at < ${where.value(query.now)}::timestamptz`;
    const queues = queueTexts(sight, late);
    where.always(openStates).always(sight.seen);
    if (query.queues.length) where.always(query.queues.map((queue) => `(${queues[queue]})`).join(' or '));
    where.add('service = $', query.service).add('stage = $', query.stage).add('kind = $', query.kind).add('due_at < $', query.dueBefore);
    const words = query.q === undefined ? '' : foldQuery(query.q);
    if (words) {
      where.add(
        'dossier_id in (select dossier_id from dossier_search where text like $) or applicant in (select person.id from person where search_text like $)',
        containing(words),
      );
    }
    const counted = { text: where.text, values: [...where.values] };
    if (query.cursor) {
      const { value, id } = parseCursor(query.cursor);
      where.always(`(${order.column}, id) ${order.after} (${where.value(value ?? 'infinity')}::timestamptz, ${where.value(id)})`);
    }
    const limit = where.value(query.limit + 1);
    const [rows, facets] = (await Promise.all([
      this.database.query(
        `select *, coalesce(${late}, false) as late, ${order.column} as sort_value from task where ${where.text} order by ${order.column} ${order.direction}, id ${order.direction} limit ${limit}`,
        where.values,
      ),
      this.database.query(facetsText(counted.text, queues), counted.values),
    ])) as [(TaskRow & { late: boolean; sort_value: Date | number })[], FacetRow[]];
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    const next =
      rows.length > query.limit && last
        ? cursorOf({ value: last.sort_value instanceof Date ? last.sort_value.toISOString() : null, id: last.id })
        : null;
    return { items: items.map((row) => lineOf(row, query.now)), next, ...countsOf(facets) };
  }

  /** Open tasks by assignee within a post: for whoever hands out work. */
  async load(agency: string, role: string): Promise<ReadonlyMap<string, number>> {
    const rows = (await this.database.query(
      `select assignee, count(*)::int as open from task where agency = $1 and role = $2 and assignee is not null and ${openStates} group by assignee`,
      [agency, role],
    )) as { assignee: string; open: number }[];
    return new Map(rows.map(({ assignee, open }) => [assignee, open]));
  }

  /** The person to whom a post's latest task was given: for handing out in turn. */
  async latestAssignee(agency: string, role: string): Promise<string | null> {
    const [row] = (await this.database.query(
      'select assignee from task where agency = $1 and role = $2 and assignee is not null order by opened_at desc, id desc limit 1',
      [agency, role],
    )) as { assignee: string }[];
    return row?.assignee ?? null;
  }

  /** Everything open on a person's name. */
  async openOf(person: string, now: Instant): Promise<TaskLine[]> {
    const rows = (await this.database.query(`select * from task where assignee = $1 and ${openStates} order by ${dueOrder}, id`, [
      person,
    ])) as TaskRow[];
    return rows.map((row) => lineOf(row, now));
  }
}

interface Sight {
  seen: string;
  own: string;
  post: string;
  unit: string;
}

/** Visibility is part of the WHERE, so that no page, count or facet knows more than the viewer. */
function visibility(where: Conditions, viewer: TaskViewer): Sight {
  if (viewer.kind === 'citizen') {
    const own = `applicant = ${where.value(viewer.person)} and role = 'applicant'`;
    return { seen: own, own, post: 'false', unit: 'false' };
  }
  const names = where.value([viewer.person, ...(viewer.standingInFor ?? [])]);
  const agencies = where.value(viewer.posts.map(({ agency }) => agency));
  const roles = where.value(viewer.posts.map(({ role }) => role));
  const units = where.value(viewer.unitOf ?? []);
  const own = `assignee = any(${names}::text[])`;
  const post = `role <> 'applicant' and exists (select from unnest(${agencies}::text[], ${roles}::text[]) as post (agency, role) where post.role = task.role and (task.agency is null or post.agency = task.agency))`;
  const unit = `agency = any(${units}::text[])`;
  return { seen: `(${own}) or (${post}) or (${unit})`, own, post, unit };
}

const queueTexts = ({ own, post, unit }: Sight, late: string): Record<TaskQueue, string> => ({
  mine: `(${own}) and state <> 'suspended'`,
  shared: `(${post}) and assignee is null and state = 'available'`,
  // Of those who hold the post, all see all of its work: half of them may be absent.
  unit: `(${unit}) or (${post})`,
  waiting: `state = 'suspended'`,
  late,
});

interface FacetRow {
  facet: string;
  value: string | null;
  count: number;
}

const facetsText = (where: string, queues: Record<TaskQueue, string>): string => `
with found as (select * from task where ${where})
select 'total' as facet, '' as value, count(*)::int as count from found
union all select 'service', service, count(*)::int from found group by service
union all select 'stage', stage, count(*)::int from found group by stage
union all select 'kind', kind, count(*)::int from found group by kind
${taskQueues.map((queue) => `union all select 'queue', '${queue}', count(*) filter (where ${queues[queue]})::int from found as task`).join('\n')}`;

function countsOf(rows: FacetRow[]): { total: number; facets: TaskFacets } {
  const facets: TaskFacets = { queue: {}, service: {}, stage: {}, kind: {} };
  let total = 0;
  for (const { facet, value, count } of rows) {
    if (facet === 'total') total = count;
    else if (facet in facets && value !== null) facets[facet as keyof TaskFacets][value] = count;
  }
  return { total, facets };
}

interface TaskRow {
  id: string;
  dossier_id: string;
  tracking_code: string;
  service: string;
  applicant: string;
  owner: string | null;
  kind: TaskKind;
  state: TaskState;
  stage: string;
  party: string | null;
  agency: string | null;
  role: string | null;
  assignee: string | null;
  barred: string[];
  pick: Task['pick'];
  about: TaskAbout;
  opened_at: Date;
  due_at: Date | null;
  closed_at: Date | null;
  outcome: string | null;
  closed_by: string | null;
  on_behalf_of: string | null;
  province: string | null;
  county: string | null;
}

const lineOf = (row: TaskRow, now: Instant): TaskLine => {
  const dueAt = row.due_at?.toISOString() ?? null;
  return {
    id: row.id,
    dossierId: row.dossier_id,
    trackingCode: row.tracking_code,
    service: row.service,
    applicant: row.applicant,
    owner: row.owner,
    kind: row.kind,
    state: row.state,
    stage: row.stage,
    party: row.party,
    agency: row.agency,
    role: row.role,
    assignee: row.assignee,
    barred: row.barred,
    pick: row.pick,
    about: row.about,
    openedAt: row.opened_at.toISOString(),
    dueAt,
    late: row.closed_at === null && dueAt !== null && dueAt < now,
    closedAt: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome,
    closedBy: row.closed_by,
    onBehalfOf: row.on_behalf_of,
    province: row.province,
    county: row.county,
  };
};
