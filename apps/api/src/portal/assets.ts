import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The folder of package.json: the same whether this runs from the sources or from what was built. */
export const packageFolder = upwards(__dirname);
export const assetsFolder = join(packageFolder, 'dist', 'portal-assets');

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};

/** The names of the built files, by what they are. */
export function builtFiles(): Assets & { worker: string } {
  const manifest = JSON.parse(readFileSync(join(assetsFolder, 'manifest.json'), 'utf8')) as Record<string, { file: string }>;
  const named = (source: string): string => {
    const entry = manifest[source];
    if (!entry) throw new Error(`The portal's assets lack ${source}`);
    return `/assets/${entry.file}`;
  };
  return {
    style: named('style.css'),
    islands: named('islands/islands.ts'),
    font: named('../../libs/ui/font/gardesh-fa.woff2'),
    worker: named('offline/worker.ts'),
  };
}

/** `/assets/…`: a name carries its content's hash, so it is kept for ever. */
export function serveAssets(fastify: FastifyInstance, { path, folder }: { path: string; folder: string }): void {
  fastify.get<{ Params: { name: string } }>(`${path}/:name`, (request, reply) => {
    const { name } = request.params;
    const type = types[name.split('.').at(-1) ?? ''];
    const file = join(folder, name);
    if (!/^[\w.-]+$/.test(name) || !type || !existsSync(file)) return reply.callNotFound();
    const pressed = existsSync(`${file}.br`) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    void reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
    if (pressed) void reply.header('content-encoding', 'br');
    return reply.send(readFileSync(pressed ? `${file}.br` : file));
  });
}

function upwards(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : upwards(dirname(from));
}

import type { Assets } from '#apps/portal/portal';
