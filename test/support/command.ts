import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#apps/cli/src/servers/root';
import type { Gardesh } from './gardesh';

/** Runs `gardesh …` as an operator would, against the database and Temporal of a running Gardesh. */
export function gardeshCommand(gardesh: Gardesh, words: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'apps/cli/bootstrap.mjs'), ...words],
      { env: { ...process.env, ...gardesh.surroundings } },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
