import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { StandIn } from '#domain/absence/stand-in';
import type { Instant, IsoDate } from '#domain/instant';
import { AbsenceEntity } from './person.entity';
import type { Post } from './person.repository';

/** Somebody who is away, with what they hold meanwhile. */
export interface AwayPerson {
  person: string;
  standIn: StandIn;
  posts: Post[];
}

const inOffice = `"from" <= now() and (until is null or until > now())`;
const inForce = `"from" <= $1 and ("to" is null or "to" >= $1) and ended_at is null`;

@Injectable()
export class AbsenceRepository {
  constructor(private readonly database: DataSource) {}

  async enter(
    absence: { person: string; from: IsoDate; to: IsoDate | null; standIn: StandIn; by: string; at: Instant },
    tx: EntityManager,
  ): Promise<string> {
    const id = randomUUID();
    const { person, from, to, standIn, by, at } = absence;
    await tx.insert(AbsenceEntity, { id, person, from, to, standIn, enteredBy: by, enteredAt: new Date(at) });
    return id;
  }

  find(id: string): Promise<AbsenceEntity | null> {
    return this.database.getRepository(AbsenceEntity).findOneBy({ id });
  }

  /** False when it had ended before. */
  async end(id: string, by: string, at: Instant): Promise<boolean> {
    const { affected } = await this.database
      .createQueryBuilder()
      .update(AbsenceEntity)
      .set({ endedAt: new Date(at), endedBy: by })
      .where('id = :id and ended_at is null', { id })
      .execute();
    return affected === 1;
  }

  /** Everybody who is away on a day: the latest entry of each counts. Few at a time, in any installation. */
  async awayOn(day: IsoDate): Promise<ReadonlyMap<string, StandIn>> {
    const rows = (await this.database.query(
      `select distinct on (person) person, stand_in from absence where ${inForce} order by person, entered_at desc`,
      [day],
    )) as { person: string; stand_in: StandIn }[];
    return new Map(rows.map((row) => [row.person, row.stand_in]));
  }

  /** Those away today (business time, Tehran) of the bodies in which a person holds a post. */
  async colleaguesAway(person: string): Promise<AwayPerson[]> {
    return (await this.database.query(
      `with today as (select ((clock_timestamp() + offset_ms * interval '1 millisecond') at time zone 'Asia/Tehran')::date as day from business_clock)
       select distinct on (absence.person) absence.person, stand_in as "standIn",
         coalesce((select jsonb_agg(jsonb_build_object('agency', agency, 'role', role) order by agency, role) from post where post.person = absence.person and ${inOffice}), '[]') as posts
       from absence, today
       where absence."from" <= day and ("to" is null or "to" >= day) and ended_at is null
         and exists (select from post theirs join post mine on mine.agency = theirs.agency
                     where theirs.person = absence.person and mine.person = $1)
       order by absence.person, entered_at desc`,
      [person],
    )) as AwayPerson[];
  }

  /** Of a body's people, everything that touches the span: for its calendar of coverage. */
  async between(
    agency: string,
    from: IsoDate,
    to: IsoDate,
  ): Promise<(AbsenceEntity & { name: string; userName: string | null; roles: string[] })[]> {
    return (await this.database.query(
      `select absence.id, absence.person, name, user_name as "userName", absence."from"::text as "from", absence."to"::text as "to",
         stand_in as "standIn", entered_by as "enteredBy", entered_at as "enteredAt", ended_at as "endedAt", ended_by as "endedBy",
         array(select role from post where post.person = absence.person and agency = $1 and ${inOffice} order by role) as roles
       from absence join person on person.id = absence.person
       where absence."from" <= $3 and ("to" is null or "to" >= $2) and ended_at is null
         and absence.person in (select person from post where agency = $1 and ${inOffice})
       order by absence."from", name`,
      [agency, from, to],
    )) as (AbsenceEntity & { name: string; userName: string | null; roles: string[] })[];
  }

  /** Staff of a body with when they last signed in, in real time; null where they never did. */
  async lastSignIns(
    agency: string,
  ): Promise<{ person: string; name: string; userName: string | null; roles: string[]; last: Date | null; open: number }[]> {
    return (await this.database.query(
      `select person.id as person, name, user_name as "userName", array_agg(distinct role order by role) as roles,
         (select max(created_at) from session where session.person = person.id) as last,
         (select count(*)::int from task where assignee = person.id and state in ('available', 'active', 'suspended')) as open
       from person join post on post.person = person.id
       where agency = $1 and post."from" <= now() and (until is null or until > now())
       group by person.id order by name`,
      [agency],
    )) as { person: string; name: string; userName: string | null; roles: string[]; last: Date | null; open: number }[];
  }
}
