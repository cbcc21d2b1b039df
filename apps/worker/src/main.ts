import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigDefect, readConfig } from '#platform/config';
import { type Log, logOf, nestLogOf } from '#platform/logging';
import { installRuntime } from './runtime';
import { WorkerModule } from './worker.module';

/** Runs the conductors, their activities and the relay, until it is told to stop. Whatever it cannot outlive ends it with 1, for its supervisor to begin it anew. */
async function main(): Promise<void> {
  const log = logOf({ part: 'worker', level: process.env.GARDESH_LOG ?? 'info' });
  try {
    const config = readConfig();
    installRuntime(log);
    const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), {
      logger: nestLogOf(log),
      abortOnError: false,
    });
    worker.enableShutdownHooks();
  } catch (error) {
    endWith(log, error);
  }
}

function endWith(log: Log, error: unknown): never {
  if (error instanceof ConfigDefect) for (const { variable, code } of error.problems) log.error('config', { code, state: variable });
  else log.defect('worker-failed', error);
  process.exit(1);
}

void main();
