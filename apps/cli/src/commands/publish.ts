import { Command } from 'commander';
import { loadKnown } from '#catalog/load';
import { examine } from '#domain/definition/check';
import { tablesNamed } from '#domain/definition/table';
import { Refusal } from '#domain/refusal';
import { Trouble } from '../trouble';
import { told, worded } from './check';
import { readText } from './read-text';
import { withDatabase } from './with-database';

export const publishCommand = (finish: (code: number) => void): Command =>
  new Command('publish')
    .description('publish a version of a service, for dossiers from now on · نسخه‌ای از خدمت را منتشر می‌کند')
    .argument('<file>', 'YAML or JSON; - reads what is piped in')
    .option('--json', 'answer in JSON', false)
    .action(async (file: string, { json }: { json: boolean }) => {
      const known = loadKnown();
      const { definition, defects } = examine(await readText(file), known);
      if (!definition || defects.length > 0) {
        console.log(json ? JSON.stringify({ defects: defects.map(worded) }, null, 2) : defects.map(told).join('\n'));
        return finish(1);
      }
      const { key, version } = definition;
      await withDatabase('publish', ({ definitions }) =>
        definitions.publish({
          definition,
          tables: tablesNamed(definition, known.tables),
          at: new Date().toISOString(),
          by: null,
        }),
      ).catch((error: unknown) => {
        throw error instanceof Refusal && error.code === 'version-exists' ? versionExists(key, version) : error;
      });
      console.log(json ? JSON.stringify({ key, version }) : `Published ${key} ${version} · منتشر شد`);
    });

const versionExists = (key: string, version: string) =>
  new Trouble(
    `نسخهٔ ${version} از «${key}» پیش از این منتشر شده است. نسخهٔ منتشرشده عوض نمی‌شود؛ شمارهٔ تازه‌ای بدهید.`,
    `Version ${version} of ${key} was published before. What is published never changes; give it a new version.`,
  );
