import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows a request: news held over quiet hours, papers shared for a time, sealed reports, words that were searched in vain. */
export class Following1795478500000 implements MigrationInterface {
  readonly name = 'Following1795478500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table message add column held_until timestamptz`);
    await runner.query(`create index message_held on message (held_until) where state = 'owed' and held_until is not null`);
    await runner.query(`
create table paper_share (
  id uuid primary key,
  paper_id text not null,
  person text not null,
  token_sha256 bytea not null,
  "from" timestamptz not null,
  until timestamptz not null,
  revoked_at timestamptz,
  constraint paper_share_token unique (token_sha256)
)`);
    await runner.query(`create index paper_share_by_person on paper_share (person)`);
    await runner.query(`
create table paper_key (
  id text primary key,
  public_key text not null,
  since timestamptz not null
)`);
    await runner.query(`
create table sealed_report (
  id uuid primary key,
  dossier_id uuid not null,
  tracking_code text not null,
  service text not null,
  agency text,
  words text not null,
  at timestamptz not null
)`);
    await runner.query(`create index sealed_report_by_time on sealed_report (at, id)`);
    await runner.query(`
create table search_wish (
  id uuid primary key,
  words text not null,
  wish text,
  at timestamptz not null
)`);
    await runner.query(`create index search_wish_by_time on search_wish (at)`);
    await runner.query(`
create table notice (
  id text primary key,
  text jsonb not null,
  tone text not null,
  until timestamptz,
  changed_at timestamptz not null,
  changed_by text not null
)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice, search_wish, sealed_report, paper_key, paper_share');
    await runner.query('drop index message_held');
    await runner.query('alter table message drop column held_until');
  }
}
