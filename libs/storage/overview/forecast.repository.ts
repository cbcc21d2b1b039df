import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PauseCause } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { medianText, openStates, stageWork, type Typical, typicalOf } from './measures';

/** Work that falls due within the span asked for. */
export interface DueSoon {
  id: string;
  trackingCode: string;
  service: string;
  version: string;
  stage: string;
  role: string | null;
  assignee: string | null;
  dueAt: Instant;
  /** Seconds until it is due. */
  left: number;
  /** Seconds that work of this age usually still takes; null where fewer than five were closed to say. */
  usual: number | null;
}

export interface Pause {
  cause: PauseCause;
  times: number;
  /** Of those, still holding. */
  now: number;
  typical: Typical;
}

/** Below this a median would be luck. */
const leastClosed = 5;

/** What will be late, and why clocks stood still. */
@Injectable()
export class ForecastRepository {
  constructor(private readonly database: DataSource) {}

  /**
   * What is left against what such work usually still takes: the median of what remained of all that had once been as old.
   * Work older than any that was ever closed is taken to begin anew.
   */
  async dueSoon({ agency, now, until }: { agency: string; now: Instant; until: Instant }): Promise<DueSoon[]> {
    const rows = (await this.database.query(
      `with history as materialized (
         select service, stage, kind, count(*)::int as n,
           array_agg(extract(epoch from closed_at - opened_at)::float8 order by closed_at - opened_at) as spans
         from task where agency = $1 and state = 'completed' and ${stageWork}
           and closed_at > $2::timestamptz - interval '90 days' and closed_at <= $2
         group by service, stage, kind having count(*) >= $4
       ),
       soon as (
         select task.*, dossier.service_version, extract(epoch from task.due_at - $2)::float8 as left, extract(epoch from $2 - task.opened_at)::float8 as age
         from task join dossier on dossier.id = task.dossier_id
         where task.agency = $1 and ${openStates.replace('state', 'task.state')} and task.due_at >= $2 and task.due_at <= $3
       )
       select soon.*, case
         when spans is null then null
         when spans[n] <= age then spans[(n + 1) / 2]
         else spans[shorter + (n - shorter + 1) / 2] - age end as usual
       from soon left join history using (service, stage, kind) left join lateral (select width_bucket(age, spans) as shorter) as place on true
       order by soon.due_at, soon.id`,
      [agency, now, until, leastClosed],
    )) as SoonRow[];
    return rows.map((row) => ({
      id: row.id,
      trackingCode: row.tracking_code,
      service: row.service,
      version: row.service_version,
      stage: row.stage,
      role: row.role,
      assignee: row.assignee,
      dueAt: row.due_at.toISOString(),
      left: Math.round(row.left),
      usual: row.usual === null ? null : Math.round(row.usual),
    }));
  }

  /** Of the statutory clocks of an agency's dossiers; what still holds counts with its length so far. */
  async pauses({ agency, since, now }: { agency: string; since: Instant; now: Instant }): Promise<Pause[]> {
    const rows = (await this.database.query(
      `with held as materialized (
         select event.dossier_id, event.version, event.at, event.fact->>'why' as cause, event.fact->'clock'->>'id' as clock
         from event join dossier on dossier.id = event.dossier_id
         where event.kind = 'clock-paused' and event.at > $2 and event.at <= $3 and dossier.agency = $1
           and event.fact->'clock'->'purpose'->>'of' = 'dossier' and event.fact->'clock'->>'key' = 'statutory'
       )
       select cause, count(*)::int as times, count(*) filter (where released.at is null)::int as now,
         ${medianText('coalesce(released.at, $3) - held.at')} as seconds
       from held left join lateral (
         select at from event where event.dossier_id = held.dossier_id and event.version > held.version
           and event.kind in ('clock-resumed', 'clock-stopped') and event.fact->'clock'->>'id' = held.clock
         order by event.version limit 1) as released on true
       group by cause order by times desc, cause`,
      [agency, since, now],
    )) as { cause: PauseCause; times: number; now: number; seconds: number }[];
    return rows.map(({ seconds, ...row }) => ({ ...row, typical: typicalOf(seconds, row.times) }));
  }
}

interface SoonRow {
  id: string;
  tracking_code: string;
  service: string;
  service_version: string;
  stage: string;
  role: string | null;
  assignee: string | null;
  due_at: Date;
  left: number;
  usual: number | null;
}
