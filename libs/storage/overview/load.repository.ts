import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TaskKind, TaskState } from '#domain/dossier/dossier';
import type { Instant, IsoDate } from '#domain/instant';
import { begunText, medianText, openStates, type Typical, typicalOf } from './measures';

export interface LoadQuestion {
  agency: string;
  now: Instant;
  dayBegins: Instant;
  dayEnds: Instant;
  /** Done means after this. */
  since: Instant;
}

export interface PersonLoad {
  id: string;
  name: string;
  userName: string | null;
  roles: string[];
  open: number;
  dueToday: number;
  late: number;
  done: number;
  handsOn: Typical;
  lastSignIn: Instant | null;
}

/** What a colleague may know of another. */
export type ColleagueLoad = Pick<PersonLoad, 'id' | 'name' | 'userName' | 'roles' | 'open' | 'dueToday' | 'late'> & { here: boolean };

/** A task as the team's board shows it. */
export interface TeamTask {
  id: string;
  trackingCode: string;
  kind: TaskKind;
  service: string;
  version: string;
  stage: string;
  role: string;
  /** Null: in the shared queue. */
  assignee: string | null;
  state: TaskState;
  dueAt: Instant | null;
}

export interface QueueLoad {
  open: number;
  dueToday: number;
  late: number;
}

export interface AwayDays {
  id: string;
  person: string;
  from: IsoDate;
  to: IsoDate | null;
}

export interface PostLoad {
  role: string;
  open: number;
  unassigned: number;
}

const inOffice = `"from" <= now() and (until is null or until > now())`;

const counted = `count(*)::int as open, count(*) filter (where due_at > $3 and due_at <= $4)::int as due_today, count(*) filter (where due_at < $2)::int as late`;

/** Who has how much, and who is away. */
@Injectable()
export class LoadRepository {
  constructor(private readonly database: DataSource) {}

  /** Everybody who holds a post of the agency, by name. */
  async persons({ agency, now, dayBegins, dayEnds, since }: LoadQuestion): Promise<PersonLoad[]> {
    const rows = (await this.database.query(
      `with holder as (select person, array_agg(distinct role order by role) as roles from post where agency = $1 and ${inOffice} group by person),
       owed as (
         select assignee as person, ${counted} from task where agency = $1 and ${openStates} and assignee is not null group by assignee
       ),
       begun as materialized (
         select closed_by as person, closed_at, ${begunText} as at from task
         where task.agency = $1 and task.state = 'completed' and task.closed_by is not null and task.closed_at > $5 and task.closed_at <= $2
       ),
       finished as (
         select person, count(*)::int as done, ${medianText('closed_at - at')} as hands_on, count(at)::int as n from begun group by person
       )
       select person.id, person.name, person.user_name, holder.roles, coalesce(open, 0) as open, coalesce(due_today, 0) as due_today,
         coalesce(late, 0) as late, coalesce(done, 0) as done, hands_on, coalesce(n, 0) as n,
         (select max(created_at) from session where session.person = person.id) as last_sign_in
       from holder join person on person.id = holder.person left join owed on owed.person = person.id left join finished on finished.person = person.id
       order by person.name, person.id`,
      [agency, now, dayBegins, dayEnds, since],
    )) as PersonRow[];
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      userName: row.user_name,
      roles: row.roles,
      open: row.open,
      dueToday: row.due_today,
      late: row.late,
      done: row.done,
      handsOn: typicalOf(row.hands_on, row.n),
      lastSignIn: row.last_sign_in?.toISOString() ?? null,
    }));
  }

  /** Everybody who holds a post of the agency, by name, with what they have now. */
  async colleagues({ agency, now, dayBegins, dayEnds }: Omit<LoadQuestion, 'since'>): Promise<ColleagueLoad[]> {
    const rows = (await this.database.query(
      `with holder as (select person, array_agg(distinct role order by role) as roles from post where agency = $1 and ${inOffice} group by person),
       owed as (
         select assignee as person, ${counted} from task where agency = $1 and ${openStates} and assignee is not null group by assignee
       )
       select person.id, person.name, person.user_name, holder.roles, coalesce(open, 0) as open, coalesce(due_today, 0) as due_today,
         coalesce(late, 0) as late, exists (select from presence where presence.person = person.id and seen_at > now() - interval '5 minutes') as here
       from holder join person on person.id = holder.person left join owed on owed.person = person.id order by person.name, person.id`,
      [agency, now, dayBegins, dayEnds],
    )) as (Pick<PersonRow, 'id' | 'name' | 'user_name' | 'roles' | 'open' | 'due_today' | 'late'> & { here: boolean })[];
    return rows.map(({ user_name, due_today, ...row }) => ({ ...row, userName: user_name, dueToday: due_today }));
  }

  /** What lies in the shared queues of the agency. */
  async shared({ agency, now, dayBegins, dayEnds }: Omit<LoadQuestion, 'since'>): Promise<QueueLoad> {
    const [row] = (await this.database.query(`select ${counted} from task where agency = $1 and ${openStates} and assignee is null`, [
      agency,
      now,
      dayBegins,
      dayEnds,
    ])) as [{ open: number; due_today: number; late: number }];
    return { open: row.open, dueToday: row.due_today, late: row.late };
  }

  /** Of each person and of the shared queue the soonest due, at most `each` of them. */
  async team(agency: string, each: number): Promise<TeamTask[]> {
    const rows = (await this.database.query(
      `select task.*, dossier.service_version from (
         select *, row_number() over (partition by assignee order by coalesce(due_at, 'infinity'), opened_at, id) as place
         from task where agency = $1 and ${openStates}) as task
       join dossier on dossier.id = task.dossier_id where place <= $2 order by place`,
      [agency, each],
    )) as TeamRow[];
    return rows.map((row) => ({
      id: row.id,
      trackingCode: row.tracking_code,
      kind: row.kind,
      service: row.service,
      version: row.service_version,
      stage: row.stage,
      role: row.role,
      assignee: row.assignee,
      state: row.state,
      dueAt: row.due_at?.toISOString() ?? null,
    }));
  }

  /** Absences of those who hold a post of the agency, that touch these days; soonest first. */
  async away({ agency, from, to }: { agency: string; from: IsoDate; to: IsoDate }): Promise<AwayDays[]> {
    return (await this.database.query(
      `select id, person, "from"::text as "from", "to"::text as "to" from absence
       where person in (select person from post where agency = $1 and ${inOffice}) and ended_at is null and "from" <= $3 and ("to" is null or "to" >= $2)
       order by "from", entered_at desc`,
      [agency, from, to],
    )) as AwayDays[];
  }

  /** The open work of each post. */
  async posts(agency: string): Promise<PostLoad[]> {
    return (await this.database.query(
      `select role, count(*)::int as open, count(*) filter (where assignee is null and state = 'available')::int as unassigned
       from task where agency = $1 and ${openStates} and role is not null group by role order by role`,
      [agency],
    )) as PostLoad[];
  }
}

interface TeamRow {
  id: string;
  tracking_code: string;
  kind: TaskKind;
  service: string;
  service_version: string;
  stage: string;
  role: string;
  assignee: string | null;
  state: TaskState;
  due_at: Date | null;
}

interface PersonRow {
  id: string;
  name: string;
  user_name: string | null;
  roles: string[];
  open: number;
  due_today: number;
  late: number;
  done: number;
  hands_on: number | null;
  n: number;
  last_sign_in: Date | null;
}
