import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have begun and not yet filed. */
export class Drafts1795392000000 implements MigrationInterface {
  readonly name = 'Drafts1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table draft (
  person text not null,
  service text not null,
  service_version text not null,
  version int not null,
  form jsonb not null,
  evidence jsonb not null,
  on_behalf_of text,
  touched jsonb not null,
  kept jsonb not null,
  saved_at timestamptz not null,
  primary key (person, service)
)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draft');
  }
}
