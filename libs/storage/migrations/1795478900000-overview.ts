import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What heads' figures are read by: work by its end, who began when, and the stages that a dossier came through. */
export class Overview1795478900000 implements MigrationInterface {
  readonly name = 'Overview1795478900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index task_closed_by_agency on task (agency, closed_at) where closed_at is not null;
create index task_closed_by_service on task (service, closed_at) where closed_at is not null;
create index event_claims on event (dossier_id, (fact->>'taskId')) where kind = 'task-claimed';
create index event_stage_entries on event (dossier_id, (fact->>'stage'), version) where kind = 'stage-entered'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index event_stage_entries;
drop index event_claims;
drop index task_closed_by_service;
drop index task_closed_by_agency`);
  }
}
