import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { AgencyEntity, PlaceEntity } from './directory.entity';

/** A body as administrators see it. */
export interface AgencyCounted {
  key: string;
  kind: string;
  place: string | null;
  unitType: string;
  title: Text;
  until: Instant | null;
  people: number;
  openTasks: number;
  openDossiers: number;
}

/** Agencies and places. Readers ask `Reference`; here they are entered. */
@Injectable()
export class DirectoryRepository {
  constructor(private readonly database: DataSource) {}

  agencies(): Promise<AgencyEntity[]> {
    return this.database.getRepository(AgencyEntity).find({ order: { key: 'ASC' } });
  }

  /** By key; `keys` null: all. */
  async counted(keys: readonly string[] | null, tx: EntityManager = this.database.manager): Promise<AgencyCounted[]> {
    const rows = (await tx.query(
      `select key, kind, place, unit_type, title, until,
         (select count(distinct person)::int from post where post.agency = agency.key and "from" <= now() and (post.until is null or post.until > now())) as people,
         (select count(*)::int from task where task.agency = agency.key and state in ('available', 'active', 'suspended')) as open_tasks,
         (select count(*)::int from dossier where dossier.agency = agency.key and closed_at is null) as open_dossiers
       from agency where $1::text[] is null or key = any($1) order by key`,
      [keys],
    )) as {
      key: string;
      kind: string;
      place: string | null;
      unit_type: string;
      title: Text;
      until: Date | null;
      people: number;
      open_tasks: number;
      open_dossiers: number;
    }[];
    return rows.map(({ unit_type, open_tasks, open_dossiers, until, ...row }) => ({
      ...row,
      unitType: unit_type,
      until: until?.toISOString() ?? null,
      openTasks: open_tasks,
      openDossiers: open_dossiers,
    }));
  }

  /** Who holds each post of a body now, and how much is open in it. */
  async rolesOf(
    agency: string,
    day: string,
  ): Promise<{ role: string; holders: { id: string; name: string; absent: boolean }[]; openTasks: number }[]> {
    const rows = (await this.database.query(
      `with held as (
         select role, jsonb_agg(jsonb_build_object('id', person.id, 'name', person.name, 'absent', exists (
           select from absence where absence.person = person.id and "from" <= $2::date and ("to" is null or "to" >= $2::date) and ended_at is null)) order by person.user_name) as holders
         from post join person on person.id = post.person
         where post.agency = $1 and post."from" <= now() and (post.until is null or post.until > now()) group by role),
       owed as (select role, count(*)::int as open from task where agency = $1 and state in ('available', 'active', 'suspended') and role is not null group by role)
       select coalesce(held.role, owed.role) as role, coalesce(holders, '[]') as holders, coalesce(open, 0) as open from held full join owed on held.role = owed.role`,
      [agency, day],
    )) as { role: string; holders: { id: string; name: string; absent: boolean }[]; open: number }[];
    return rows.map(({ open, ...row }) => ({ ...row, openTasks: open }));
  }

  /** False where the key was given before. */
  async enterAgency(agency: Omit<AgencyEntity, 'until'>, tx: EntityManager): Promise<boolean> {
    const rows = (await tx.query(
      `insert into agency (key, kind, place, province, unit_type, title) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`,
      [agency.key, agency.kind, agency.place, agency.province, agency.unitType, JSON.stringify(agency.title)],
    )) as unknown[];
    return rows.length === 1;
  }

  /** Refuses `not-found`. Answers how it stood before. */
  async changeAgency(
    key: string,
    change: { title: Text } | { ended: true },
    tx: EntityManager,
  ): Promise<{ title: Text; until: Instant | null }> {
    const [before] = (await tx.query('select title, until from agency where key = $1 for update', [key])) as {
      title: Text;
      until: Date | null;
    }[];
    if (!before) throw new Refusal('not-found');
    if ('title' in change) await tx.query('update agency set title = $2 where key = $1', [key, JSON.stringify(change.title)]);
    else await tx.query('update agency set until = coalesce(until, now()) where key = $1', [key]);
    return { title: before.title, until: before.until?.toISOString() ?? null };
  }

  /** Enters or replaces, by key. */
  async putAgencies(agencies: (Omit<AgencyEntity, 'until'> & Partial<Pick<AgencyEntity, 'until'>>)[]): Promise<void> {
    if (agencies.length) await this.database.getRepository(AgencyEntity).upsert(agencies, ['key']);
  }

  async putPlaces(places: PlaceEntity[]): Promise<void> {
    if (places.length) await this.database.getRepository(PlaceEntity).upsert(places, ['key']);
  }
}
