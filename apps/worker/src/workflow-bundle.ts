import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BundleOptions, bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** The root of what runs: the checkout when sources run, `dist/` when the build runs. */
const root = resolve(__dirname, '../../..');

/** Where the build puts the finished bundle. */
export const bundlePath = join(root, 'workflow-bundle.js');

/** Workflows alone, through the project's one import map. */
const options: BundleOptions = {
  workflowsPath: join(root, 'workflows'),
  logger: new DefaultLogger('WARN'),
  webpackConfigHook: (config) => ({
    ...config,
    resolve: { ...config.resolve, conditionNames: [...(runsFromSource() ? ['gardesh-source'] : []), 'require', 'node', 'default'] },
  }),
};

/** The code that the worker replays: bundled ahead of time when built, else now (two to four seconds). */
export function workflowBundle(): Promise<{ codePath: string } | { code: string }> {
  return existsSync(bundlePath) ? Promise.resolve({ codePath: bundlePath }) : bundleWorkflows();
}

export async function bundleWorkflows(): Promise<{ code: string }> {
  return bundleWorkflowCode(options);
}

function runsFromSource(): boolean {
  return __filename.endsWith('.ts');
}
