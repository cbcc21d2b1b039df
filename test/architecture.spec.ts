import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Who may import whom. Read it as a map, run it as a test: arrows only ever point down the list. */
const mayImport: Record<string, string[]> = {
  'apps/portal': ['libs/ui', 'libs/contracts/http', 'libs/domain'],
  'apps/desk': ['libs/ui', 'libs/contracts/http', 'libs/domain'],
  'apps/api': ['apps/portal/portal', 'libs/platform', 'libs/storage', 'libs/catalog', 'libs/contracts', 'libs/domain'],
  'apps/worker': ['activities', 'libs/platform', 'libs/storage', 'libs/catalog', 'libs/contracts', 'libs/domain'],
  'apps/cli': ['libs/ui', 'libs/platform', 'libs/storage', 'libs/catalog', 'libs/contracts', 'libs/domain'],
  activities: ['libs/platform', 'libs/storage', 'libs/catalog', 'libs/contracts', 'libs/domain'],
  workflows: ['libs/contracts/temporal'],
  'libs/platform': ['libs/contracts', 'libs/domain'],
  'libs/storage': ['libs/domain'],
  'libs/catalog': ['libs/domain'],
  'libs/contracts': ['libs/domain'],
  'libs/ui': ['libs/contracts/http', 'libs/domain'],
  'libs/domain': [],
};

/** What the activities may know of the catalogue: words and letters, never a service. */
const catalogForActivities = ['libs/catalog/messages/', 'libs/catalog/documents', 'libs/catalog/patience'];

const root = resolve(__dirname, '..');
const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, { 'gardesh-source': string }>;
};

const filesOf = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((file) => /(?<!\.(spec|fixtures))\.tsx?$/.test(file))
    : [];

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Statically, dynamically, or as a type: whatever names another module. */
const specifiersIn = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)'([^']+)'/g)].map((match) => match[1]!);

/** `#domain/x` and `../../x` alike, as a path from the root; undefined for packages. */
function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier));
  const entry = Object.entries(imports).find(([pattern]) => specifier.startsWith(pattern.slice(0, -1)));
  if (!entry) return undefined;
  const [pattern, { 'gardesh-source': source }] = entry;
  return source.replace('./', '').replace('*.ts', specifier.slice(pattern.length - 1));
}

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

describe('the arrows', () => {
  it.each(Object.entries(mayImport))('%s imports only what lies below it', (folder, allowed) => {
    const strays = filesOf(folder).flatMap((file) =>
      specifiersIn(file)
        .map((specifier) => target(file, specifier))
        .filter((to) => to !== undefined && ![folder, ...allowed].some((below) => isIn(to, below)))
        .map((to) => `${file} → ${to}`),
    );
    expect(strays).toEqual([]);
  });

  it('has a place for every folder of code', () => {
    const folders = ['apps', 'libs'].flatMap((above) => readdirSync(join(root, above)).map((name) => `${above}/${name}`));
    expect(folders.filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it('lets activities take words and letters from the catalogue, nothing else', () => {
    const strays = filesOf('activities').flatMap((file) =>
      specifiersIn(file)
        .map((specifier) => target(file, specifier) ?? '')
        .filter((to) => isIn(to, 'libs/catalog') && !catalogForActivities.some((allowed) => to.startsWith(allowed)))
        .map((to) => `${file} → ${to}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('what must replay', () => {
  it('knows nothing but Temporal and its contract', () => {
    const packages = filesOf('workflows').flatMap((file) =>
      specifiersIn(file).filter((specifier) => target(file, specifier) === undefined),
    );
    expect(packages.filter((name) => name !== '@temporalio/workflow' && name !== '@temporalio/common')).toEqual([]);
  });

  it('uses no module of Node, and reads no clock and no chance but Temporal’s', () => {
    const outside = [...builtinModules, 'node:'];
    const strays = filesOf('workflows').filter(
      (file) =>
        specifiersIn(file).some((specifier) => outside.some((module) => specifier === module || specifier.startsWith('node:'))) ||
        /\b(new Date|Date\.|Math\.random|Intl\.|process\.|setInterval|fetch\()/.test(textOf(file)),
    );
    expect(strays).toEqual([]);
  });
});

describe('rules', () => {
  it('are handed time and chance: none reads a clock or the world', () => {
    const strays = filesOf('libs/domain').filter(
      (file) =>
        /\b(Date\.now\(|new Date\(\)|Math\.random\(|process\.env)/.test(textOf(file)) ||
        specifiersIn(file).some((specifier) => /^(node:)?(fs|http|https|net|child_process|os|timers)\b/.test(specifier)),
    );
    expect(strays).toEqual([]);
  });
});

describe('a service is data', () => {
  const services = existsSync(join(root, 'libs/catalog/services'))
    ? readdirSync(join(root, 'libs/catalog/services'))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => name.replace('.yaml', ''))
    : [];

  it('is known by name to no code', () => {
    const folders = ['apps', 'workflows', 'activities', 'libs/domain', 'libs/contracts', 'libs/storage', 'libs/platform'];
    const invented = 'apps/cli/src/seed/';
    const strays = folders
      .flatMap(filesOf)
      .filter((file) => !file.startsWith(invented))
      .flatMap((file) =>
        ['concert', ...services].filter((name) => textOf(file).toLowerCase().includes(name)).map((name) => `${file}: ${name}`),
      );
    expect(strays).toEqual([]);
  });
});
