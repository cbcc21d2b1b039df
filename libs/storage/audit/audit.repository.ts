import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FactKind } from '#domain/dossier/events';
import type { Instant } from '#domain/instant';
import { Conditions } from '../conditions';
import { cursorOf, parseCursor } from '../page';
import type { AuditKind } from './audit.entity';

export interface Change {
  at: Instant;
  person: string;
  /** Null: a change of the installation. */
  agency: string | null;
  kind: AuditKind;
  /** The id or key of what was changed. */
  subject: string;
  before?: object | null;
  after?: object | null;
}

/** Changes by administrators. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: DataSource) {}

  /** In the transaction of the change, so that there is never one without the other. */
  async note({ at, person, agency, kind, subject, before, after }: Change, tx: EntityManager = this.database.manager): Promise<void> {
    await tx.query('insert into audit (at, person, agency, kind, subject, before, after) values ($1, $2, $3, $4, $5, $6, $7)', [
      at,
      person,
      agency,
      kind,
      subject,
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
    ]);
  }

  /** Newest first: acts on dossiers, changes by administrators and reads of dossiers in one list. */
  async read(query: AuditQuery): Promise<{ items: AuditRow[]; next: string | null }> {
    const where = new Conditions();
    const limit = where.value(query.limit + 1);
    const cursor = query.cursor ? parseCursor(query.cursor) : null;
    const after = cursor ? `(at, id) < (${where.value(cursor.value)}::timestamptz, ${where.value(cursor.id)})` : 'true';
    const parts = query.sources.map((source) => partOf(source, query, where));
    const text = `with found as (
        select * from (${parts.map((part) => `(select * from (${part}) as part where ${after} order by at desc, id desc limit ${limit})`).join(' union all ')}) as every
        order by at desc, id desc limit ${limit})
      select found.*, person.name, person.user_name, about.name as subject_name
      from found left join person on person.id = found.person left join person as about on about.id = found.subject
      order by found.at desc, found.id desc`;
    const rows = (await this.database.query(text, where.values)) as Row[];
    const items = rows.slice(0, query.limit).map(rowOf);
    const last = items.at(-1);
    return { items, next: rows.length > query.limit && last ? cursorOf({ value: last.at, id: last.id }) : null };
  }
}

export interface AuditQuery {
  sources: readonly AuditSource[];
  /** Only what staff of these bodies did and read, and what was changed in them; null: everything. */
  scope: readonly string[] | null;
  person?: string | undefined;
  kind?: string | undefined;
  trackingCode?: string | undefined;
  /** From this instant, and before that one. */
  from?: Instant | undefined;
  before?: Instant | undefined;
  limit: number;
  cursor?: string | undefined;
}
export type AuditSource = 'act' | 'change' | 'read';

export interface AuditRow {
  id: string;
  at: Instant;
  source: AuditSource;
  kind: string;
  person: { id: string; name: string; userName: string | null };
  agency: string | null;
  trackingCode: string | null;
  subject: string | null;
  subjectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What a person does; the rest of what an act brings about (clocks, errands, stages) is told in the dossier's own history. */
const acts = [
  'task-claimed',
  'task-released',
  'task-assigned',
  'task-forwarded',
  'task-closed',
  'opinion-given',
  'link-sent',
  'form-changed',
  'output-changed',
  'noted',
  'act-held',
  'hold-ended',
] as const satisfies readonly FactKind[];

/** Each part gives the same columns, so that they are one list. */
function partOf(source: AuditSource, { scope, person, kind, trackingCode, from, before }: AuditQuery, where: Conditions): string {
  const part = parts[source];
  const bodies = scope ? where.value([...scope]) : null;
  const conditions = [
    ...(bodies ? [part.within(`${bodies}::text[]`)] : []),
    ...(person ? [`${part.person} = ${where.value(person)}`] : []),
    ...(kind ? [`${part.kind} = ${where.value(kind)}`] : []),
    ...(trackingCode ? [part.trackingCode ? `${part.trackingCode} = ${where.value(trackingCode)}` : 'false'] : []),
    ...(from ? [`${part.at} >= ${where.value(from)}`] : []),
    ...(before ? [`${part.at} < ${where.value(before)}`] : []),
  ];
  return `${part.text}${conditions.map((condition) => ` and ${condition}`).join('')}`;
}

interface Part {
  text: string;
  at: string;
  person: string;
  kind: string;
  trackingCode: string | null;
  within(bodies: string): string;
}

const parts: Record<AuditSource, Part> = {
  act: {
    text: `select 'act-' || event.dossier_id || '-' || lpad(event.version::text, 6, '0') as id, event.at, 'act' as source, event.kind, event.actor->>'person' as person,
      event.actor->'posts'->0->>'agency' as agency, dossier.tracking_code, null::text as subject, null::jsonb as before, null::jsonb as after
      from event join dossier on dossier.id = event.dossier_id
      where event.actor->>'kind' = 'staff' and event.kind in (${acts.map((kind) => `'${kind}'`).join(', ')})`,
    at: 'event.at',
    person: `event.actor->>'person'`,
    kind: 'event.kind',
    trackingCode: 'dossier.tracking_code',
    within: (bodies) => `exists (select from jsonb_array_elements(event.actor->'posts') as post where post->>'agency' = any(${bodies}))`,
  },
  change: {
    text: `select 'change-' || lpad(audit.id::text, 12, '0') as id, audit.at, 'change' as source, audit.kind, audit.person, audit.agency,
      null::text as tracking_code, audit.subject, audit.before, audit.after from audit where true`,
    at: 'audit.at',
    person: 'audit.person',
    kind: 'audit.kind',
    trackingCode: null,
    within: (bodies) => `audit.agency = any(${bodies})`,
  },
  read: {
    text: `select 'read-' || lpad(access.id::text, 12, '0') as id, access.at, 'read' as source, access.what as kind, access.person,
      (select post.agency from post where post.person = access.person order by post."from" desc limit 1) as agency, dossier.tracking_code,
      null::text as subject, null::jsonb as before, null::jsonb as after
      from access join dossier on dossier.id = access.dossier_id where exists (select from post where post.person = access.person)`,
    at: 'access.at',
    person: 'access.person',
    kind: 'access.what',
    trackingCode: 'dossier.tracking_code',
    within: (bodies) => `exists (select from post where post.person = access.person and post.agency = any(${bodies}))`,
  },
};

interface Row {
  id: string;
  at: Date;
  source: AuditSource;
  kind: string;
  person: string;
  name: string | null;
  user_name: string | null;
  agency: string | null;
  tracking_code: string | null;
  subject: string | null;
  subject_name: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const rowOf = ({
  id,
  at,
  source,
  kind,
  person,
  name,
  user_name,
  agency,
  tracking_code,
  subject,
  subject_name,
  before,
  after,
}: Row): AuditRow => ({
  id,
  at: at.toISOString(),
  source,
  kind,
  person: { id: person, name: name ?? '', userName: user_name },
  agency,
  trackingCode: tracking_code,
  subject,
  subjectName: subject_name,
  before,
  after,
});
