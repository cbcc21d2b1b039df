import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { answering, RunningProcess } from './running-process';

export interface TemporalOptions {
  /** The program `temporal`. */
  program: string;
  /** Its database; made where there is none. It may be lost: Postgres knows all that is needed to go on. */
  file: string;
  port: number;
  /** Where its screens are served; null: nowhere. */
  uiPort: number | null;
  logFile: string;
}

/** How long a finished run can still be read; left alone, the development server forgets it after a day. */
const retention = msToTs('30 days');

/** A real Temporal on the loopback: the development server with a database file. */
export class TemporalServer {
  private constructor(
    private readonly options: TemporalOptions,
    readonly process: RunningProcess,
  ) {}

  static async start(options: TemporalOptions): Promise<TemporalServer> {
    const { program, file, port, uiPort, logFile } = options;
    const started = await RunningProcess.launch({
      name: 'temporal',
      command: program,
      args: [
        ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--db-filename', file, '--log-level', 'error'],
        // Two to four times faster than the default; what a power cut may take is poked again.
        ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
        ...(uiPort ? ['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort), '--ui-disable-news-fetch'] : ['--headless']),
      ],
      logFile,
    });
    const server = new TemporalServer(options, started);
    await answering(started, () =>
      ask(server.address, ({ workflowService }) => workflowService.describeNamespace({ namespace: 'default' })),
    );
    await ask(server.address, ({ workflowService }) =>
      workflowService.updateNamespace({ namespace: 'default', config: { workflowExecutionRetentionTtl: retention } }),
    );
    return server;
  }

  get address(): string {
    return `127.0.0.1:${this.options.port}`;
  }

  /** A place of its own, say for one spec. */
  static async createNamespaceAt(address: string, namespace: string): Promise<void> {
    await ask(address, ({ workflowService }) =>
      workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention }),
    );
  }

  async stop(): Promise<void> {
    await this.process.stop('SIGTERM', 15_000);
  }

  async kill(): Promise<void> {
    await this.process.kill();
  }
}

async function ask<T>(address: string, question: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: 10_000 });
  try {
    return await question(connection);
  } finally {
    await connection.close();
  }
}
