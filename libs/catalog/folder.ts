import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** Where the catalogue's data lies: beside the sources, whether this runs from them or from the build. */
export const catalogFolder = join(packageRoot(__dirname), 'libs', 'catalog');

/** Text of a file of the catalogue. */
export const readCatalog = (...path: string[]): string => readFileSync(join(catalogFolder, ...path), 'utf8');

/** A YAML file of the catalogue, read into its shape. A wrong shape throws: the catalogue is part of the product. */
export function readYaml<Schema extends z.ZodType>(schema: Schema, ...path: string[]): z.infer<Schema> {
  const read = schema.safeParse(parse(readCatalog(...path)));
  if (!read.success) throw new Error(`${path.join('/')}: ${read.error.message}`);
  return read.data;
}

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json is in no folder above the catalogue');
  return packageRoot(parent);
}
