import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDefinition } from '#domain/definition/parse';
import type { Definition } from '#domain/definition/schema';
import { type DecisionTable, parseTable } from '#domain/definition/table';
import { catalogFolder, readCatalog } from './folder';

/** Every service of the catalogue, in the order of its keys. Throws where one has not the language's shape. */
export const loadServices = (): Definition[] => named('services', '.yaml').map(loadService);

export function loadService(key: string): Definition {
  const { definition, defects } = parseDefinition(readCatalog('services', `${key}.yaml`));
  if (!definition) throw new Error(`${key}: ${JSON.stringify(defects)}`);
  return definition;
}

/** Decision tables: amounts in rials. */
export const loadTables = (): Map<string, DecisionTable> =>
  new Map(named('tables', '.csv').map((key) => [key, parseTable(key, readCatalog('tables', `${key}.csv`))]));

const named = (folder: string, extension: string): string[] =>
  readdirSync(join(catalogFolder, folder))
    .filter((file) => file.endsWith(extension))
    .map((file) => basename(file, extension))
    .sort();
