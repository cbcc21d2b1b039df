import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endPostgresOf, isOpenToOthers, openPlace } from '../servers/postgres.server';
import { endProcess } from '../servers/running-process';
import { troubleFrom } from '../trouble';

/** What is kept from one start to the next, besides the data. */
interface Kept {
  postgresPassword: string;
  /** Key of one-time codes and signatures of this installation. */
  secret: string;
  postgresPort?: number;
  temporalPort?: number;
  issuerPort?: number;
}

/** The folder in which an installation lives: its data, its logs, and what it keeps. */
export class Installation {
  private constructor(
    readonly home: string,
    private kept: Kept,
  ) {}

  /** The folder named by GARDESH_HOME, else `.gardesh` where one stands; made where there is none. */
  static open(home = homeFolder()): Installation {
    try {
      mkdirSync(join(home, 'logs'), { recursive: true });
      mkdirSync(join(home, 'files'), { recursive: true });
      const file = join(home, 'installation.json');
      if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets()), { mode: 0o600 });
      const probe = join(home, '.probe');
      writeFileSync(probe, '');
      rmSync(probe);
      return new Installation(home, JSON.parse(readFileSync(file, 'utf8')) as Kept);
    } catch (error) {
      throw troubleFrom(error, home);
    }
  }

  static exists(home = homeFolder()): boolean {
    return existsSync(join(home, 'installation.json'));
  }

  /** Forgets everything. Only for whoever holds the claim, when nothing runs. */
  static reset(home: string): void {
    try {
      for (const name of ['postgres', 'temporal.db', 'temporal.db-wal', 'temporal.db-shm', 'files', 'logs', 'installation.json'])
        rmSync(join(home, name), { recursive: true, force: true });
      rmSync(removedPostgresFolder(home), { recursive: true, force: true });
    } catch (error) {
      throw troubleFrom(error, home);
    }
  }

  get postgresPassword(): string {
    return this.kept.postgresPassword;
  }

  get secret(): string {
    return this.kept.secret;
  }

  get postgresPort(): number | undefined {
    return this.kept.postgresPort;
  }

  get temporalPort(): number | undefined {
    return this.kept.temporalPort;
  }

  get issuerPort(): number | undefined {
    return this.kept.issuerPort;
  }

  get databaseUrl(): string {
    return `postgres://gardesh:${this.kept.postgresPassword}@127.0.0.1:${this.kept.postgresPort}/gardesh`;
  }

  get temporalFile(): string {
    return join(this.home, 'temporal.db');
  }

  /** Under the home; as root in a home that no other user can reach, a place where Postgres can. */
  get postgresFolder(): string {
    return process.getuid?.() === 0 && !isOpenToOthers(this.home) ? removedPostgresFolder(this.home) : join(this.home, 'postgres');
  }

  logOf(part: string): string {
    return join(this.home, 'logs', `${part}.log`);
  }

  /** Remembers a process by what its command line names, so that it can be ended should we be killed before we end it. */
  note(name: string, pid: number, mark: string): void {
    const noted = { ...this.noted(), [name]: { pid, mark } };
    writeFileSync(join(this.home, 'running.json'), JSON.stringify(noted));
  }

  /** Ends what outlived the start that began it. Only for whoever holds the claim. */
  async endLeftovers(): Promise<void> {
    await Promise.all(Object.values(this.noted()).map(({ pid, mark }) => endProcess(pid, mark, 'SIGTERM')));
    await endPostgresOf(this.postgresFolder);
    rmSync(join(this.home, 'running.json'), { force: true });
  }

  private noted(): Record<string, { pid: number; mark: string }> {
    const file = join(this.home, 'running.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  }

  keep(ports: Pick<Kept, 'postgresPort' | 'temporalPort' | 'issuerPort'>): void {
    this.kept = { ...this.kept, ...ports };
    writeFileSync(join(this.home, 'installation.json'), JSON.stringify(this.kept), { mode: 0o600 });
  }
}

export const homeFolder = (): string => resolve(process.env.GARDESH_HOME || '.gardesh');

const newSecrets = (): Kept => ({ postgresPassword: randomBytes(18).toString('base64url'), secret: randomBytes(32).toString('base64url') });

const removedPostgresFolder = (home: string): string =>
  join(openPlace(), `data-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
