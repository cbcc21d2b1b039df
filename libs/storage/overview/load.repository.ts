import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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

/** Who has how much, and who is away. */
@Injectable()
export class LoadRepository {
  constructor(private readonly database: DataSource) {}

  /** Everybody who holds a post of the agency, by name. */
  async persons({ agency, now, dayBegins, dayEnds, since }: LoadQuestion): Promise<PersonLoad[]> {
    const rows = (await this.database.query(
      `with holder as (select person, array_agg(distinct role order by role) as roles from post where agency = $1 and ${inOffice} group by person),
       owed as (
         select assignee as person, count(*)::int as open, count(*) filter (where due_at > $3 and due_at <= $4)::int as due_today,
           count(*) filter (where due_at < $2)::int as late
         from task where agency = $1 and ${openStates} and assignee is not null group by assignee
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
