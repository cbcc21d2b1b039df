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
const waits = `state = 'owed' and (held_until is null or held_until < now())`;

/** Of errands of the kind and use that `wanted` names: the latest try that went well, the latest that did not, and what is still owed. */
const ofErrands = `
  select wanted.key, success.at as success, failure.at as error_at, failure.code as error_code, coalesce(owed.waiting, 0) as waiting, owed.since as waiting_since
  from wanted
  left join lateral (
    select last_tried_at as at from errand where errand.kind = wanted.kind and kind in ('inquiry', 'webhook', 'refund')
      and coalesce(request->>'use', '') = wanted.use and last_tried_at > ${lately} and last_error_code is null
    order by last_tried_at desc limit 1) as success on true
  left join lateral (
    select last_tried_at as at, last_error_code as code from errand where errand.kind = wanted.kind and kind in ('inquiry', 'webhook', 'refund')
      and coalesce(request->>'use', '') = wanted.use and last_tried_at > ${lately} and last_error_code is not null
    order by last_tried_at desc limit 1) as failure on true
  left join (
    select kind, coalesce(request->>'use', '') as use, count(*)::int as waiting, min(owed_at) as since from errand where state = 'owed' group by 1, 2
  ) as owed on owed.kind = wanted.kind and owed.use = wanted.use`;

/** Derived from errands, messages and payments: no other record is kept. */
@Injectable()
export class OutcomeRepository {
  constructor(private readonly database: DataSource) {}

  /** By use of a register, of those that are named. */
  async ofRegisters(uses: readonly string[]): Promise<ReadonlyMap<string, Outcome>> {
    const rows = (await this.database.query(
      `with wanted as (select use as key, 'inquiry' as kind, use from unnest($1::text[]) as use) ${ofErrands}`,
      [[...uses]],
    )) as Row[];
    return new Map(rows.map((row) => [row.key, outcomeOf(row)]));
  }

  async ofWebhooks(): Promise<Outcome> {
    return this.one(`with wanted as (select '' as key, 'webhook' as kind, '' as use) ${ofErrands}`);
  }

  /** Payments whose end is not known, and refunds. */
  async ofBank(): Promise<Outcome> {
    return this.one(`
      with wanted as (select '' as key, 'refund' as kind, '' as use), refunds as (${ofErrands}),
        unknown as (select count(*)::int as waiting, min(created_at) as since from payment where state = 'unknown')
      select '' as key,
        (select max(coalesce(refunded_at, verified_at)) from payment where verified_at > ${lately} or refunded_at > ${lately}) as success,
        error_at, error_code, refunds.waiting + unknown.waiting as waiting, least(waiting_since, since) as waiting_since
      from refunds, unknown`);
  }

  /** What is held for somebody's quiet hours waits for nobody. */
  async ofMessages(channels: readonly string[]): Promise<Outcome> {
    return this.one(
      `select '' as key, (select sent_at from message where channel = any($1) and state = 'sent' and at > ${lately} order by at desc limit 1) as success,
         max(at) filter (where state = 'failed') as error_at, case when bool_or(state = 'failed') then 'not-sent' end as error_code,
         count(*) filter (where ${waits})::int as waiting, min(at) filter (where ${waits}) as waiting_since
       from message where channel = any($1) and state <> 'sent' and at > ${lately}`,
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
