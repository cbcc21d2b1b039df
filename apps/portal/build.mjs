/**
 * Builds what browsers fetch beside the pages: one stylesheet, one small script, the fonts.
 * `node apps/portal/build.mjs FOLDER`
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets } from '../../libs/ui/build-assets.mjs';

const root = dirname(fileURLToPath(import.meta.url));

await buildAssets({
  root,
  base: '/assets/',
  folder: resolve(process.argv[2] ?? 'dist/portal-assets'),
  input: [join(root, 'islands/islands.ts'), join(root, 'offline/worker.ts'), join(root, 'style.css')],
});
