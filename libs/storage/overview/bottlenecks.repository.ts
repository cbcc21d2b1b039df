import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/instant';
import { begunText, medianText, openStates, stageWork, type Typical, typicalOf } from './measures';

export interface BottlenecksQuestion {
  agency: string;
  service: string;
  /** Null: all versions together. */
  version: string | null;
  /** The span that is measured: after `since`, up to and with `now`. */
  since: Instant;
  now: Instant;
}

/** People's work in a stage. */
export interface StageWork {
  stage: string;
  open: number;
  late: number;
  arrivals: number;
  departures: number;
  queue: Typical;
  handsOn: Typical;
  wait: Typical;
}

/** Dossiers on their way through a stage, whoever works there. */
export interface StageTraffic {
  stage: string;
  standing: number;
  entered: number;
  left: number;
  stay: Typical;
}

export interface Loop {
  from: string;
  to: string;
  times: number;
}

export interface VersionCount {
  version: string;
  open: number;
  total: number;
}

const ofService = `dossier.service = $2 and ($3::text is null or dossier.service_version = $3)`;
/** Nothing has happened since to what was closed before. */
const moving = `dossier.agency = $1 and ${ofService} and (dossier.closed_at is null or dossier.closed_at > $4)`;

/** Where the route of a service is slow. The owner sees all of it, a body that is asked its own work. */
@Injectable()
export class BottlenecksRepository {
  constructor(private readonly database: DataSource) {}

  async work({ agency, service, version, since, now }: BottlenecksQuestion): Promise<StageWork[]> {
    const rows = (await this.database.query(
      `with work as materialized (
         select task.* from task join dossier on dossier.id = task.dossier_id
         where task.service = $2 and ${ofService} and (task.agency = $1 or task.owner = $1) and ${stageWork}
           and (task.${openStates} or task.closed_at > $4)
       ),
       begun as materialized (select task.*, ${begunText} as begun_at from work as task where task.closed_at > $4),
       measured as (
         select stage, closed_at - opened_at as wait, begun_at - opened_at as queue, closed_at - begun_at as hands_on
         from begun where begun.state = 'completed' and begun.closed_at <= $5
       ),
       typical as (
         select stage, ${medianText('wait')} as wait, count(wait)::int as wait_n,
           ${medianText('queue')} as queue, count(queue)::int as queue_n, ${medianText('hands_on')} as hands_on
         from measured group by stage
       ),
       counted as (
         select stage, count(*) filter (where ${openStates})::int as open, count(*) filter (where ${openStates} and due_at < $5)::int as late,
           count(*) filter (where opened_at > $4)::int as arrivals, count(*) filter (where closed_at > $4)::int as departures
         from work group by stage
       )
       select * from counted left join typical using (stage)`,
      [agency, service, version, since, now],
    )) as WorkRow[];
    return rows.map((row) => ({
      stage: row.stage,
      open: row.open,
      late: row.late,
      arrivals: row.arrivals,
      departures: row.departures,
      queue: typicalOf(row.queue, row.queue_n ?? 0),
      handsOn: typicalOf(row.hands_on, row.queue_n ?? 0),
      wait: typicalOf(row.wait, row.wait_n ?? 0),
    }));
  }

  /** Through these stages, of the dossiers that the agency owns. */
  async traffic({ agency, service, version, since, now }: BottlenecksQuestion, stages: readonly string[]): Promise<StageTraffic[]> {
    const rows = (await this.database.query(
      `with entry as (
         select event.fact->>'stage' as stage, event.at, dossier.closed_at,
           lead(event.at) over (partition by event.dossier_id order by event.version) as left_at
         from dossier join event on event.dossier_id = dossier.id and event.kind = 'stage-entered' and event.at <= $5
         where ${moving}
       )
       select stage, count(*) filter (where left_at is null and closed_at is null)::int as standing, count(*) filter (where at > $4)::int as entered,
         count(*) filter (where left_at > $4)::int as left, ${medianText('left_at - at')} filter (where left_at > $4) as stay
       from entry where stage = any($6::text[]) group by stage`,
      [agency, service, version, since, now, stages],
    )) as { stage: string; standing: number; entered: number; left: number; stay: number | null }[];
    return rows.map(({ stay, ...row }) => ({ ...row, stay: typicalOf(stay, row.left) }));
  }

  /** How often dossiers that the agency owns came into a stage where they had been before, by the stage they came from. */
  async loops({ agency, service, version, since, now }: BottlenecksQuestion): Promise<Loop[]> {
    return (await this.database.query(
      `select came.stage as from, entered.fact->>'stage' as to, count(*)::int as times
       from event as entered join dossier on dossier.id = entered.dossier_id
       cross join lateral (
         select fact->>'stage' as stage from event where event.dossier_id = entered.dossier_id and event.version < entered.version
           and event.kind = 'stage-left' order by event.version desc limit 1) as came
       where entered.kind = 'stage-entered' and entered.at > $4 and entered.at <= $5 and ${moving}
         and exists (select from event as earlier where earlier.dossier_id = entered.dossier_id and earlier.version < entered.version
           and earlier.kind = 'stage-entered' and earlier.fact->>'stage' = entered.fact->>'stage')
       group by 1, 2 order by times desc, 1, 2`,
      [agency, service, version, since, now],
    )) as Loop[];
  }

  /** Services in which an agency has open work or had some since, most open first. */
  async services({ agency, since }: Pick<BottlenecksQuestion, 'agency' | 'since'>): Promise<string[]> {
    const rows = (await this.database.query(
      `select service from task where agency = $1 and (${openStates} or closed_at > $2) group by service order by count(*) filter (where closed_at is null) desc, service`,
      [agency, since],
    )) as { service: string }[];
    return rows.map(({ service }) => service);
  }

  /** Of the dossiers that the agency owns, newest version first. */
  async versions({ agency, service }: Pick<BottlenecksQuestion, 'agency' | 'service'>): Promise<VersionCount[]> {
    return (await this.database.query(
      `select service_version as version, count(*) filter (where closed_at is null)::int as open, count(*)::int as total
       from dossier where service = $2 and agency = $1 group by 1 order by string_to_array(service_version, '.')::int[] desc`,
      [agency, service],
    )) as VersionCount[];
  }
}

interface WorkRow {
  stage: string;
  open: number;
  late: number;
  arrivals: number;
  departures: number;
  wait: number | null;
  wait_n: number | null;
  queue: number | null;
  queue_n: number | null;
  hands_on: number | null;
}
