import { loadInstallationRoles, loadKinds } from '#catalog/bodies';
import type { Text } from '#domain/definition/schema';

let titles: ReadonlyMap<string, Text> | undefined;

/** How a post is called: «کارشناس پذیرش». Null where the catalogue does not know it. */
export function postLabel(kind: string | undefined, role: string): Text | null {
  titles ??= new Map([
    ...loadKinds().flatMap(({ key, roles }) => Object.entries(roles).map(([name, title]): [string, Text] => [`${key}:${name}`, title])),
    ...Object.entries(loadInstallationRoles()).map(([name, title]): [string, Text] => [`:${name}`, title as Text]),
  ]);
  return titles.get(`${kind ?? ''}:${role}`) ?? null;
}
