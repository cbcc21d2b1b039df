import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface Launch {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** Whom it runs as, where that is not ourselves. */
  owner?: { uid: number; gid: number };
  /** What it prints is added to this file. */
  logFile: string;
  /** Opens a channel on which a Node process can say that it is ready. */
  channel?: boolean;
}

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/**
 * A process that we started and answer for. It leads a group of its own, so that Ctrl-C reaches only us
 * and the parts can be stopped in their order.
 */
export class RunningProcess {
  readonly ended: Promise<Ending>;
  private ending: Ending | null = null;

  private constructor(
    readonly name: string,
    readonly logFile: string,
    private readonly child: ChildProcess,
  ) {
    this.ended = once(child, 'exit').then(([code, signal]) => (this.ending = { code, signal }));
  }

  /** Returns once the operating system has started it; rejects with its error where it could not. */
  static async launch({ name, command, args, env, owner, logFile, channel }: Launch): Promise<RunningProcess> {
    const log = openSync(logFile, 'a');
    try {
      const child = spawn(command, args, {
        env: { ...process.env, ...env },
        ...owner,
        detached: true,
        stdio: ['ignore', log, log, ...(channel ? (['ipc'] as const) : [])],
      });
      await once(child, 'spawn');
      return new RunningProcess(name, logFile, child);
    } finally {
      closeSync(log);
    }
  }

  get pid(): number {
    return this.child.pid!;
  }

  get running(): boolean {
    return this.ending === null;
  }

  /** Resolves at the first message that it sends with this text. */
  async says(text: string): Promise<void> {
    for (;;) {
      const [message] = await once(this.child, 'message');
      if (message === text) return;
    }
  }

  /** Asks it to end, waits, and ends it by force after `graceMs`. */
  async stop(signal: NodeJS.Signals = 'SIGTERM', graceMs = 30_000): Promise<Ending> {
    if (this.running) this.child.kill(signal);
    const patience = new AbortController();
    const forced = delay(graceMs, undefined, { signal: patience.signal }).then(
      () => this.kill(),
      () => this.ended,
    );
    const ending = await Promise.race([this.ended, forced]);
    patience.abort();
    return ending;
  }

  /** Ends it as a power cut would: without a word to it. */
  async kill(): Promise<Ending> {
    if (this.running) this.child.kill('SIGKILL');
    return this.ended;
  }

  /** The end of what it printed. */
  lastWords(lines = 20): string {
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }
}

/** Asks again and again until there is an answer, or until the process asked about has ended. */
export async function answering<T>(running: RunningProcess, ask: () => Promise<T>, everyMs = 50): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!running.running) throw new ProcessEnded(running, await running.ended, error);
      await delay(everyMs);
    }
  }
}

/** A part ended before it was ready, or while it was needed. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';

  constructor(
    readonly running: RunningProcess,
    readonly ending: Ending,
    cause?: unknown,
  ) {
    super(`${running.name} ended (${ending.signal ?? `exit code ${ending.code}`}), see ${running.logFile}\n${running.lastWords()}`, {
      cause,
    });
  }
}

/** Ends the process of that number if its command line names that path: a number alone may by now be another's. */
export async function endProcess(pid: number, path: string, signal: NodeJS.Signals): Promise<void> {
  const alive = () => commandLine(pid).includes(path);
  if (!alive()) return;
  process.kill(pid, signal);
  for (let waitedMs = 0; alive(); waitedMs += 100) {
    if (waitedMs === 20_000) process.kill(pid, 'SIGKILL');
    await delay(100);
  }
}

/** Empty where there is no such process. */
function commandLine(pid: number): string {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
