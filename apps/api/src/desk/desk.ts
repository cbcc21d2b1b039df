/** The desk: one page for all of staff's screens, and the files that it is made of. What it shows it asks of the api. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';
import { packageFolder, serveAssets } from '../portal/assets';
import { languageIn } from '../portal/language-choice';
import { pressed } from '../portal/pressed';

const folder = join(packageFolder, 'dist', 'desk-assets');

/** Nothing from elsewhere, no script in the page itself; only papers that staff look into stand in frames. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Every address under `/desk` is the same page: which screen it shows is read from the address in the browser. */
export async function serveDesk(app: NestFastifyApplication, { mode, temporalUi }: Pick<Config, 'mode' | 'temporalUi'>): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(
    'data-mode="production"',
    `data-mode="${mode}"${temporalUi ? ` data-temporal-ui="${attribute(temporalUi)}"` : ''}`,
  );
  const pages = { fa: page, en: page.replace('lang="fa" dir="rtl"', 'lang="en" dir="ltr"') };

  const open = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const language = languageIn(request);
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('content-language', language)
      .header('vary', 'cookie, accept-encoding');
    return pressed(request, reply, pages[language]);
  };
  const worker = workerText();
  fastify.get('/desk/sw.js', (_, reply) => reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker));
  serveAssets(fastify, { path: '/desk-assets', folder });
  fastify.get('/desk', open);
  fastify.get('/desk/*', open);
}

/** The worker that opens the desk without a line, with the names of all that it has to keep. */
function workerText(): string {
  const names = readdirSync(folder).filter((name) => /\.(js|css|woff2)$/.test(name));
  const worker = names.find((name) => /^worker-/.test(name));
  if (!worker) throw new Error('The desk’s assets lack their worker');
  const kept = names.filter((name) => name !== worker).map((name) => `/desk-assets/${name}`);
  return `self.gardeshAssets=${JSON.stringify(kept)};\n${readFileSync(join(folder, worker), 'utf8')}`;
}

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
