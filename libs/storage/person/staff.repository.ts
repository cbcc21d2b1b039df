import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant, IsoDate } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { foldQuery } from '#domain/text/fold';
import { Conditions, containing } from '../conditions';
import { cursorOf, type Page, parseCursor } from '../page';
import { heldOf, type PostHeld, type PostRow } from './post.repository';

export interface StaffQuery {
  /** Bodies of which the caller may see people; null: all, those of the installation among them. */
  scope: readonly string[] | null;
  agency?: string | undefined;
  role?: string | undefined;
  q?: string | undefined;
  office: 'in-office' | 'ended' | 'all';
  /** Business today, for absences. */
  today: IsoDate;
  limit: number;
  cursor?: string | undefined;
}

export interface StaffLine {
  id: string;
  userName: string;
  name: string;
  email: string | null;
  /** Within the scope; ended ones, too, the latest first. */
  posts: PostHeld[];
  openTasks: number;
  absence: { from: IsoDate; to: IsoDate | null } | null;
  lastSignIn: Instant | null;
  bound: boolean;
  /** Holds no post now beyond the scope. */
  isWithin: boolean;
}

const inOffice = `post."from" <= now() and (post.until is null or post.until > now())`;

/** Staff as administrators see them. */
@Injectable()
export class StaffRepository {
  constructor(private readonly database: DataSource) {}

  /** By user name. */
  async list(query: StaffQuery): Promise<Page<StaffLine>> {
    const where = new Conditions().always(`person.kind = 'staff'`);
    const inScope = scopeText(where, query);
    where.always(officeTexts[query.office](inScope));
    const words = query.q === undefined ? '' : foldQuery(query.q);
    if (words) where.add('person.search_text like $ or person.user_name like $', containing(words));
    const counted = { text: where.text, values: [...where.values] };
    if (query.cursor) where.add('person.user_name > $', parseCursor(query.cursor).id);
    const text = `${linesText(where, query)} where ${where.text} order by person.user_name limit ${where.value(query.limit + 1)}`;
    const [rows, [count]] = (await Promise.all([
      this.database.query(text, where.values),
      this.database.query(`select count(*)::int as total from person where ${counted.text}`, counted.values),
    ])) as [Row[], [{ total: number }]];
    const items = rows.slice(0, query.limit).map(lineOf);
    const last = items.at(-1);
    return { items, next: rows.length > query.limit && last ? cursorOf({ value: null, id: last.userName }) : null, total: count.total };
  }

  /** Refuses `not-found` also for whoever never held a post within the scope. */
  async get(
    id: string,
    { scope, today }: Pick<StaffQuery, 'scope' | 'today'>,
    tx: EntityManager = this.database.manager,
  ): Promise<StaffLine> {
    const where = new Conditions().always(`person.kind = 'staff'`).add('person.id = $', id);
    where.always(officeTexts.all(scopeText(where, { scope })));
    const [row] = (await tx.query(`${linesText(where, { scope, today })} where ${where.text}`, where.values)) as Row[];
    if (!row) throw new Refusal('not-found');
    return lineOf(row);
  }

  /** What lies on a person's name in a post, and who else holds that post now. */
  async weightOf({ person, agency, role }: Pick<PostHeld, 'person' | 'agency' | 'role'>): Promise<{ tasks: number; others: number }> {
    const [row] = (await this.database.query(
      `select
         (select count(*)::int from task where assignee = $1 and role = $3 and (agency is null or agency = $2) and state in ('available', 'active', 'suspended')) as tasks,
         (select count(distinct person)::int from post where agency = $2 and role = $3 and person <> $1 and ${inOffice}) as others`,
      [person, agency, role],
    )) as [{ tasks: number; others: number }];
    return row;
  }
}

const anyPost = 'post.person = person.id';

/** Posts that count for the question. */
const scopeText = (where: Conditions, { scope, agency, role }: Pick<StaffQuery, 'scope' | 'agency' | 'role'>): string =>
  [
    anyPost,
    ...(scope ? [`post.agency = any(${where.value([...scope])}::text[])`] : []),
    ...(agency ? [`post.agency = ${where.value(agency)}`] : []),
    ...(role ? [`post.role = ${where.value(role)}`] : []),
  ].join(' and ');

/** Whoever never held a post is seen by whoever sees everything. */
const officeTexts: Record<StaffQuery['office'], (inScope: string) => string> = {
  'in-office': (inScope) => `exists (select from post where ${inScope} and (post.until is null or post.until > now()))`,
  ended: (inScope) =>
    `exists (select from post where ${inScope}) and not exists (select from post where ${inScope} and (post.until is null or post.until > now()))`,
  all: (inScope) => (inScope === anyPost ? 'true' : `exists (select from post where ${inScope})`),
};

function linesText(where: Conditions, { scope, today }: Pick<StaffQuery, 'scope' | 'today'>): string {
  const within = scope ? `post.agency = any(${where.value([...scope])}::text[])` : 'true';
  const day = where.value(today);
  return `select person.id, person.user_name, person.name, person.email, person.subject is not null as bound,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'person', person, 'agency', agency, 'role', role, 'from', "from", 'until', until, 'source', source)
       order by coalesce(until, 'infinity') desc, "from" desc), '[]') from post where post.person = person.id and ${within}) as posts,
    (select count(*)::int from task where assignee = person.id and state in ('available', 'active', 'suspended')) as open_tasks,
    (select jsonb_build_object('from', "from", 'to', "to") from absence
      where absence.person = person.id and ended_at is null and ("to" is null or "to" >= ${day}::date) order by "from" limit 1) as absence,
    (select max(created_at) from session where session.person = person.id) as last_sign_in,
    not exists (select from post where post.person = person.id and ${inOffice} and not (${within})) as is_within
  from person`;
}

interface Row {
  id: string;
  user_name: string;
  name: string;
  email: string | null;
  bound: boolean;
  posts: (Omit<PostRow, 'from' | 'until'> & { from: string; until: string | null })[];
  open_tasks: number;
  absence: StaffLine['absence'];
  last_sign_in: Date | null;
  is_within: boolean;
}

const lineOf = (row: Row): StaffLine => ({
  id: row.id,
  userName: row.user_name,
  name: row.name,
  email: row.email,
  posts: row.posts.map((post) => heldOf({ ...post, from: new Date(post.from), until: post.until ? new Date(post.until) : null })),
  openTasks: row.open_tasks,
  absence: row.absence,
  lastSignIn: row.last_sign_in?.toISOString() ?? null,
  bound: row.bound,
  isWithin: row.is_within,
});
