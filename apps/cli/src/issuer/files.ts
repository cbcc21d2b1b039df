import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../servers/root';

const style = join(root, 'libs/ui/style');
const sheets = [
  ...['tokens.css', 'font.css', 'base.css', 'kit.css'].map((name) => join(style, name)),
  join(root, 'apps/cli/src/issuer/issuer.css'),
];

/** The kit's own look and letters, as they lie in the sources; null for anything else. */
export function fileAt(path: string): { type: string; body: Buffer | string } | null {
  if (path === '/style.css')
    return {
      type: 'text/css; charset=utf-8',
      body: sheets
        .map((sheet) => readFileSync(sheet, 'utf8'))
        .join('\n')
        .replaceAll('"../font/', '"/font/'),
    };
  const font = /^\/font\/([a-z-]+\.woff2)$/.exec(path)?.[1];
  const file = font ? join(root, 'libs/ui/font', font) : null;
  return file && existsSync(file) ? { type: 'font/woff2', body: readFileSync(file) } : null;
}
