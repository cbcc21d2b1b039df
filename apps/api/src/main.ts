import 'reflect-metadata';
import { ConfigDefect, readConfig } from '#platform/config';
import { type Log, logOf } from '#platform/logging';
import { createApplication } from './application';

/** Serves HTTP until it is told to stop. */
async function main(): Promise<void> {
  const log = logOf({ part: 'api', level: process.env.GARDESH_LOG ?? 'info' });
  process.on('uncaughtException', (error) => endWith(log, error));
  process.on('unhandledRejection', (error) => endWith(log, error));
  try {
    const config = readConfig();
    const app = await createApplication(config, log);
    await app.listen(config.port, config.host);
    log.info('listening', { port: config.port });
    process.send?.('ready');
  } catch (error) {
    endWith(log, error);
  }
}

function endWith(log: Log, error: unknown): never {
  if (error instanceof ConfigDefect) for (const { variable, code } of error.problems) log.error('config', { code, state: variable });
  else log.defect('api-failed', error);
  process.exit(1);
}

void main();
