import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Absences that end early, whom a task's holder stands in for, and one-time links to opinions. */
export class Absences1795478700000 implements MigrationInterface {
  name = 'Absences1795478700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table absence add column ended_at timestamptz, add column ended_by text;
create index absence_in_force on absence ("from", "to") where ended_at is null;
alter table task add column stand_in_for text;
create index task_by_stand_in on task (stand_in_for) where stand_in_for is not null and state in ('available', 'active', 'suspended');
create table opinion_link (
  id uuid primary key,
  token_hash bytea not null,
  dossier_id uuid not null constraint opinion_link_dossier references dossier (id),
  task_id text not null,
  agency text not null,
  role text not null,
  way text not null,
  address text not null,
  sent_by text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create unique index opinion_link_token on opinion_link (token_hash);
create index opinion_link_by_task on opinion_link (task_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table opinion_link; alter table task drop column stand_in_for; alter table absence drop column ended_at, drop column ended_by;',
    );
  }
}
