import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions that wait for a second person, and services that take no new requests. */
export class Proposals1795479000000 implements MigrationInterface {
  readonly name = 'Proposals1795479000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table proposal (
  id uuid primary key,
  service text not null,
  version text not null,
  body json not null,
  tables json not null,
  owner text not null,
  state text not null constraint proposal_state check (state in ('proposed', 'agreed', 'published', 'withdrawn')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  "from" timestamptz,
  settled_by text,
  settled_at timestamptz,
  constraint proposal_four_eyes check (state not in ('agreed', 'published') or settled_by <> proposed_by)
);
create index proposal_by_service on proposal (service, proposed_at);

create table suspension (
  service text primary key,
  since timestamptz not null,
  reason json not null,
  alternative text,
  by text not null
);
create trigger suspension_counted after insert or update or delete on suspension for each statement execute function count_reference_change();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table suspension; drop table proposal');
  }
}
