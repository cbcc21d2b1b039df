import { createHash, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { addBodyParsers, mostBodyBytes } from './body-parsers';
import { style } from './page';

/** Longer than the longest of our own waits (a lock, a statement), shorter than a browser's. */
const handlerMs = 25_000;

/** Fastify as the edge wants it: small bodies, a request id of our own, nothing trusted that a client says about itself. */
export const fastifyAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: mostBodyBytes,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: 'loopback',
    connectionTimeout: 0,
    requestTimeout: 2 * handlerMs,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });

/** Our own pages have one style and no script; nothing comes from elsewhere, and nobody frames us. */
export async function furnish(app: NestFastifyApplication): Promise<void> {
  const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", styleHash],
        imgSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 31_536_000 },
  });
  const fastify = app.getHttpAdapter().getInstance();
  addBodyParsers(fastify);
  await app.register(cookie);
  await app.register(multipart);
  fastify.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('x-request-id', request.id);
  });
}
