/** What a rule may know besides the dossier itself. All of it is data, loaded by whoever calls `advance()`. */
import type { Calendars } from '#domain/calendar/calendar';
import type { Definition, Text } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';
import type { Instant } from '#domain/instant';
import type { Wordings } from '#domain/notices/wording';

/** A body that takes part. `kind` and `place` make the key: `governor-arak`. */
export interface Agency {
  key: string;
  kind: string;
  place: string | null;
  province: string | null;
  /** Closures may name a kind of unit: `office`, `bank`, `operations`. */
  unitType: string;
  /** Ceased to be: nothing falls to it any more. */
  ended?: true;
}

/** province > county > city > zone. */
export interface Place {
  key: string;
  level: 'province' | 'county' | 'city' | 'zone';
  parent: string | null;
}

export interface Directory {
  agencies: ReadonlyMap<string, Agency>;
  places: ReadonlyMap<string, Place>;
}

export interface World {
  definition: Definition;
  directory: Directory;
  calendars: Calendars;
  tables: ReadonlyMap<string, DecisionTable>;
  /** Moments of which other systems asked to hear. */
  subscribed?: Pick<ReadonlySet<string>, 'has'>;
  /** Absent while the service takes new requests. Those under way go on either way. */
  suspended?: Suspended;
  /** Words of messages that administrators agreed on; no rule reads them. */
  wordings?: Wordings;
}

/** Why a service takes no new requests for now, since when, and another that may do instead. */
export interface Suspended {
  since: Instant;
  reason: Text;
  alternative: string | null;
}

/** The body of a kind competent for a place: its own, or that of the nearest place above. Null when there is none. */
export function competentAgency(directory: Directory, kind: string, place: string | null): Agency | null {
  for (let key = place; key; key = directory.places.get(key)?.parent ?? null) {
    const agency = directory.agencies.get(`${kind}-${key}`);
    if (agency && !agency.ended) return agency;
  }
  if (place) return null;
  const ofKind = [...directory.agencies.values()].filter((agency) => agency.kind === kind && !agency.ended);
  return ofKind.length === 1 ? ofKind[0]! : null;
}
