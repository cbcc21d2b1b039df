import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TaskKind } from '#domain/dossier/dossier';
import type { Instant, IsoDate } from '#domain/instant';
import { medianText, openStates, stageWork, type Typical, typicalOf } from './measures';

export const todayNumbers = ['due', 'late', 'citizens', 'bodies', 'unassigned'] as const;
export type TodayNumber = (typeof todayNumbers)[number];
export type TodayNumbers = Record<TodayNumber, number>;

/** An agency's work at an instant, and the local day around it: after its first midnight, up to and with its last. */
export interface TodayQuestion {
  agency: string;
  now: Instant;
  dayBegins: Instant;
  dayEnds: Instant;
}

export interface TodayLine {
  id: string;
  trackingCode: string;
  kind: TaskKind;
  service: string;
  version: string;
  stage: string;
  party: string | null;
  agency: string | null;
  role: string | null;
  assignee: string | null;
  openedAt: Instant;
  dueAt: Instant | null;
}

export interface Staffing {
  role: string;
  holders: number;
  absent: number;
  open: number;
  /** Of those, due by the day that was asked for. */
  pressing: number;
}

export interface SilentRegister {
  register: string;
  since: Instant;
  dossiers: number;
}

export interface SlowStage {
  service: string;
  stage: string;
  recent: Typical;
  usual: Typical;
}

/** Each number once: of what is now and of what was, as a count and as a list. */
const conditions: Record<TodayNumber, string> = {
  due: 'agency = $1 and due_at > $3 and due_at <= $4',
  late: 'agency = $1 and due_at < $2',
  citizens: `owner = $1 and role = 'applicant' and state <> 'suspended'`,
  bodies: `owner = $1 and agency <> $1 and state <> 'suspended'`,
  unassigned: `agency = $1 and assignee is null and state = 'available'`,
};

const counts = todayNumbers.map((number) => `count(*) filter (where ${conditions[number]})::int as ${number}`).join(', ');

const flags = todayNumbers.map((number) => `${conditions[number]} as in_${number}`).join(', ');

/** What may have changed an open task's due, holder or state. */
const changes = [
  'task-claimed',
  'task-released',
  'task-assigned',
  'task-forwarded',
  'act-held',
  'task-suspended',
  'task-resumed',
  'task-closed',
  'clock-paused',
  'clock-resumed',
  'clock-redated',
];

/** The work that was open at $2, as it then stood: whatever has been touched since is read back from its events. */
const workThen = `
with then_open as (
  select * from task where ${openStates} and (agency = $1 or owner = $1) and opened_at <= $2
  union
  select task.* from event join task on task.id = event.fact->>'taskId'
  where event.kind = 'task-closed' and event.at > $2 and (task.agency = $1 or task.owner = $1) and task.opened_at <= $2
),
touched as materialized (select distinct dossier_id from event where kind = any($5::text[]) and at > $2)
select then_open.id, agency, owner, role,
  case when touched.dossier_id is null then then_open.due_at else due.at end as due_at,
  case when touched.dossier_id is null then then_open.state else standing.state end as state,
  case when touched.dossier_id is null then then_open.assignee else holding.assignee end as assignee
from then_open
left join touched on touched.dossier_id = then_open.dossier_id
left join lateral (
  select (fact->'clock'->>'dueAt')::timestamptz as at from event
  where event.dossier_id = touched.dossier_id and at <= $2 and kind like 'clock-%' and fact->'clock'->'purpose'->>'taskId' = then_open.id
  order by version desc limit 1
) as due on true
left join lateral (
  select case kind when 'task-opened' then fact->'task'->>'assignee' when 'task-released' then null when 'task-forwarded' then fact->>'to'
    when 'act-held' then fact->'held'->'by'->>'person' else fact->>'person' end as assignee
  from event
  where event.dossier_id = touched.dossier_id and at <= $2
    and (kind = 'task-opened' and fact->'task'->>'id' = then_open.id
      or kind in ('task-claimed', 'task-released', 'task-assigned', 'task-forwarded', 'act-held') and fact->>'taskId' = then_open.id)
  order by version desc limit 1
) as holding on true
left join lateral (
  select case kind when 'task-opened' then fact->'task'->>'state' when 'task-claimed' then 'active' when 'act-held' then 'active' when 'task-suspended' then 'suspended' else 'available' end as state
  from event
  where event.dossier_id = touched.dossier_id and at <= $2
    and (kind = 'task-opened' and fact->'task'->>'id' = then_open.id
      or kind in ('task-claimed', 'task-released', 'task-assigned', 'task-forwarded', 'act-held', 'task-suspended', 'task-resumed') and fact->>'taskId' = then_open.id)
  order by version desc limit 1
) as standing on true`;

/** A head's day: five numbers, the work behind each, and what stands out. */
@Injectable()
export class TodayRepository {
  constructor(private readonly database: DataSource) {}

  async numbers({ agency, now, dayBegins, dayEnds }: TodayQuestion): Promise<TodayNumbers> {
    const [row] = (await this.database.query(`select ${counts} from task where ${openStates} and (agency = $1 or owner = $1)`, [
      agency,
      now,
      dayBegins,
      dayEnds,
    ])) as [TodayNumbers];
    return row;
  }

  /** As the numbers were at an instant that has passed, to the task. */
  async numbersThen({ agency, now, dayBegins, dayEnds }: TodayQuestion): Promise<TodayNumbers> {
    const [row] = (await this.database.query(`select ${counts} from (${workThen}) as work`, [
      agency,
      now,
      dayBegins,
      dayEnds,
      changes,
    ])) as [TodayNumbers];
    return row;
  }

  /** The work that a number counts, soonest due first; at most `limit` of it. */
  async lines(number: TodayNumber, { agency, now, dayBegins, dayEnds }: TodayQuestion, limit: number): Promise<TodayLine[]> {
    const rows = (await this.database.query(
      `select work.*, dossier.service_version
       from (select *, ${flags} from task where ${openStates} and (agency = $1 or owner = $1)) as work join dossier on dossier.id = work.dossier_id
       where work.in_${number} order by coalesce(work.due_at, 'infinity'), work.opened_at, work.id limit $5`,
      [agency, now, dayBegins, dayEnds, limit],
    )) as LineRow[];
    return rows.map((row) => ({
      id: row.id,
      trackingCode: row.tracking_code,
      kind: row.kind,
      service: row.service,
      version: row.service_version,
      stage: row.stage,
      party: row.party,
      agency: row.agency,
      role: row.role,
      assignee: row.assignee,
      openedAt: row.opened_at.toISOString(),
      dueAt: row.due_at?.toISOString() ?? null,
    }));
  }

  /** Posts of an agency of whose holders somebody is away on a day, or to whom nobody is appointed while work waits. */
  async staffing({ agency, day, until }: { agency: string; day: IsoDate; until: Instant }): Promise<Staffing[]> {
    return (await this.database.query(
      `with holder as (select distinct role, person from post where agency = $1 and "from" <= now() and (until is null or until > now())),
       away as (select distinct person from absence where ended_at is null and "from" <= $2 and ("to" is null or "to" >= $2)),
       staffed as (select role, count(*)::int as holders, count(away.person)::int as absent from holder left join away using (person) group by role),
       waiting as (select role, count(*)::int as open, count(*) filter (where due_at <= $3)::int as pressing from task
         where agency = $1 and ${openStates} group by role)
       select role, coalesce(holders, 0) as holders, coalesce(absent, 0) as absent, coalesce(open, 0) as open, coalesce(pressing, 0) as pressing
       from staffed full join waiting using (role)
       where absent > 0 or holders is null order by pressing desc nulls last, role`,
      [agency, day, until],
    )) as Staffing[];
  }

  /** Registers that were tried in vain for an agency's dossiers and still owe an answer. */
  async silentRegisters(agency: string): Promise<SilentRegister[]> {
    const rows = (await this.database.query(
      `select request->>'use' as register, min(owed_at) as since, count(distinct dossier_id)::int as dossiers
       from errand join dossier on dossier.id = errand.dossier_id
       where errand.state = 'owed' and errand.kind = 'inquiry' and last_error_code is not null and dossier.agency = $1
       group by 1 order by dossiers desc, register`,
      [agency],
    )) as { register: string; since: Date; dossiers: number }[];
    return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
  }

  /** Stages whose work took at least twice as long in the last week as in the eight weeks before it; small samples are left out. */
  async slowStages(agency: string, now: Instant): Promise<SlowStage[]> {
    const rows = (await this.database.query(
      `select * from (
         select service, stage,
           ${medianText('closed_at - opened_at')} filter (where closed_at > $2::timestamptz - interval '7 days') as recent,
           count(*) filter (where closed_at > $2::timestamptz - interval '7 days')::int as recent_n,
           ${medianText('closed_at - opened_at')} filter (where closed_at <= $2::timestamptz - interval '7 days') as usual,
           count(*) filter (where closed_at <= $2::timestamptz - interval '7 days')::int as usual_n
         from task where agency = $1 and state = 'completed' and ${stageWork}
           and closed_at > $2::timestamptz - interval '63 days' and closed_at <= $2
         group by service, stage) as measured
       where recent_n >= 5 and usual_n >= 10 and recent >= 2 * usual
       order by recent / nullif(usual, 0) desc nulls first, service, stage`,
      [agency, now],
    )) as { service: string; stage: string; recent: number; recent_n: number; usual: number; usual_n: number }[];
    return rows.map((row) => ({
      service: row.service,
      stage: row.stage,
      recent: typicalOf(row.recent, row.recent_n),
      usual: typicalOf(row.usual, row.usual_n),
    }));
  }
}

interface LineRow {
  id: string;
  tracking_code: string;
  kind: TaskKind;
  service: string;
  service_version: string;
  stage: string;
  party: string | null;
  agency: string | null;
  role: string | null;
  assignee: string | null;
  opened_at: Date;
  due_at: Date | null;
}
