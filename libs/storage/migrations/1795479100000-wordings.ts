import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other words for messages. */
export class Wordings1795479100000 implements MigrationInterface {
  readonly name = 'Wordings1795479100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table wording (
  id uuid primary key,
  audience text not null constraint wording_audience check (audience in ('applicant', 'staff')),
  moment text not null,
  service text,
  text json,
  state text not null constraint wording_state check (state in ('proposed', 'agreed', 'withdrawn')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  constraint wording_four_eyes check (state <> 'agreed' or settled_by <> proposed_by)
);
create index wording_by_moment on wording (audience, moment, settled_at);
create trigger wording_counted after insert or update or delete on wording for each statement execute function count_reference_change();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wording');
  }
}
