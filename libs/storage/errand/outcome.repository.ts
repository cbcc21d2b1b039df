import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/instant';

/** How what leaves the house has fared lately, as its own rows tell. Real time. */
export interface Outcome {
  lastSuccess: Instant | null;
  lastError: { at: Instant; code: string } | null;
  waiting: number;
  waitingSince: Instant | null;
}

const lately = `now() - interval '30 days'`;

/** Of errands: the latest try that went well, and the latest that did not and has not gone well since. */
const ofErrands = `
  max(last_tried_at) filter (where last_error_code is null) as success,
  max(last_tried_at) filter (where last_error_code is not null) as error_at,
  (array_agg(last_error_code order by last_tried_at desc) filter (where last_error_code is not null))[1] as error_code,
  count(*) filter (where state = 'owed')::int as waiting,
  min(owed_at) filter (where state = 'owed') as waiting_since`;

/** Derived from errands, messages and payments: no other record is kept. */
@Injectable()
export class OutcomeRepository {
  constructor(private readonly database: DataSource) {}

  /** By use of a register. */
  async ofRegisters(): Promise<ReadonlyMap<string, Outcome>> {
    const rows = (await this.database.query(
      `select request->>'use' as key, ${ofErrands} from errand where kind = 'inquiry' and owed_at > ${lately} group by 1`,
    )) as Row[];
    return new Map(rows.map((row) => [row.key, outcomeOf(row)]));
  }

  async ofWebhooks(): Promise<Outcome> {
    return this.one(`select '' as key, ${ofErrands} from errand where kind = 'webhook' and owed_at > ${lately}`);
  }

  /** Payments whose end is not known, and refunds. */
  async ofBank(): Promise<Outcome> {
    return this.one(`
      select '' as key,
        (select max(coalesce(refunded_at, verified_at)) from payment where verified_at > ${lately} or refunded_at > ${lately}) as success,
        max(last_tried_at) filter (where last_error_code is not null) as error_at,
        (array_agg(last_error_code order by last_tried_at desc) filter (where last_error_code is not null))[1] as error_code,
        (count(*) filter (where state = 'owed') + (select count(*) from payment where state = 'unknown'))::int as waiting,
        least(min(owed_at) filter (where state = 'owed'), (select min(created_at) from payment where state = 'unknown')) as waiting_since
      from errand where kind = 'refund' and owed_at > ${lately}`);
  }

  async ofMessages(channels: readonly string[]): Promise<Outcome> {
    return this.one(
      `select '' as key, max(sent_at) as success, max(at) filter (where state = 'failed') as error_at,
         case when bool_or(state = 'failed') then 'not-sent' end as error_code,
         count(*) filter (where state = 'queued')::int as waiting, min(at) filter (where state = 'queued') as waiting_since
       from message where channel = any($1) and at > ${lately}`,
      [[...channels]],
    );
  }

  /** Pokes that Temporal has not taken yet. */
  async ofPokes(): Promise<Outcome> {
    return this.one(
      `select '' as key, null::timestamptz as success, null::timestamptz as error_at, null::text as error_code,
         count(*)::int as waiting, min(next_try_at) as waiting_since from poke where sent < wanted`,
    );
  }

  private async one(text: string, values: unknown[] = []): Promise<Outcome> {
    const [row] = (await this.database.query(text, values)) as [Row];
    return outcomeOf(row);
  }
}

interface Row {
  key: string;
  success: Date | null;
  error_at: Date | null;
  error_code: string | null;
  waiting: number;
  waiting_since: Date | null;
}

const outcomeOf = ({ success, error_at, error_code, waiting, waiting_since }: Row): Outcome => ({
  lastSuccess: success?.toISOString() ?? null,
  lastError: error_at && error_code ? { at: error_at.toISOString(), code: error_code } : null,
  waiting,
  waitingSince: waiting_since?.toISOString() ?? null,
});
