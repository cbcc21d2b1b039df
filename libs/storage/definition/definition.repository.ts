import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Definition } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { isDuplicate } from '../failure';
import { Reference } from '../reference/reference';

export interface Publish {
  definition: Definition;
  /** The decision tables it names, as they are today. */
  tables: readonly DecisionTable[];
  at: Instant;
  by: string | null;
}

@Injectable()
export class DefinitionRepository {
  constructor(
    private readonly database: DataSource,
    private readonly reference: Reference,
  ) {}

  /** Published versions never change: publishing one again is refused with `version-exists`. */
  async publish({ definition, tables, at, by }: Publish): Promise<void> {
    try {
      await this.database.query(
        'insert into definition (key, version, body, tables, owner, published_at, published_by) values ($1, $2, $3, $4, $5, $6, $7)',
        [definition.key, definition.version, JSON.stringify(definition), JSON.stringify(tables), definition.owner, at, by],
      );
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

  async versions(service: string): Promise<{ version: string; publishedAt: Instant; publishedBy: string | null }[]> {
    const rows = (await this.database.query(
      'select version, published_at, published_by from definition where key = $1 order by published_at desc',
      [service],
    )) as {
      version: string;
      published_at: Date;
      published_by: string | null;
    }[];
    return rows.map((row) => ({ version: row.version, publishedAt: row.published_at.toISOString(), publishedBy: row.published_by }));
  }
}
