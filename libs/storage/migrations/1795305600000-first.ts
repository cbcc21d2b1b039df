import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All tables as they began. A later change is a migration of its own; this one is never edited. */
export class First1795305600000 implements MigrationInterface {
  readonly name = 'First1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [dossiers, conducting, catalogue, people, outside, oversight, triggers]) await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: it would drop every dossier.');
  }
}

const dossiers = `
create extension if not exists pg_trgm;

create table dossier (
  id uuid primary key,
  tracking_code text not null constraint dossier_tracking_code unique,
  service text not null,
  service_version text not null,
  version int not null,
  agency text,
  applicant text not null,
  filed_by text,
  lifecycle text not null,
  stage text not null,
  stage_public text not null,
  result text,
  holder_kind text not null,
  holder_agency text,
  next_at timestamptz,
  next_what text,
  due_at timestamptz,
  province text,
  county text,
  opened_at timestamptz not null,
  accepted_at timestamptz,
  closed_at timestamptz,
  state jsonb not null,
  hash bytea not null
);
create index dossier_by_applicant on dossier (applicant, opened_at, id);
create index dossier_by_agency on dossier (agency, lifecycle, opened_at, id);
create index dossier_by_service on dossier (service, opened_at, id);
create index dossier_by_stage on dossier (service, stage) where closed_at is null;
create index dossier_by_opening on dossier (opened_at, id);
create index dossier_by_due on dossier (due_at, id) where closed_at is null;

create table dossier_search (
  dossier_id uuid primary key constraint dossier_search_dossier references dossier,
  text text not null
);
create index dossier_search_trigram on dossier_search using gin (text gin_trgm_ops);

create table event (
  dossier_id uuid not null constraint event_dossier references dossier,
  version int not null,
  at timestamptz not null,
  actor jsonb not null,
  channel text not null,
  kind text not null,
  fact jsonb not null,
  prev bytea not null,
  hash bytea not null,
  primary key (dossier_id, version)
);
create index event_by_kind on event (kind, at);

create table task (
  id text primary key,
  dossier_id uuid not null constraint task_dossier references dossier,
  tracking_code text not null,
  service text not null,
  applicant text not null,
  owner text,
  kind text not null,
  state text not null,
  stage text not null,
  party text,
  agency text,
  role text,
  assignee text,
  barred text[] not null,
  pick text not null,
  about jsonb not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  outcome text,
  closed_by text,
  on_behalf_of text,
  province text,
  county text
);
create index task_open_by_post on task (agency, role, due_at, id) where state in ('available', 'active', 'suspended');
create index task_open_by_assignee on task (assignee, due_at, id) where state in ('available', 'active', 'suspended');
create index task_open_by_applicant on task (applicant, due_at, id) where state in ('available', 'active', 'suspended');
create index task_by_agency on task (agency, opened_at);
create index task_by_dossier on task (dossier_id);

create table clock (
  dossier_id uuid not null constraint clock_dossier references dossier,
  id text not null,
  key text not null,
  purpose text not null,
  next_at timestamptz,
  rung text,
  due_at timestamptz,
  calendar text not null,
  province text,
  agency text,
  unit_type text,
  primary key (dossier_id, id)
);
create index clock_by_next on clock (next_at);
create index clock_by_calendar on clock (calendar, province);

create table rung_claim (
  dossier_id uuid not null constraint rung_claim_dossier references dossier,
  clock_id text not null,
  rung text not null,
  at timestamptz not null,
  primary key (dossier_id, clock_id, rung)
);
`;

const conducting = `
create table errand (
  id text primary key,
  dossier_id uuid not null constraint errand_dossier references dossier,
  kind text not null,
  state text not null,
  request jsonb not null,
  owed_at timestamptz not null,
  settled_at timestamptz,
  attempts int not null default 0,
  last_tried_at timestamptz,
  last_error_code text
);
create index errand_owed on errand (owed_at) where state = 'owed';
create index errand_by_dossier on errand (dossier_id);

create table poke (
  dossier_id uuid primary key constraint poke_dossier references dossier,
  tracking_code text not null,
  wanted int not null,
  sent int not null default 0,
  lease_until timestamptz,
  next_try_at timestamptz not null default now(),
  tries int not null default 0
);
create index poke_unsent on poke (next_try_at) where sent < wanted;

create table idempotency (
  actor text not null,
  route text not null,
  key text not null,
  body_sha256 bytea not null,
  status int,
  response json,
  dossier_id uuid,
  at timestamptz not null default now(),
  primary key (actor, route, key)
);

create table business_clock (single boolean primary key default true constraint business_clock_single check (single), offset_ms bigint not null default 0);
insert into business_clock default values;
`;

const catalogue = `
create table definition (
  key text not null,
  version text not null,
  -- json, not jsonb: outcomes and actions count in the order in which they are written
  body json not null,
  tables json not null,
  owner text not null,
  published_at timestamptz not null,
  published_by text,
  primary key (key, version)
);

create table agency (
  key text primary key,
  kind text not null,
  place text,
  province text,
  unit_type text not null,
  title jsonb not null
);

create table place (
  key text primary key,
  level text not null,
  parent text,
  title jsonb not null
);
create index place_by_parent on place (parent);

create table calendar (key text primary key, body jsonb not null);

create table closure (
  id uuid primary key,
  calendar text not null,
  "from" date not null,
  "to" date not null,
  scope jsonb not null,
  title text not null,
  hours jsonb,
  announced_by text not null,
  announced_at timestamptz not null
);
create index closure_by_calendar on closure (calendar, "from");

create table reference_version (single boolean primary key default true constraint reference_version_single check (single), version bigint not null default 1);
insert into reference_version default values;
`;

const people = `
create table person (
  id text primary key,
  kind text not null,
  user_name text,
  mobile text,
  national_id text,
  name text not null,
  email text,
  preferences jsonb not null default '{}',
  search_text text not null default '',
  created_at timestamptz not null default now()
);
create unique index person_mobile on person (mobile) where kind = 'citizen';
create unique index person_user_name on person (user_name);
create index person_national_id on person (national_id);
create index person_search_trigram on person using gin (search_text gin_trgm_ops);

create table post (
  id uuid primary key,
  person text not null constraint post_person references person,
  agency text not null,
  role text not null,
  "from" timestamptz not null default now(),
  until timestamptz
);
create index post_by_person on post (person);
create index post_by_agency on post (agency, role);

create table absence (
  id uuid primary key,
  person text not null constraint absence_person references person,
  "from" date not null,
  "to" date,
  stand_in jsonb not null,
  entered_by text not null,
  entered_at timestamptz not null
);
create index absence_by_person on absence (person, "from");

create table session (
  token_hash bytea primary key,
  person text not null constraint session_person references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_by_person on session (person);

create table login_challenge (
  id uuid primary key,
  mobile text not null,
  code_hash bytea not null,
  tries int not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index login_challenge_by_mobile on login_challenge (mobile, created_at);
`;

const outside = `
create table file (
  id uuid primary key,
  sha256 text not null,
  type text not null,
  name text,
  size int not null,
  path text not null,
  scan text not null,
  uploaded_by text,
  at timestamptz not null
);
create index file_by_sha256 on file (sha256);

create table payment (
  id uuid primary key,
  dossier_id uuid not null constraint payment_dossier references dossier,
  charge_id text not null,
  provider text not null,
  authority text,
  ref_number text,
  amount bigint not null,
  state text not null,
  return_to text,
  created_at timestamptz not null,
  verified_at timestamptz,
  refunded_at timestamptz,
  refund_reference text,
  constraint payment_reference_once unique (provider, ref_number),
  constraint payment_authority_once unique (provider, authority)
);
create index payment_unsettled on payment (created_at) where state in ('created', 'redirected', 'unknown');
create index payment_by_dossier on payment (dossier_id, charge_id);

create table message (
  id uuid primary key,
  key text not null constraint message_key unique,
  channel text not null,
  to_address text not null,
  subject text,
  text text not null,
  person text,
  dossier_id uuid,
  state text not null,
  at timestamptz not null,
  sent_at timestamptz,
  read_at timestamptz,
  provider_ref text
);
create index message_by_time on message (at, id);
create index message_by_person on message (person, channel, at);

create table output_paper (
  id text primary key,
  dossier_id uuid not null constraint output_paper_dossier references dossier,
  errand_id text not null constraint output_paper_errand unique,
  document text not null,
  number text not null constraint output_paper_number unique,
  token text not null constraint output_paper_token unique,
  file_id text not null,
  state text not null,
  issued_at timestamptz not null,
  valid_until text,
  facts jsonb not null
);
create index output_paper_by_dossier on output_paper (dossier_id);

create table paper_series (series text primary key, last int not null);

create table register_script (use text primary key, mode text not null, answer jsonb);
create table bank_script (authority text primary key, script jsonb not null);
`;

const oversight = `
create table access (
  id bigint generated by default as identity primary key,
  person text not null,
  dossier_id uuid not null,
  what text not null,
  at timestamptz not null default now()
);
create index access_by_dossier on access (dossier_id, at);
create index access_by_person on access (person, at);
`;

const counted = ['definition', 'agency', 'place', 'calendar', 'closure', 'post'];

const triggers = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger event_append_only before update or delete or truncate on event for each statement execute function refuse_change();

create function refuse_republishing() returns trigger language plpgsql as $$
begin
  raise exception 'a published definition never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger definition_immutable before update or delete on definition for each statement execute function refuse_republishing();

create function count_reference_change() returns trigger language plpgsql as $$
begin
  update reference_version set version = version + 1;
  return null;
end $$;
${counted.map((table) => `create trigger ${table}_counted after insert or update or delete on "${table}" for each statement execute function count_reference_change();`).join('\n')}
`;
