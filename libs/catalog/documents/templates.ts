import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { catalogFolder } from '../folder';

export const templatesFolder = join(catalogFolder, 'documents');

/** Templates that a definition's `document` may name. `paper` is what they share. */
export const documentNames = (): string[] =>
  readdirSync(templatesFolder)
    .filter((file) => file.endsWith('.typ') && file !== 'paper.typ')
    .map((file) => basename(file, '.typ'))
    .sort();

export const templatePath = (document: string): string => join(templatesFolder, `${document}.typ`);
