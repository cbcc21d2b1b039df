import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '#domain/refusal';
import type { TemplateScope } from './template.entity';

/** Whose eyes. */
export interface TemplateViewer {
  person: string;
  posts: readonly { agency: string; role: string }[];
  /** Bodies of which the viewer approves proposals. */
  leads: readonly string[];
}

export interface TemplateWords {
  service: string | null;
  title: string;
  text: string;
}

export interface TemplateOwner {
  scope: TemplateScope;
  agency: string | null;
  role: string | null;
  person: string | null;
}

/** A template in the version that counts: the latest approved one, or the proposal that waits where asked for. */
export interface StoredTemplate extends TemplateOwner, TemplateWords {
  id: string;
  version: number;
  state: 'proposed' | 'approved' | 'ended';
  uses: number;
  madeBy: string | null;
  madeAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
}

interface TemplateRow extends TemplateOwner, TemplateWords {
  id: string;
  version: number;
  uses: number;
  ended_at: Date | null;
  made_by: string | null;
  made_at: Date;
  approved_by: string | null;
  approved_at: Date | null;
}

const columns = `template.id, scope, agency, role, person, uses, ended_at, version, service, title, text, made_by, words.made_at, approved_by, approved_at`;
const joined = 'template join template_version words on words.template = template.id';
const latestApproved = `version = (select max(version) from template_version other where other.template = template.id and approved_at is not null)`;
/** Later than what is approved. */
const waiting = `approved_at is null and version = (select max(version) from template_version other where other.template = template.id)`;

@Injectable()
export class TemplateRepository {
  constructor(private readonly database: DataSource) {}

  /** What the viewer may use, most used first; proposals only for whoever made or may approve them. */
  async list(viewer: TemplateViewer, service?: string): Promise<StoredTemplate[]> {
    const rows = (await this.database.query(
      `select ${columns} from ${joined}
       where ended_at is null and (service is null or $1::text is null or service = $1) and (
         (${latestApproved} and (
           scope = 'personal' and person = $2
           or scope = 'unit' and exists (select from unnest($3::text[], $4::text[]) as post (agency, role) where post.agency = template.agency and post.role = template.role)
           or scope = 'agency' and agency = any($3)))
         or (${waiting} and (made_by = $2 or agency = any($5))))
       order by approved_at is null, uses desc, title collate "und-x-icu", id, version`,
      [service ?? null, viewer.person, viewer.posts.map(({ agency }) => agency), viewer.posts.map(({ role }) => role), [...viewer.leads]],
    )) as TemplateRow[];
    return rows.map(templateOf);
  }

  /** In its latest version, or in the one that is used. Refuses `not-found`. */
  async get(id: string, which: 'latest' | 'used' = 'latest', tx: EntityManager = this.database.manager): Promise<StoredTemplate> {
    const [row] = (await tx.query(
      `select ${columns} from ${joined} where template.id::text = $1 ${which === 'used' ? `and ended_at is null and ${latestApproved}` : ''} order by version desc limit 1`,
      [id],
    )) as TemplateRow[];
    if (!row) throw new Refusal('not-found');
    return templateOf(row);
  }

  /** `approved`: usable at once. Without a maker: the installation's own. */
  async make(owner: TemplateOwner, words: TemplateWords, made: Made, tx: EntityManager = this.database.manager): Promise<StoredTemplate> {
    const id = randomUUID();
    const { scope, agency, role, person } = owner;
    await tx.query('insert into template (id, scope, agency, role, person, made_at) values ($1, $2, $3, $4, $5, now())', [
      id,
      scope,
      agency,
      role,
      person,
    ]);
    return this.change(id, words, made, tx);
  }

  /** A new version; the one that is used stays so until this one is approved. */
  async change(
    id: string,
    { service, title, text }: TemplateWords,
    { by, approved }: Made,
    tx: EntityManager = this.database.manager,
  ): Promise<StoredTemplate> {
    await tx.query(
      `insert into template_version (template, version, service, title, text, made_by, made_at, approved_by, approved_at)
       select id, (select coalesce(max(version), 0) + 1 from template_version where template = $1), $2, $3, $4, $5, now(),
         case when $6 then $5 end, case when $6 then now() end
       from template where id = $1 for update`,
      [id, service, title, text, by, approved],
    );
    return this.get(id, 'latest', tx);
  }

  /** Safe to repeat. */
  async approve(id: string, by: string, tx: EntityManager = this.database.manager): Promise<StoredTemplate> {
    await tx.query(`update template_version set approved_by = $2, approved_at = now() where template = $1 and approved_at is null`, [
      id,
      by,
    ]);
    return this.get(id, 'latest', tx);
  }

  async end(id: string, tx: EntityManager = this.database.manager): Promise<StoredTemplate> {
    await tx.query('update template set ended_at = now() where id = $1 and ended_at is null', [id]);
    return this.get(id, 'latest', tx);
  }

  async countUse(id: string): Promise<void> {
    await this.database.query('update template set uses = uses + 1 where id = $1', [id]);
  }

  /** What bodies begin with, usable at once. */
  async begin(rows: readonly (TemplateWords & { agency: string })[]): Promise<void> {
    await this.database.query(
      `with row as (select gen_random_uuid() as id, entry.* from json_to_recordset($1::json) as entry (agency text, service text, title text, text text)),
       made as (insert into template (id, scope, agency, made_at) select id, 'agency', agency, now() from row)
       insert into template_version (template, version, service, title, text, made_at, approved_at) select id, 1, service, title, text, now(), now() from row`,
      [JSON.stringify(rows)],
    );
  }
}

interface Made {
  by: string | null;
  approved: boolean;
}

const templateOf = ({ ended_at, made_by, made_at, approved_by, approved_at, ...row }: TemplateRow): StoredTemplate => ({
  ...row,
  state: ended_at ? 'ended' : approved_at ? 'approved' : 'proposed',
  madeBy: made_by,
  madeAt: made_at.toISOString(),
  approvedBy: approved_by,
  approvedAt: approved_at?.toISOString() ?? null,
});
