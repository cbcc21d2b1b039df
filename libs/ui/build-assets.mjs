import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';

/**
 * Builds what browsers fetch, each file named by its content's hash, and presses it once here instead of at each request.
 * `root` is where the sources are, `base` the path under which the files are served, `input` the files to begin from.
 */
export async function buildAssets({ root, base, folder, input }) {
  // Also where tests build it: what they look at is what people get.
  process.env.NODE_ENV = 'production';
  await build({
    root,
    base,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: ['gardesh-source', 'module', 'browser', 'production'] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      manifest: 'manifest.json',
      assetsInlineLimit: 0,
      assetsDir: '',
      modulePreload: false,
      cssTarget: ['chrome100', 'firefox100', 'safari15.4'],
      rollupOptions: {
        input,
        // Of no meaning here: "use client" speaks to frameworks that render on a server.
        onLog: (level, log, handler) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handler(level, log)),
        output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
      },
    },
  });
  for (const name of readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))) {
    const pressed = brotliCompressSync(readFileSync(join(folder, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    writeFileSync(join(folder, `${name}.br`), pressed);
  }
}
