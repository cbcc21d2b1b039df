/** The catalogue as the rest of the system takes it: services, calendars, tables, bodies and people, and what the checker may know. */
import type { Known } from '#domain/definition/check';
import { registers } from '#domain/definition/registers';
import { loadKinds } from './bodies';
import { loadCalendars } from './calendars';
import { documentNames } from './documents/templates';
import { loadServices, loadTables } from './services';

export {
  type AgencyKind,
  loadAgencies,
  loadDirectory,
  loadInstallationRoles,
  loadKinds,
  loadPlaces,
  type TitledAgency,
  type TitledPlace,
} from './bodies';
export { loadCalendars } from './calendars';
export { documentNames } from './documents/templates';
export { type DemoCitizen, type DemoPost, type DemoStaff, loadCitizens, loadStaff } from './people';
export { loadService, loadServices, loadTables } from './services';
export { type BeginningTemplate, loadTemplates } from './templates';

/** What a definition may refer to in this installation. */
export const loadKnown = (): Known => ({
  calendars: new Set(loadCalendars().map(({ key }) => key)),
  agencyKinds: new Map(loadKinds().map(({ key, roles }) => [key, new Set(Object.keys(roles))])),
  tables: loadTables(),
  documents: new Set(documentNames()),
  registers: new Set(Object.keys(registers)),
  services: new Set(loadServices().map(({ key }) => key)),
});
