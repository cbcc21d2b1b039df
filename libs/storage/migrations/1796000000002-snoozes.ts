import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody put off, until when, and whether they were reminded. */
export class Snoozes1796000000002 implements MigrationInterface {
  readonly name = 'Snoozes1796000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table snooze (
  person text not null,
  task_id text not null,
  until timestamptz not null,
  note text,
  reminded_at timestamptz,
  primary key (person, task_id)
);
create index snooze_to_remind on snooze (person, until) where reminded_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table snooze');
  }
}
