/** The few statements of the hot path. Each is prepared once a connection, by its name. */
import type { QueryConfig } from 'pg';
import { clockColumns } from '../clock/clock.rows';
import { dossierColumns } from '../dossier/dossier.rows';
import { errandColumns } from '../errand/errand.rows';
import { taskColumns } from '../task/task.rows';
import type { Answer, EntryKey } from './entry';
import type { Written } from './written';

/** Column → Postgres type, as `json_to_recordset` wants to know it. */
export type Columns = Readonly<Record<string, string>>;

const eventColumns = {
  dossier_id: 'uuid',
  version: 'int',
  at: 'timestamptz',
  actor: 'jsonb',
  channel: 'text',
  kind: 'text',
  fact: 'jsonb',
  prev: 'bytea',
  hash: 'bytea',
} as const;
const rungColumns = { dossier_id: 'uuid', clock_id: 'text', rung: 'text', at: 'timestamptz' } as const;
const searchColumns = { dossier_id: 'uuid', text: 'text', identifiers: 'text[]' } as const;

const insert = (table: string, columns: Columns, parameter: string, conflict?: { on: string; update: readonly string[] }): string => {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  const update = conflict
    ? ` on conflict (${conflict.on}) do update set ${conflict.update.map((name) => `${name} = excluded.${name}`).join(', ')}`
    : '';
  return `insert into ${table} (${names}) select ${names} from json_to_recordset(${parameter}::json) as entry (${types})${update}`;
};

const without = (columns: Columns, ...names: string[]): string[] => Object.keys(columns).filter((name) => !names.includes(name));

/** The writer's own process sends the poke; the relay takes over when that has not happened within the lease. */
const writeText = `
with dossiers as (${insert('dossier', dossierColumns, '$1', { on: 'id', update: without(dossierColumns, 'id', 'tracking_code', 'service', 'service_version', 'opened_at') })}),
events as (${insert('event', eventColumns, '$2')}),
tasks as (${insert('task', taskColumns, '$3', { on: 'id', update: without(taskColumns, 'id', 'dossier_id', 'tracking_code', 'service', 'kind', 'opened_at') })}),
clocks as (${insert('clock', clockColumns, '$4', { on: 'dossier_id, id', update: without(clockColumns, 'dossier_id', 'id') })}),
clocks_at_rest as (delete from clock where dossier_id = $5 and id = any($6::text[])),
rungs as (${insert('rung_claim', rungColumns, '$7')}),
errands as (${insert('errand', errandColumns, '$8', { on: 'id', update: ['state', 'settled_at'] })}),
search as (${insert('dossier_search', searchColumns, '$9', { on: 'dossier_id', update: ['text', 'identifiers'] })}),
pokes as (
  insert into poke (dossier_id, tracking_code, wanted, lease_until)
  select dossier_id, tracking_code, wanted, clock_timestamp() + interval '3 seconds'
  from json_to_recordset($10::json) as entry (dossier_id uuid, tracking_code text, wanted int)
  on conflict (dossier_id) do update set wanted = greatest(poke.wanted, excluded.wanted), lease_until = excluded.lease_until, tries = 0, next_try_at = clock_timestamp()
)
update idempotency set status = $14, response = $15::json, dossier_id = $5 where actor = $11 and route = $12 and key = $13`;

const now = `(extract(epoch from clock_timestamp()) * 1000)::bigint + (select offset_ms from business_clock)`;
const referenceVersion = '(select version from reference_version)';

const lockText = (column: string) => `
select state, hash, ${now} as now, ${referenceVersion} as reference_version from dossier where ${column} = $1 for update`;
const lockTexts = { id: lockText('id'), tracking_code: lockText('tracking_code') };

export const statements = {
  claimKey: ({ actor, route, key, bodySha256 }: EntryKey): QueryConfig => ({
    name: 'ledger.claim-key',
    text: `insert into idempotency (actor, route, key, body_sha256) values ($1, $2, $3, $4) on conflict (actor, route, key) do nothing`,
    values: [actor, route, key, bodySha256],
  }),

  answerUnder: ({ actor, route, key }: EntryKey): QueryConfig => ({
    name: 'ledger.answer-under',
    text: `select body_sha256, status, response, dossier_id from idempotency where actor = $1 and route = $2 and key = $3`,
    values: [actor, route, key],
  }),

  moment: (): QueryConfig => ({ name: 'ledger.moment', text: `select ${now} as now, ${referenceVersion} as reference_version` }),

  lock: ({ column, value }: { column: 'id' | 'tracking_code'; value: string }): QueryConfig => ({
    name: `ledger.lock-by-${column}`,
    text: lockTexts[column],
    values: [value],
  }),

  write: (written: Written, key: EntryKey | undefined, answer: Answer): QueryConfig => ({
    name: 'ledger.write',
    text: writeText,
    values: [
      JSON.stringify([written.dossier]),
      JSON.stringify(written.events),
      JSON.stringify(written.tasks),
      JSON.stringify(written.clocks),
      written.dossier.id,
      written.clocksAtRest,
      JSON.stringify(written.rungs),
      JSON.stringify(written.errands),
      JSON.stringify(written.search),
      JSON.stringify(written.pokes),
      key?.actor ?? null,
      key?.route ?? null,
      key?.key ?? null,
      answer.status,
      JSON.stringify(answer.body ?? null),
    ],
  }),
};
