import type { Text } from '#domain/definition/schema';
import type { Standing } from '#storage/reference/reference';
import { postLabel } from '../readings/post-label';

export interface Named {
  key: string;
  title: Text;
}

/** What things are called, by their keys. An unknown key stands for itself. */
export interface Naming {
  agency(key: string): Named;
  post(agency: string, role: string): Named;
  service(key: string): Named;
  /** Of the version that was asked for, or the latest; with a party, that body's part in it. */
  stage(service: string, key: string, version?: string): Named;
}

export function namingOf(standing: Standing): Naming {
  const named = (key: string, title: Text | null | undefined): Named => ({ key, title: title ?? { fa: key, en: key } });
  const known = new Set(standing.services.map(({ key }) => key));
  return {
    agency: (key) => named(key, standing.titles.agencies.get(key)),
    post: (agency, role) => named(role, postLabel(standing.directory.agencies.get(agency)?.kind, role)),
    service: (key) => named(key, standing.services.find((service) => service.key === key)?.title),
    stage: (service, key, version) =>
      named(key, known.has(service) ? standing.world(service, version).definition.stages[key]?.label : null),
  };
}
