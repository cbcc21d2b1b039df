import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who begins a form before signing in, who acts for another, and codes that are sent again. */
export class Visitors1795478400000 implements MigrationInterface {
  readonly name = 'Visitors1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table visitor (
  token_hash bytea primary key,
  holder text not null,
  expires_at timestamptz not null
);
create index visitor_by_expiry on visitor (expires_at);

alter table draft add column other jsonb;

create table representation (
  id uuid primary key,
  representative text not null constraint representation_representative references person,
  represented text,
  legal_id text,
  name text not null,
  relation text not null,
  basis text not null,
  proof text,
  until date,
  at timestamptz not null,
  ended_at timestamptz
);
create index representation_by_representative on representation (representative);

create table login_code (
  challenge uuid not null constraint login_code_challenge references login_challenge on delete cascade,
  code_hash bytea not null,
  primary key (challenge, code_hash)
);
create index dossier_by_filer on dossier (filed_by) where filed_by is not null;
create index file_by_owner on file (uploaded_by, at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index dossier_by_filer;
drop index file_by_owner;
drop table login_code;
drop table representation;
alter table draft drop column other;
drop table visitor;
`);
  }
}
