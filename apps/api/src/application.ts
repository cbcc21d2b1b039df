import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/config';
import { type Log, nestLogOf } from '#platform/logging';
import { ApiModule } from './api.module';
import { serveDesk } from './desk/desk';
import { fastifyAdapter, furnish } from './edge/server';
import { Metrics } from './health/metrics';
import { servePortal } from './portal/portal';

/** The api, ready to listen. */
export async function createApplication(config: Config, log: Log): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config, log), fastifyAdapter(), {
    logger: nestLogOf(log),
    bodyParser: false,
    abortOnError: false,
  });
  await furnish(app);
  await servePortal(app, config, log);
  await serveDesk(app, config);
  app.get(Metrics).watch(app.getHttpAdapter().getInstance());
  app.enableShutdownHooks();
  return app;
}
