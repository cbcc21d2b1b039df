import { loadInstallationRoles, loadKinds } from '#catalog/bodies';
import type { Text } from '#domain/definition/schema';
import type { Directory } from '#domain/dossier/world';
import { installation } from '#storage/person/person.repository';
import type { Labels } from '../dossiers/labels';

let titles: ReadonlyMap<string, Text> | undefined;

/** How a post is called: «کارشناس پذیرش». Null where the catalogue does not know it. */
export function postLabel(kind: string | undefined, role: string): Text | null {
  titles ??= new Map([
    ...loadKinds().flatMap(({ key, roles }) => Object.entries(roles).map(([name, title]): [string, Text] => [`${key}:${name}`, title])),
    ...Object.entries(loadInstallationRoles()).map(([name, title]): [string, Text] => [`:${name}`, title as Text]),
  ]);
  return titles.get(`${kind ?? ''}:${role}`) ?? null;
}

/** What posts are made readable by. */
export interface PostTitles {
  labels: Labels;
  directory: Directory;
}

/** The post within its body: «کارشناس، فرمانداری اراک». A post that the catalogue does not know is told by its body alone. */
export function postTitle({ agency, role }: { agency: string; role: string }, { labels, directory }: PostTitles): Text {
  const post = postLabel(directory.agencies.get(agency)?.kind, role);
  if (agency === installation) return post ?? { fa: role, en: role };
  const body = labels.agency(agency);
  return post ? { fa: `${post.fa}، ${body.fa}`, en: `${post.en ?? post.fa}, ${body.en ?? body.fa}` } : body;
}
