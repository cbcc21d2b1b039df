import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Lifecycle, PublicStatus, Result } from '#domain/definition/schema';
import type { Dossier, Holder } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { foldQuery } from '#domain/text/fold';
import { Conditions, containing } from '../conditions';
import { cursorOf, type Page, parseCursor } from '../page';

/** Whose eyes: what somebody else may know of is "not found". */
export type DossierViewer =
  | { kind: 'citizen'; person: string }
  /** Their agencies own it, or have or had a task in it; or they filed it, at a counter for a client who is there now. */
  | { kind: 'staff'; person: string; agencies: string[]; clients: readonly string[] }
  /** At a counter: one client's, filed there. */
  | { kind: 'counter'; counter: string; client: string }
  | { kind: 'everything' };

export interface DossierQuery {
  viewer: DossierViewer;
  service?: string | undefined;
  stage?: string | undefined;
  lifecycle?: Lifecycle | undefined;
  agency?: string | undefined;
  /** Words, a name or a tracking code. */
  q?: string | undefined;
  /** Opened from this instant, and before that one. */
  from?: Instant | undefined;
  to?: Instant | undefined;
  sort?: '-opened' | 'opened' | 'due' | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface DossierLine {
  id: string;
  trackingCode: string;
  service: string;
  serviceVersion: string;
  version: number;
  agency: string | null;
  applicant: string;
  lifecycle: Lifecycle;
  stage: string;
  stagePublic: PublicStatus;
  result: Result | null;
  holder: Holder;
  next: { at: Instant; what: string } | null;
  dueAt: Instant | null;
  province: string | null;
  county: string | null;
  openedAt: Instant;
  closedAt: Instant | null;
  state: Dossier;
}

export interface StoredDossier {
  dossier: Dossier;
  /** The head of its chain, in hex. */
  hash: string;
}

const orders = {
  '-opened': { column: 'opened_at', after: '<', direction: 'desc' },
  opened: { column: 'opened_at', after: '>', direction: 'asc' },
  due: { column: `coalesce(due_at, 'infinity')`, after: '>', direction: 'asc' },
} as const;

@Injectable()
export class DossierRepository {
  constructor(private readonly database: DataSource) {}

  async find(which: { id: string } | { trackingCode: string }): Promise<StoredDossier | null> {
    const [column, value] = 'id' in which ? ['id', which.id] : ['tracking_code', which.trackingCode];
    const [row] = (await this.database.query(`select state, hash from dossier where ${column} = $1`, [value])) as {
      state: Dossier;
      hash: Buffer;
    }[];
    return row ? { dossier: row.state, hash: row.hash.toString('hex') } : null;
  }

  async get(which: { id: string } | { trackingCode: string }): Promise<StoredDossier> {
    const found = await this.find(which);
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Newest first, unless asked otherwise. Refuses a cursor that is not ours. */
  async list(query: DossierQuery): Promise<Page<DossierLine>> {
    const order = orders[query.sort ?? '-opened'];
    const where = visible(new Conditions(), query.viewer)
      .add('service = $', query.service)
      .add('stage = $', query.stage)
      .add('lifecycle = $', query.lifecycle)
      .add('agency = $', query.agency)
      .add('opened_at >= $', query.from)
      .add('opened_at < $', query.to);
    const words = query.q === undefined ? '' : foldQuery(query.q);
    if (words) {
      where.add(
        'id in (select dossier_id from dossier_search where text like $) or applicant in (select id from person where search_text like $)',
        containing(words),
      );
    }
    const counted = where.text;
    const countValues = [...where.values];
    if (query.cursor) {
      const { value, id } = parseCursor(query.cursor);
      where.always(`(${order.column}, id) ${order.after} (${where.value(value ?? 'infinity')}::timestamptz, ${where.value(id)}::uuid)`);
    }
    const limit = where.value(query.limit + 1);
    const [rows, [count]] = (await Promise.all([
      this.database.query(
        `select *, ${order.column} as sort_value from dossier where ${where.text} order by ${order.column} ${order.direction}, id ${order.direction} limit ${limit}`,
        where.values,
      ),
      this.database.query(`select count(*)::int as total from dossier where ${counted}`, countValues),
    ])) as [ListRow[], [{ total: number }]];
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    const next =
      rows.length > query.limit && last
        ? cursorOf({ value: last.sort_value instanceof Date ? last.sort_value.toISOString() : null, id: last.id })
        : null;
    return { items: items.map(lineOf), next, total: count.total };
  }
}

interface ListRow {
  id: string;
  tracking_code: string;
  service: string;
  service_version: string;
  version: number;
  agency: string | null;
  applicant: string;
  lifecycle: Lifecycle;
  stage: string;
  stage_public: PublicStatus;
  result: Result | null;
  holder_kind: Holder['kind'];
  holder_agency: string | null;
  next_at: Date | null;
  next_what: string | null;
  due_at: Date | null;
  province: string | null;
  county: string | null;
  opened_at: Date;
  closed_at: Date | null;
  state: Dossier;
  sort_value: Date | number;
}

const lineOf = (row: ListRow): DossierLine => ({
  id: row.id,
  trackingCode: row.tracking_code,
  service: row.service,
  serviceVersion: row.service_version,
  version: row.version,
  agency: row.agency,
  applicant: row.applicant,
  lifecycle: row.lifecycle,
  stage: row.stage,
  stagePublic: row.stage_public,
  result: row.result,
  holder: { kind: row.holder_kind, agency: row.holder_agency },
  next: row.next_at ? { at: row.next_at.toISOString(), what: row.next_what ?? 'deadline' } : null,
  dueAt: row.due_at?.toISOString() ?? null,
  province: row.province,
  county: row.county,
  openedAt: row.opened_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
  state: row.state,
});

function visible(where: Conditions, viewer: DossierViewer): Conditions {
  if (viewer.kind === 'everything') return where;
  if (viewer.kind === 'citizen') return where.add('applicant = $ or filed_by = $', viewer.person);
  if (viewer.kind === 'counter')
    return where.add('applicant = $', viewer.client).add(`state #>> '{applicant,mandate,counter}' = $`, viewer.counter);
  const agencies = where.value(viewer.agencies);
  return where.always(
    `(agency = any(${agencies})
      or (filed_by = ${where.value(viewer.person)}
        and (state #>> '{applicant,mandate,counter}' is null or applicant = any(${where.value(viewer.clients)})))
      or exists (select from task where task.dossier_id = dossier.id and task.agency = any(${agencies})))`,
  );
}
