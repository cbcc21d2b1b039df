import { join } from 'node:path';
import { root } from './root';
import { answering, ProcessEnded, RunningProcess } from './running-process';

/** Programs of ours that run as processes of their own, from the build. */
const mains = { api: 'apps/api/src/main.js', worker: 'apps/worker/src/main.js', issuer: 'apps/cli/src/issuer/main.js' };
export type Program = keyof typeof mains;

/** What each program is told by its environment. */
export interface Surroundings {
  DATABASE_URL: string;
  TEMPORAL_ADDRESS: string;
  PORT: string;
  GARDESH_HOME: string;
  [name: string]: string;
}

export const mainOf = (program: Program): string => built(mains[program]);

export function launchProgram(program: Program, surroundings: Surroundings, logFile: string): Promise<RunningProcess> {
  return RunningProcess.launch({
    name: program,
    command: process.execPath,
    args: ['--enable-source-maps', '--require', built('apps/cli/src/servers/follow-parent.js'), mainOf(program)],
    env: surroundings,
    logFile,
    channel: true,
  });
}

const built = (file: string): string => join(root, 'dist', file);

/** Resolves when the program can do its work: the api answers that it can write, the others say that they are ready. */
export const programReady: Record<Program, (running: RunningProcess, port: number) => Promise<void>> = {
  api: async (running, port) => {
    await answering(running, async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/readyz`, { signal: AbortSignal.timeout(2_000) });
      if (!answer.ok) throw new Error(`readyz: ${answer.status}`);
    });
  },
  worker: (running) => saysReady(running),
  issuer: (running) => saysReady(running),
};

async function saysReady(running: RunningProcess): Promise<void> {
  const ended = running.ended.then((ending) => {
    throw new ProcessEnded(running, ending);
  });
  await Promise.race([running.says('ready'), ended]);
}
