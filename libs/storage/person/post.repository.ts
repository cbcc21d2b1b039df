import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import type { Post } from './person.repository';

/** A post with its span. Real time, as sessions are: an end counts from that very moment. */
export interface PostHeld extends Post {
  id: string;
  person: string;
  from: Instant;
  until: Instant | null;
  source: 'office' | 'issuer';
}

/** Posts given and ended; none is ever deleted. */
@Injectable()
export class PostRepository {
  constructor(private readonly database: DataSource) {}

  /** Refuses `not-found`. Locked until the transaction ends. */
  async lock(id: string, tx: EntityManager): Promise<PostHeld> {
    const [row] = (await tx.query(`${columns} where id = $1 for update`, [id])) as PostRow[];
    if (!row) throw new Refusal('not-found');
    return heldOf(row);
  }

  /** All that were ever given, the latest first. */
  async findOf(persons: readonly string[]): Promise<PostHeld[]> {
    const rows = (await this.database.query(`${columns} where person = any($1) order by "from" desc, id`, [[...persons]])) as PostRow[];
    return rows.map(heldOf);
  }

  /** Null where the person holds or will hold the same post in that span already. */
  async give(
    post: Post & { person: string; from: Instant | null; until: Instant | null; by: string | null; source: PostHeld['source'] },
    tx: EntityManager = this.database.manager,
  ): Promise<PostHeld | null> {
    const { person, agency, role, from, until, by, source } = post;
    const rows = (await tx.query(
      `insert into post (id, person, agency, role, "from", until, given_by, source)
       select $1, $2, $3, $4, coalesce($5, now()), $6, $7, $8
       where not exists (
         select from post where person = $2 and agency = $3 and role = $4
           and tstzrange("from", until) && tstzrange(coalesce($5, now()), $6))
       returning id, person, agency, role, "from", until, source`,
      [randomUUID(), person, agency, role, from, until, by, source],
    )) as PostRow[];
    return rows[0] ? heldOf(rows[0]) : null;
  }

  /** Ends it at that instant, at once without one. What has ended keeps its end. */
  async end(id: string, until: Instant | null, tx: EntityManager): Promise<PostHeld> {
    const [rows] = (await tx.query(
      `update post set until = greatest("from", coalesce($2, now())) where id = $1 and (until is null or until > now())
       returning id, person, agency, role, "from", until, source`,
      [id, until],
    )) as [PostRow[], number];
    return rows[0] ? heldOf(rows[0]) : this.lock(id, tx);
  }

  /** Every present post of a body that ceases to be. */
  async endAllOf(agency: string, tx: EntityManager): Promise<void> {
    await tx.query(`update post set until = greatest("from", now()) where agency = $1 and (until is null or until > now())`, [agency]);
  }

  /** Who held it within the last three months and no longer does. */
  async formerHolders(agency: string, role: string): Promise<string[]> {
    const rows = (await this.database.query(
      `select person from post where agency = $1 and role = $2 group by person
       having bool_and(coalesce(until <= now(), false)) and max(until) > now() - interval '3 months' order by person`,
      [agency, role],
    )) as { person: string }[];
    return rows.map(({ person }) => person);
  }

  /** What the issuer vouches for now: new posts begin, those it no longer names end. Posts of other sources are left alone. */
  async takeFromIssuer(person: string, posts: readonly Post[], tx: EntityManager): Promise<{ given: PostHeld[]; ended: PostHeld[] }> {
    const held = (await tx.query(`${columns} where person = $1 and source = 'issuer' and (until is null or until > now()) for update`, [
      person,
    ])) as PostRow[];
    const named = new Set(posts.map(keyOf));
    const ended: PostHeld[] = [];
    for (const { id } of held.filter((post) => !named.has(keyOf(post)))) ended.push(await this.end(id, null, tx));
    const given: PostHeld[] = [];
    for (const post of posts) {
      const begun = await this.give({ ...post, person, from: null, until: null, by: null, source: 'issuer' }, tx);
      if (begun) given.push(begun);
    }
    return { given, ended };
  }
}

const columns = `select id, person, agency, role, "from", until, source from post`;

export interface PostRow extends Post {
  id: string;
  person: string;
  from: Date;
  until: Date | null;
  source: PostHeld['source'];
}

const keyOf = ({ agency, role }: Post): string => `${agency}.${role}`;

export const heldOf = ({ from, until, ...post }: PostRow): PostHeld => ({
  ...post,
  from: from.toISOString(),
  until: until?.toISOString() ?? null,
});
