/**
 * Builds what browsers fetch beside the pages: one stylesheet, one small script, the fonts; each named by its content's hash.
 * `node apps/portal/build.mjs FOLDER`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? 'dist/portal-assets');

await build({
  root: here,
  base: '/assets/',
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: folder,
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    assetsDir: '',
    modulePreload: false,
    cssTarget: ['chrome100', 'firefox100', 'safari15.4'],
    rollupOptions: {
      input: [join(here, 'islands/islands.ts'), join(here, 'offline/worker.ts'), join(here, 'style.css')],
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
    },
  },
});

// Pressed once here, and not at each request.
for (const name of readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))) {
  const pressed = brotliCompressSync(readFileSync(join(folder, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(join(folder, `${name}.br`), pressed);
}
