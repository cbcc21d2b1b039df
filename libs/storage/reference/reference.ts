import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Calendar, type Calendars, type Closure, calendarsOf } from '#domain/calendar/calendar';
import type { Definition, Text } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';
import type { Agency, Directory, Place, Suspended, World } from '#domain/dossier/world';
import { instantOf } from '#domain/instant';
import { type Audience, type Wordings, wordingKey } from '#domain/notices/wording';
import { Refusal } from '#domain/refusal';
import { laterVersion } from './semver';

/** Moments of which other systems asked to hear. */
export const SUBSCRIBED = 'gardesh.subscribed';

/** Where rows come from: the database, or one connection that is in the middle of a transaction. */
export interface Rows {
  query(text: string): Promise<unknown>;
}

/** Definitions, directory and calendars as they stand: what rules may know of the world. Never changed, only replaced. */
export interface Standing {
  version: number;
  /** Refuses `unknown-service`. Without a version: the latest published. */
  world(service: string, version?: string): World;
  /** The latest published version of every service. */
  services: readonly Definition[];
  directory: Directory;
  calendars: Calendars;
  titles: { agencies: ReadonlyMap<string, Text>; places: ReadonlyMap<string, Text> };
  /** Services that take no new requests for now. */
  suspended: ReadonlyMap<string, Suspended>;
}

/** Keeps the standing world in memory and reads it again when `reference_version` says that it has changed. */
@Injectable()
export class Reference {
  private standing: Standing | undefined;
  private reading: { version: number; standing: Promise<Standing> } | undefined;

  constructor(
    private readonly database: DataSource,
    @Optional() @Inject(SUBSCRIBED) private readonly subscribed: World['subscribed'] = undefined,
  ) {}

  /** As it stands now: one small query, and a reading only after a change. */
  async current(): Promise<Standing> {
    const [row] = (await this.database.query('select version from reference_version')) as [{ version: string }];
    return this.at(Number(row.version), this.database);
  }

  /** At least as new as `version`, read through `rows` (a caller inside a transaction must not wait for a second connection). */
  async at(version: number, rows: Rows): Promise<Standing> {
    if (this.standing && this.standing.version >= version) return this.standing;
    if (!this.reading || this.reading.version < version) {
      const standing = read(rows, this.subscribed);
      this.reading = { version, standing };
      void standing.then(
        (read) => {
          if (!this.standing || read.version > this.standing.version) this.standing = read;
        },
        () => {
          if (this.reading?.standing === standing) this.reading = undefined;
        },
      );
    }
    return this.reading.standing;
  }
}

interface DefinitionRow {
  key: string;
  version: string;
  body: Definition;
  tables: DecisionTable[];
}
interface AgencyRow {
  key: string;
  kind: string;
  place: string | null;
  province: string | null;
  unit_type: string;
  /** Set at the moment of the end. */
  until: string | null;
  title: Text;
}

/** One statement, so that all parts are of one moment. */
const everything = `
select (select version from reference_version) as version,
  (select coalesce(json_agg(d), '[]') from (select key, version, body, tables from definition) d) as definitions,
  (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from agency a) as agencies,
  (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from place p) as places,
  (select coalesce(jsonb_agg(c.body), '[]') from calendar c) as calendars,
  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'calendar', calendar, 'from', "from", 'to', "to", 'scope', scope, 'title', title, 'hours', hours)), '[]') from closure) as closures,
  (select coalesce(json_agg(s), '[]') from (select service, since, reason, alternative from suspension) s) as suspensions,
  (select coalesce(json_agg(w), '[]') from (
    select distinct on (audience, moment, service) audience, moment, service, text from wording
    where state = 'agreed' order by audience, moment, service, settled_at desc) w where text is not null) as wordings`;

interface Everything {
  version: string;
  definitions: DefinitionRow[];
  agencies: AgencyRow[];
  places: (Place & { title: Text })[];
  calendars: Calendar[];
  closures: Closure[];
  suspensions: (Suspended & { service: string })[];
  wordings: { audience: Audience; moment: string; service: string | null; text: Text }[];
}

async function read(rows: Rows, subscribed: World['subscribed']): Promise<Standing> {
  const answer = await rows.query(everything);
  const [row] = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as [Everything];
  return standingOf(row, subscribed);
}

function standingOf(
  { version, definitions, agencies, places, calendars, closures, suspensions, wordings }: Everything,
  subscribed: World['subscribed'],
): Standing {
  const directory: Directory = {
    agencies: new Map(
      agencies.map(({ key, kind, place, province, unit_type, until }): [string, Agency] => [
        key,
        { key, kind, place, province, unitType: unit_type, ...(until ? { ended: true } : {}) },
      ]),
    ),
    places: new Map(places.map(({ key, level, parent }) => [key, { key, level, parent }])),
  };
  const working = calendarsOf(calendars, closures);
  const suspended = new Map(
    suspensions.map(({ service, since, reason, alternative }): [string, Suspended] => [
      service,
      { since: instantOf(Date.parse(since)), reason, alternative },
    ]),
  );
  const worded: Wordings = new Map(wordings.map(({ audience, moment, service, text }) => [wordingKey(audience, moment, service), text]));
  const worlds = new Map<string, World>();
  const latest = new Map<string, Definition>();
  for (const { key, version: published, body, tables } of definitions) {
    worlds.set(`${key}@${published}`, {
      definition: body,
      directory,
      calendars: working,
      tables: new Map(tables.map((table) => [table.key, table])),
      wordings: worded,
      ...(subscribed ? { subscribed } : {}),
      ...(suspended.has(key) ? { suspended: suspended.get(key)! } : {}),
    });
    const known = latest.get(key);
    if (!known || laterVersion(published, known.version)) latest.set(key, body);
  }
  return {
    version: Number(version),
    world(service, asked) {
      const world = worlds.get(`${service}@${asked ?? latest.get(service)?.version}`);
      if (!world) throw new Refusal('unknown-service', { service });
      return world;
    },
    services: [...latest.values()],
    directory,
    calendars: working,
    titles: {
      agencies: new Map(agencies.map(({ key, title }) => [key, title])),
      places: new Map(places.map(({ key, title }) => [key, title])),
    },
    suspended,
  };
}
