import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../apps/cli/src/servers/free-port';
import { isOpenToOthers, openPlace, PostgresServer } from '../../../apps/cli/src/servers/postgres.server';
import { temporalProgram } from '../../../apps/cli/src/servers/temporal.binary';
import { TemporalServer } from '../../../apps/cli/src/servers/temporal.server';

/** A real Postgres and a real Temporal of our own: free ports, a folder that goes when they stop. */
export class Ground {
  private constructor(
    readonly folder: string,
    public postgres: PostgresServer,
    public temporal: TemporalServer,
    private readonly startPostgres: () => Promise<PostgresServer>,
    private readonly startTemporal: () => Promise<TemporalServer>,
  ) {}

  static async start({ durable = false } = {}): Promise<Ground> {
    const folder = temporaryFolder();
    const [postgresPort, temporalPort, program] = [await freePort(), await freePort(), await temporalProgram()];
    const startPostgres = () =>
      PostgresServer.start({
        folder: join(folder, 'postgres'),
        port: postgresPort,
        password: 'ground',
        logFile: join(folder, 'postgres.log'),
        durable,
      });
    const startTemporal = () =>
      TemporalServer.start({
        program: program.path,
        file: join(folder, 'temporal.db'),
        port: temporalPort,
        uiPort: null,
        logFile: join(folder, 'temporal.log'),
      });
    const [postgres, temporal] = await Promise.all([startPostgres(), startTemporal()]);
    return new Ground(folder, postgres, temporal, startPostgres, startTemporal);
  }

  /** The address of a database from which others can be made. */
  get databaseUrl(): string {
    return this.postgres.url('postgres');
  }

  async restartPostgres(): Promise<void> {
    this.postgres = await this.startPostgres();
  }

  /** With `forget`, its database is gone, as after the loss of its disk. */
  async restartTemporal({ forget = false } = {}): Promise<void> {
    if (forget) for (const ending of ['', '-wal', '-shm']) rmSync(join(this.folder, `temporal.db${ending}`), { force: true });
    this.temporal = await this.startTemporal();
  }

  async stop(): Promise<void> {
    await Promise.all([this.temporal.kill(), this.postgres.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Open to others, because the user of Postgres must be able to walk down to its data. */
export function temporaryFolder(): string {
  const place = isOpenToOthers(tmpdir()) ? tmpdir() : openPlace();
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(join(place, 'gardesh-test-'));
  chmodSync(folder, 0o755);
  return folder;
}
