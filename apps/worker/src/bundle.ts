import { writeFileSync } from 'node:fs';
import { bundlePath, bundleWorkflows } from './workflow-bundle';

/** The last step of the build: what the worker replays, made once instead of at each boot. */
async function bundle(): Promise<void> {
  const { code } = await bundleWorkflows();
  writeFileSync(bundlePath, code);
}

void bundle();
