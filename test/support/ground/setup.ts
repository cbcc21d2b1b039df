import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../../apps/cli/src/servers/root';
import { timeSkippingProgram } from '../../../apps/cli/src/servers/temporal.binary';
import { Ground } from './ground';

declare global {
  var gardeshGround: Ground | undefined;
}

/** Once for all specs that need servers. They find them by these variables. */
export default async function setup(): Promise<void> {
  // Specs that start whole programs start them from the build.
  execFileSync(process.execPath, [join(root, 'apps/cli/bootstrap.mjs'), 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [ground, timeSkipping] = await Promise.all([Ground.start(), timeSkippingProgram()]);
  globalThis.gardeshGround = ground;
  process.env.GARDESH_TEST_POSTGRES = ground.databaseUrl;
  process.env.GARDESH_TEST_TEMPORAL = ground.temporal.address;
  process.env.GARDESH_TEST_TEMPORAL_SERVER_BINARY = timeSkipping.path;
}
