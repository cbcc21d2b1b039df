import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the inbox narrows by, who has a case open, what was typed and not sent, texts for replies, and identifiers to search by. */
export class Inbox1795478800000 implements MigrationInterface {
  readonly name = 'Inbox1795478800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table task add flags text[] not null default '{}', add held boolean not null default false;
create index task_open_by_tracking_code on task (tracking_code text_pattern_ops) where state in ('available', 'active', 'suspended');

create index task_by_closing on task (closed_at) where closed_by is not null;
create index event_notes on event (dossier_id, version) where kind = 'noted';

alter table dossier_search add identifiers text[] not null default '{}';
create index dossier_search_identifiers on dossier_search using gin (identifiers);
create index dossier_by_representative on dossier (filed_by, opened_at, id) where filed_by is not null;

-- Who looks is nobody's fact: it may be lost with the machine.
create unlogged table presence (
  task_id text not null,
  person text not null,
  agencies text[] not null,
  state text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (task_id, person)
);

create table act_draft (
  person text not null,
  task_id text not null,
  content jsonb not null,
  version int not null,
  saved_at timestamptz not null,
  replaced jsonb,
  primary key (person, task_id)
);
create index act_draft_by_age on act_draft (saved_at);

create table template (
  id uuid primary key,
  scope text not null,
  agency text,
  role text,
  person text,
  made_at timestamptz not null,
  ended_at timestamptz,
  uses int not null default 0
);
create index template_by_agency on template (agency) where ended_at is null;
create index template_by_person on template (person) where ended_at is null;

create table template_version (
  template uuid not null constraint template_version_template references template,
  version int not null,
  service text,
  title text not null,
  text text not null,
  made_by text,
  made_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  primary key (template, version)
)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table template_version;
drop table template;
drop table act_draft;
drop table presence;
drop index dossier_by_representative;
drop index dossier_search_identifiers;
alter table dossier_search drop identifiers;
drop index event_notes;
drop index task_by_closing;
drop index task_open_by_tracking_code;
alter table task drop flags, drop held`);
  }
}
