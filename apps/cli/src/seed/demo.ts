/** Places, bodies, people, calendars and services of the demo installation. */
import { createHash } from 'node:crypto';
import { loadAgencies, loadCalendars, loadCitizens, loadPlaces, loadServices, loadStaff, loadTables, loadTemplates } from '#catalog/load';
import type { Definition } from '#domain/definition/schema';
import { type Instant, instantOf } from '#domain/instant';
import type { Storage } from '#storage/storage';

/** The agencies are entered last and seal what came before; services that the catalogue gained since are published each time. */
export async function installDemo(storage: Storage): Promise<void> {
  const agencies = await storage.directory.agencies();
  if (agencies.length === 0) {
    await storage.directory.putPlaces(loadPlaces());
    await storage.calendars.put(loadCalendars());
    await enterPeople(storage);
    await enterTemplates(storage);
    await storage.directory.putAgencies(loadAgencies());
  }
  await publishServices(storage);
}

/** The same person has the same id in every installation of the demo. */
export function demoPerson(name: string): string {
  const hash = createHash('sha256').update(`gardesh demo person ${name}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-9${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

async function enterPeople({ people }: Storage): Promise<void> {
  for (const { mobile, nationalId, name } of loadCitizens())
    await people.enter({ id: demoPerson(mobile), kind: 'citizen', mobile, nationalId, name });
  for (const { userName, name, email, posts } of loadStaff()) {
    const { id } = await people.enter({ id: demoPerson(userName), kind: 'staff', userName, name, email });
    for (const post of posts) await people.appoint({ person: id, ...post });
  }
}

async function enterTemplates({ templates }: Storage): Promise<void> {
  const beginnings = loadTemplates();
  await templates.begin(
    loadAgencies().flatMap(({ key, kind }) =>
      beginnings
        .filter(({ kinds }) => !kinds || kinds.includes(kind))
        .map(({ service, title, text }) => ({ agency: key, service: service ?? null, title, text })),
    ),
  );
}

/** Old enough that every invented dossier began under a published version. */
const publishedDaysAgo = 120;

async function publishServices({ definitions, database }: Storage): Promise<void> {
  const rows = (await database.query('select key, version from definition')) as { key: string; version: string }[];
  const published = new Set(rows.map(({ key, version }) => `${key} ${version}`));
  const tables = [...loadTables().values()];
  const at: Instant = instantOf(Date.now() - publishedDaysAgo * 86_400_000);
  for (const definition of loadServices()) {
    if (published.has(`${definition.key} ${definition.version}`)) continue;
    await definitions.publish({ definition, tables: tables.filter(({ key }) => namedTables(definition).has(key)), at, by: null });
  }
}

const namedTables = ({ stages }: Definition): ReadonlySet<string> =>
  new Set(Object.values(stages).flatMap((stage) => (stage.kind === 'decide' && stage.table ? [stage.table] : [])));
