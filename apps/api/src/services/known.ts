import { loadKnown } from '#catalog/load';
import type { Known } from '#domain/definition/check';
import type { Definition } from '#domain/definition/schema';

let catalogue: Known | undefined;

/** What a definition may refer to here: the catalogue's, and every service that is published already. */
export function known(services: readonly Definition[]): Known {
  catalogue ??= loadKnown();
  return { ...catalogue, services: new Set([...catalogue.services, ...services.map(({ key }) => key)]) };
}
