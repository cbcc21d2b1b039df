import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Definition } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { isDuplicate } from '../failure';
import { Reference } from '../reference/reference';
import { DefinitionEntity } from './definition.entity';

export interface Publish {
  definition: Definition;
  /** The decision tables it names, as they are today. */
  tables: readonly DecisionTable[];
  at: Instant;
  by: string | null;
}

/** A published version and what runs on it. */
export interface VersionFigures {
  key: string;
  version: string;
  publishedAt: Instant;
  publishedBy: string | null;
  open: number;
  closed: number;
  /** Open dossiers that stand because a rule had no answer. */
  defects: number;
  /** Open dossiers past their due. */
  late: number;
  /** Of the whole service: when the latest was proposed; null when nothing ever was. */
  proposedAt: Instant | null;
  /** Of the whole service: versions that wait for a second person, or for their day. */
  proposals: number;
}

/** For the body that the publisher administers; a person who administers the installation alone publishes for it. */
const noteOfPublishing = `
  insert into audit (at, person, agency, kind, subject, after)
  select $1, $2, (select agency from post where person = $2 and role = 'admin' and agency <> 'installation' and (until is null or until > now()) order by agency limit 1),
    'service-published', $3, $4::jsonb`;

@Injectable()
export class DefinitionRepository {
  constructor(
    private readonly database: DataSource,
    private readonly reference: Reference,
  ) {}

  /** Published versions never change: publishing one again is refused with `version-exists`. */
  async publish({ definition, tables, at, by }: Publish, tx: EntityManager = this.database.manager): Promise<void> {
    try {
      await tx.query(
        'insert into definition (key, version, body, tables, owner, published_at, published_by) values ($1, $2, $3, $4, $5, $6, $7)',
        [definition.key, definition.version, JSON.stringify(definition), JSON.stringify(tables), definition.owner, at, by],
      );
      if (by !== null) await tx.query(noteOfPublishing, [at, by, definition.key, JSON.stringify({ version: definition.version })]);
    } catch (error) {
      if (isDuplicate(error)) throw new Refusal('version-exists', { service: definition.key, version: definition.version });
      throw error;
    }
  }

  /** The latest published version of every service. */
  async latest(): Promise<readonly Definition[]> {
    return (await this.reference.current()).services;
  }

  /** One version, or the latest. Refuses `unknown-service`. */
  async get(service: string, version?: string): Promise<Definition> {
    return (await this.reference.current()).world(service, version).definition;
  }

  async isPublished(service: string, version: string, tx: EntityManager): Promise<boolean> {
    return tx.existsBy(DefinitionEntity, { key: service, version });
  }

  /** Every version of these services, latest first, with the dossiers that began under it. */
  async figures(services: readonly string[], now: Instant): Promise<VersionFigures[]> {
    const rows = (await this.database.query(
      `select d.key, d.version, d.published_at, d.published_by,
         count(o.id) filter (where o.lifecycle <> 'closed')::int as open,
         count(o.id) filter (where o.lifecycle = 'closed')::int as closed,
         count(o.id) filter (where o.lifecycle <> 'closed' and o.state->>'defect' is not null)::int as defects,
         count(o.id) filter (where o.lifecycle <> 'closed' and o.due_at < $2)::int as late,
         (select max(p.proposed_at) from proposal p where p.service = d.key) as proposed_at,
         (select count(*)::int from proposal p where p.service = d.key and p.state in ('proposed', 'agreed')) as proposals
       from definition d left join dossier o on o.service = d.key and o.service_version = d.version
       where d.key = any($1) group by d.key, d.version order by d.key, d.published_at desc, d.version desc`,
      [[...services], now],
    )) as (Omit<VersionFigures, 'publishedAt' | 'publishedBy' | 'proposedAt'> & {
      published_at: Date;
      published_by: string | null;
      proposed_at: Date | null;
    })[];
    return rows.map(({ published_at, published_by, proposed_at, ...row }) => ({
      ...row,
      proposedAt: proposed_at?.toISOString() ?? null,
      publishedAt: published_at.toISOString(),
      publishedBy: published_by,
    }));
  }
}
