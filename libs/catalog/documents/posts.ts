import type { Text } from '#domain/definition/schema';
import { loadKinds } from '../bodies';

let titles: ReadonlyMap<string, Text> | undefined;

/** How whoever signs as `culture:director` is called. A role that the catalogue does not know is called by its own name. */
export function postTitle(sign: string): Text {
  titles ??= new Map(
    loadKinds().flatMap(({ key, roles }) => Object.entries(roles).map(([role, title]): [string, Text] => [`${key}:${role}`, title])),
  );
  return titles.get(sign) ?? { fa: sign };
}
