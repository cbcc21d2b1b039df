import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lights of connections are read by: the latest try of each kind that went well and that did not, and messages still to go or failed. */
export class Outcomes1796000000003 implements MigrationInterface {
  readonly name = 'Outcomes1796000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index errand_went_well on errand (kind, coalesce(request->>'use', ''), last_tried_at)
  where kind in ('inquiry', 'webhook', 'refund') and last_tried_at is not null and last_error_code is null;
create index errand_went_wrong on errand (kind, coalesce(request->>'use', ''), last_tried_at)
  where kind in ('inquiry', 'webhook', 'refund') and last_error_code is not null;
create index message_unsent on message (channel, at) where state <> 'sent'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index message_unsent;
drop index errand_went_wrong;
drop index errand_went_well`);
  }
}
