import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Config } from '#platform/config';
import type { Log } from '#platform/logging';
import { ActivityMap } from './activity-map';
import { CONFIG, LOG } from './parts';
import { TemporalKeeper } from './temporal.keeper';
import { workflowBundle } from './workflow-bundle';

const retryMs = 1_000;
const sayAgainMs = 60_000;

/** Takes work from Temporal for as long as the process lives, and waits for Temporal where it is away at boot. */
@Injectable()
export class TemporalWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private worker: Worker | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
    private readonly activities: ActivityMap,
    private readonly keeper: TemporalKeeper,
  ) {}

  /** Does not wait: the relay, and whoever watches the process, need not wait for Temporal either. */
  onApplicationBootstrap(): void {
    this.running = this.run().catch((error: unknown) => {
      this.log.defect('worker-failed', error);
      process.exit(1);
    });
  }

  /** What is under way is finished, within the grace of its kind; Nest closes the database only afterwards. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
  }

  private async run(): Promise<void> {
    const connection = await this.connect();
    if (!connection) return;
    try {
      const { taskQueue, namespace } = this.config.temporal;
      const slots = 2 * this.config.poolSize;
      this.worker = await Worker.create({
        connection,
        namespace,
        taskQueue,
        workflowBundle: await workflowBundle(),
        activities: { ...this.activities.all },
        maxCachedWorkflows: 1_000,
        maxConcurrentWorkflowTaskExecutions: 40,
        maxConcurrentLocalActivityExecutions: slots,
        maxConcurrentActivityTaskExecutions: slots,
        shutdownGraceTime: '5 seconds',
        shutdownForceTime: '15 seconds',
      });
      await Promise.race([this.keeper.furnished, once(this.stopping.signal, 'abort')]);
      if (this.stopping.signal.aborted) return;
      process.send?.('ready');
      this.log.info('worker-running');
      await this.worker.run();
    } finally {
      await connection.close();
    }
  }

  /** Tries for ever, and says so once a minute. Null when the process is to stop first. */
  private async connect(): Promise<NativeConnection | null> {
    const { address, apiKey } = this.config.temporal;
    let saidAt = Number.NEGATIVE_INFINITY;
    while (!this.stopping.signal.aborted) {
      try {
        return await NativeConnection.connect({ address, ...(apiKey ? { apiKey, tls: true } : {}) });
      } catch (error) {
        if (performance.now() - saidAt >= sayAgainMs) {
          this.log.defect('temporal-away', error);
          saidAt = performance.now();
        }
        await wait(retryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
    return null;
  }
}
