import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#apps/cli/src/servers/root';

export const gardeshProgram = join(root, 'apps', 'cli', 'bootstrap.mjs');

/** The command line as a person runs it, to its end. */
export function runGardesh(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [gardeshProgram, ...args],
      { env: { ...process.env, ...environment }, maxBuffer: 2 ** 26 },
      (error, output, errors) => resolve({ code: error ? Number(error.code ?? 1) : 0, output, errors }),
    );
  });
}
