import { timeSkippingProgram } from '../../../apps/cli/src/servers/temporal.binary';
import { Ground } from './ground';

declare global {
  var gardeshGround: Ground | undefined;
}

/** Once for all specs that need servers. They find them by these variables. */
export default async function setup(): Promise<void> {
  const [ground, timeSkipping] = await Promise.all([Ground.start(), timeSkippingProgram()]);
  globalThis.gardeshGround = ground;
  process.env.GARDESH_TEST_POSTGRES = ground.databaseUrl;
  process.env.GARDESH_TEST_TEMPORAL = ground.temporal.address;
  process.env.GARDESH_TEST_TEMPORAL_SERVER_BINARY = timeSkipping.path;
}
