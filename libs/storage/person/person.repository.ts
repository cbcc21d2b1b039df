import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { answersForSome, type StandIn } from '#domain/absence/stand-in';
import type { IsoDate } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { foldForSearch } from '#domain/text/fold';
import { PersonEntity } from './person.entity';

/** The pseudo-agency of the installation itself: its administrators and operators. */
export const installation = 'installation';

export interface Post {
  agency: string;
  role: string;
}

export type NewPerson = Pick<PersonEntity, 'kind' | 'name'> &
  Partial<Pick<PersonEntity, 'id' | 'userName' | 'subject' | 'mobile' | 'nationalId' | 'email' | 'preferences'>>;

const inOffice = `"from" <= now() and (until is null or until > now())`;

@Injectable()
export class PersonRepository {
  constructor(private readonly database: DataSource) {}

  find(id: string): Promise<PersonEntity | null> {
    return this.rows().findOneBy({ id });
  }

  async get(id: string): Promise<PersonEntity> {
    const person = await this.find(id);
    if (!person) throw new Refusal('not-found');
    return person;
  }

  findMany(ids: readonly string[]): Promise<PersonEntity[]> {
    return this.rows().findBy({ id: In([...ids]) });
  }

  findByUserName(userName: string): Promise<PersonEntity | null> {
    return this.rows().findOneBy({ userName });
  }

  /** Staff, by the issuer's own name for them. */
  findBySubject(subject: string): Promise<PersonEntity | null> {
    return this.rows().findOneBy({ subject });
  }

  /** Citizens only: `09…`. */
  findByMobile(mobile: string): Promise<PersonEntity | null> {
    return this.rows().findOneBy({ mobile, kind: 'citizen' });
  }

  /** Accounts that bear a national ID: several may, for whoever signs in writes it themselves. */
  findCitizens(nationalId: string): Promise<PersonEntity[]> {
    return this.rows().find({ where: { nationalId, kind: 'citizen' }, order: { createdAt: 'ASC' } });
  }

  /** Safe to repeat: a citizen of the same mobile, or staff of the same user name, is taken as they stand. */
  async enter(person: NewPerson): Promise<PersonEntity> {
    await this.rows()
      .createQueryBuilder()
      .insert()
      .values({ id: randomUUID(), preferences: {}, ...person, searchText: foldForSearch(person.name) })
      .orIgnore()
      .execute();
    const entered = person.userName
      ? await this.findByUserName(person.userName)
      : person.mobile
        ? await this.findByMobile(person.mobile)
        : await this.find(person.id ?? '');
    if (!entered) throw new Error('A person needs a user name, a mobile or an id');
    return entered;
  }

  async change(
    id: string,
    changes: Partial<Pick<PersonEntity, 'name' | 'nationalId' | 'email' | 'preferences' | 'subject'>>,
    tx: EntityManager = this.database.manager,
  ): Promise<void> {
    if (Object.keys(changes).length === 0) return;
    await tx.update(
      PersonEntity,
      { id },
      { ...changes, ...(changes.name === undefined ? {} : { searchText: foldForSearch(changes.name) }) },
    );
  }

  /** Null where the user name is taken. */
  async enterStaff(
    { userName, name, email }: { userName: string; name: string; email: string | null },
    tx: EntityManager,
  ): Promise<string | null> {
    const rows = (await tx.query(
      `insert into person (id, kind, user_name, name, email, preferences, search_text) values ($1, 'staff', $2, $3, $4, '{}', $5)
       on conflict (user_name) do nothing returning id`,
      [randomUUID(), userName, name, email, foldForSearch(name)],
    )) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  /** Seen from within a transaction that may just have entered it. */
  async idOfUserName(userName: string, tx: EntityManager): Promise<string | null> {
    const [row] = (await tx.query('select id from person where user_name = $1', [userName])) as { id: string }[];
    return row?.id ?? null;
  }

  async postsOf(person: string): Promise<Post[]> {
    return (await this.database.query(`select agency, role from post where person = $1 and ${inOffice} order by agency, role`, [
      person,
    ])) as Post[];
  }

  /** Who holds a post now, in a steady order. */
  async holdersOf(agency: string, role: string): Promise<PersonEntity[]> {
    return this.rows()
      .createQueryBuilder('person')
      .where(`person.id in (select person from post where agency = :agency and role = :role and ${inOffice})`, { agency, role })
      .orderBy('person.user_name')
      .getMany();
  }

  async appoint({ person, agency, role }: { person: string; agency: string; role: string }): Promise<void> {
    await this.database.query(
      `insert into post (id, person, agency, role)
       select $1, $2, $3, $4 where not exists (select from post where person = $2 and agency = $3 and role = $4 and until is null)`,
      [randomUUID(), person, agency, role],
    );
  }

  /** For whom a person stands in on a day, in any part of their work, also at the end of a chain. */
  async standingInFor(person: string, day: IsoDate): Promise<string[]> {
    const rows = (await this.database.query(
      `select distinct on (person) person, stand_in from absence where "from" <= $1 and ("to" is null or "to" >= $1) and ended_at is null order by person, entered_at desc`,
      [day],
    )) as { person: string; stand_in: StandIn }[];
    const away = new Map(rows.map((row) => [row.person, row.stand_in]));
    return [...away.keys()].filter((absent) => answersForSome(person, absent, away));
  }

  private rows() {
    return this.database.getRepository(PersonEntity);
  }
}
