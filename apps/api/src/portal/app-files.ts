import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { assetsFolder, builtFiles, packageFolder } from './assets';

const manifest = {
  name: 'گردش',
  short_name: 'گردش',
  description: 'درخواست از دستگاه‌ها، بی مراجعهٔ حضوری',
  lang: 'fa',
  dir: 'rtl',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f6f8f8',
  theme_color: '#006d6f',
  icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' }],
};

/** What makes the site an app on a phone: its card, its sign, and the worker that opens it without a line. */
export function serveAppFiles(portal: FastifyInstance): void {
  const icon = readFileSync(join(packageFolder, 'apps', 'portal', 'icon.svg'));
  const files = builtFiles();
  const worker = `self.gardeshAssets=${JSON.stringify([files.style, files.islands, files.font])};\n${readFileSync(join(assetsFolder, files.worker.replace('/assets/', '')), 'utf8')}`;
  portal.get('/manifest.webmanifest', (_, reply) =>
    reply.type('application/manifest+json').header('cache-control', 'public, max-age=3600').send(JSON.stringify(manifest)),
  );
  portal.get('/icon.svg', (_, reply) => reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon));
  portal.get('/sw.js', (_, reply) => reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker));
}
