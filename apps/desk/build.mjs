/** Builds the desk: `node apps/desk/build.mjs FOLDER` */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets } from '../../libs/ui/build-assets.mjs';

const root = dirname(fileURLToPath(import.meta.url));

await buildAssets({
  root,
  base: '/desk-assets/',
  folder: resolve(process.argv[2] ?? 'dist/desk-assets'),
  input: [join(root, 'index.html'), join(root, 'offline/worker.ts')],
});
