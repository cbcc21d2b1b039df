/** The bodies of the demo installation: places, kinds with their posts, and agencies. */
import { z } from 'zod';
import { Key, Text } from '#domain/definition/schema';
import type { Agency, Directory, Place } from '#domain/dossier/world';
import { readYaml } from './folder';

export type TitledPlace = Place & { title: Text };
export type TitledAgency = Agency & { title: Text };
export type Titles = Record<string, Text>;
export interface AgencyKind {
  key: string;
  title: Text;
  unitType: string;
  /** Every post in such a body, `head` and `admin` among them. */
  roles: Titles;
}

const Roles = z.record(Key, Text);
const PlaceRow = z.strictObject({ key: Key, level: z.enum(['province', 'county', 'city', 'zone']), parent: Key.nullable(), title: Text });
const Kinds = z.strictObject({
  everywhere: Roles,
  kinds: z.array(z.strictObject({ key: Key, title: Text, unitType: Key, roles: Roles })),
  installation: Roles,
});
const AgencyRow = z.strictObject({ key: Key, kind: Key, place: Key.nullable(), title: Text });

export const loadPlaces = (): TitledPlace[] => readYaml(z.array(PlaceRow), 'agencies', 'places.yaml');

export function loadKinds(): AgencyKind[] {
  const { everywhere, kinds } = readYaml(Kinds, 'agencies', 'kinds.yaml');
  return kinds.map((kind) => ({ ...kind, roles: { ...kind.roles, ...everywhere } }));
}

/** Posts of the installation itself, in no body. */
export const loadInstallationRoles = (): Titles => readYaml(Kinds, 'agencies', 'kinds.yaml').installation;

export function loadAgencies(): TitledAgency[] {
  const places = new Map(loadPlaces().map((place) => [place.key, place]));
  const kinds = new Map(loadKinds().map((kind) => [kind.key, kind]));
  return readYaml(z.array(AgencyRow), 'agencies', 'agencies.yaml').map((agency) => {
    const kind = kinds.get(agency.kind);
    if (!kind) throw new Error(`agency ${agency.key} is of an unknown kind`);
    return { ...agency, province: provinceOf(places, agency.place), unitType: kind.unitType };
  });
}

export const loadDirectory = (): Directory => ({
  agencies: new Map(loadAgencies().map((agency) => [agency.key, agency])),
  places: new Map(loadPlaces().map((place) => [place.key, place])),
});

function provinceOf(places: ReadonlyMap<string, Place>, key: string | null): string | null {
  const place = key === null ? undefined : places.get(key);
  if (!place) return null;
  return place.level === 'province' ? place.key : provinceOf(places, place.parent);
}
