/** The citizens' pages over the HTTP interface: each page asks the api as any other client would, in the visitor's name. */
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  ApiProblem,
  type Assets,
  expired,
  fault,
  Given,
  notFound,
  type Page,
  type PageAnswer,
  pages,
  refused,
  render,
  type Shown,
  typedIn,
  type Visit,
} from '#apps/portal/portal';
import { instantOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import type { Log } from '#platform/logging';
import { refuseForeignSite } from '../edge/permission.guard';
import { problemOf } from '../edge/problem';
import { credentialOf } from '../identity/session-callers';
import { serveAppFiles } from './app-files';
import { assetsFolder, builtFiles, serveAssets } from './assets';
import { readForms } from './forms';
import { InProcessApi } from './in-process-api';
import { languageIn, serveLanguage } from './language-choice';
import { pressed } from './pressed';

/** What the pages need of the process around them. */
interface Ground {
  fastify: FastifyInstance;
  clock: Clock;
  assets: Assets;
  demo: boolean;
  log: Log;
}

/** Puts every page of the portal where its path says, with the files it needs. */
export async function servePortal(app: NestFastifyApplication, config: Pick<Config, 'mode' | 'publicUrl'>, log: Log): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const ground: Ground = { fastify, clock: app.get(Clock), assets: builtFiles(), demo: config.mode === 'demo', log };
  await fastify.register(async (portal) => {
    readForms(portal);
    serveAssets(portal, { path: '/assets', folder: assetsFolder });
    serveAppFiles(portal);
    serveLanguage(portal, config.publicUrl);
    for (const page of pages) {
      portal.get(page.path, (request, reply) => answer(ground, page, request, reply, (visit) => page.show(visit)));
      const { take } = page;
      if (take)
        portal.post(page.path, (request, reply) =>
          answer(ground, page, request, reply, (visit) => (visit.typed ? page.show(visit) : take.call(page, visit, givenIn(request)))),
        );
    }
    portal.get('/*', (request, reply) =>
      request.url.startsWith('/api/') ? reply.callNotFound() : answer(ground, null, request, reply, async () => notFound()),
    );
  });
}

const givenIn = (request: FastifyRequest): Given => (request.body instanceof Given ? request.body : Given.of([]));

async function answer(
  ground: Ground,
  page: Page | null,
  request: FastifyRequest,
  reply: FastifyReply,
  ask: (visit: Visit) => Promise<PageAnswer>,
): Promise<FastifyReply> {
  const api = new InProcessApi(ground.fastify, request);
  const visit = await visitOf(ground, request, api);
  const shown = await asked(ground, page, request, visit, ask);
  for (const cookie of api.cookies) void reply.header('set-cookie', cookie);
  if ('goTo' in shown) return reply.redirect(shown.goTo, 303);
  void reply
    .code(shown.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('content-language', visit.language)
    .header('vary', 'cookie, accept-encoding');
  return pressed(request, reply, render(visit, shown, ground.assets));
}

async function visitOf({ clock, demo }: Ground, request: FastifyRequest, api: InProcessApi): Promise<Visit> {
  const me = credentialOf(request) ? await api.call('me').catch(nobodyIf401) : null;
  return {
    api,
    me,
    demo,
    notice: (await api.call('getNotice')).notice,
    typed: typedIn(givenIn(request)),
    language: languageIn(request),
    now: me ? instantOf(Date.parse(me.now)) : await clock.now(),
    address: request.url,
    params: request.params as Record<string, string>,
    query: Object.fromEntries(
      Object.entries(request.query as Record<string, string | string[]>).map(([name, value]) => [name, String([value].flat().at(-1))]),
    ),
    newKey: randomUUID,
  };
}

function nobodyIf401(error: unknown): null {
  if (error instanceof ApiProblem && error.problem.status === 401) return null;
  throw error;
}

async function asked(
  ground: Ground,
  page: Page | null,
  request: FastifyRequest,
  visit: Visit,
  ask: (visit: Visit) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  try {
    if (request.method !== 'GET') refuseForeignSite(request);
    if (page?.signedIn && !visit.me) return signInFirst(request);
    return await ask(visit);
  } catch (error) {
    return said(ground, error, request);
  }
}

/** After signing in, back to the page, with whatever was written there. */
const signInFirst = (request: FastifyRequest): PageAnswer =>
  request.method === 'GET' ? { goTo: `/sign-in?next=${encodeURIComponent(request.url)}` } : expired(request.url, givenIn(request));

function said({ log }: Ground, error: unknown, request: FastifyRequest): PageAnswer | Shown {
  if (error instanceof ApiProblem) {
    const { status, title, detail, instance } = error.problem;
    if (status === 401) return signInFirst(request);
    if (status === 404) return notFound();
    return status >= 500 ? fault(instance) : refused(status, title, detail);
  }
  if (error instanceof Refusal) {
    const { status, title, detail } = problemOf(error, languageIn(request), request.id);
    return status === 404 ? notFound() : refused(status, title, detail);
  }
  log.defect('portal-defect', error, { requestId: request.id, method: request.method, route: request.routeOptions.url });
  return fault(`urn:gardesh:request:${request.id}`);
}
