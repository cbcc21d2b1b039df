import { setTimeout as delay } from 'node:timers/promises';
import type { RunningProcess } from '../servers/running-process';

export interface Part {
  name: string;
  launch(): Promise<RunningProcess>;
  /** Resolves when it does its work; rejects where it ended before that. */
  ready(process: RunningProcess): Promise<void>;
  /** The word with which it is asked to end. */
  stopWith: NodeJS.Signals;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;
/** Having run so long, a part is well again and its next pause is short. */
const healthyAfterMs = 60_000;

/** What runs together: started in an order, started again where it falls, stopped in the reverse order. */
export class Parts {
  private readonly kept: KeptPart[] = [];
  private stopping = false;

  /** Tells of what fell and rose again. */
  constructor(private readonly tell: (sentence: string) => void) {}

  /** Returns when the part is ready. */
  async start(part: Part): Promise<void> {
    if (this.stopping) throw new Stopping();
    const kept = new KeptPart(part, this.tell);
    this.kept.push(kept);
    await kept.start();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const kept of this.kept.reverse()) await kept.stop();
  }
}

/** A start that was told to stop before it was done. */
export class Stopping extends Error {
  override readonly name = 'Stopping';
}

class KeptPart {
  private launched: Promise<RunningProcess> | undefined;
  private readonly stopped = new AbortController();

  constructor(
    private readonly part: Part,
    private readonly tell: (sentence: string) => void,
  ) {}

  async start(): Promise<void> {
    this.launched = this.part.launch();
    const process = await this.launched;
    await this.part.ready(process);
    void this.keep();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    const process = await this.launched?.catch(() => undefined);
    await process?.stop(this.part.stopWith);
  }

  private async keep(): Promise<void> {
    let pauseMs = firstPauseMs;
    for (;;) {
      const since = Date.now();
      const ending = await this.launched!.then((process) => process.ended).catch(() => null);
      if (this.stopped.signal.aborted) return;
      pauseMs = Date.now() - since > healthyAfterMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      const how = ending ? (ending.signal ?? `exit code ${ending.code}`) : 'did not start';
      this.tell(`${this.part.name} ended (${how}) and is started again · ${this.part.name} ایستاد و دوباره آغاز می‌شود`);
      await delay(pauseMs, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      if (this.stopped.signal.aborted) return;
      this.launched = this.part.launch();
    }
  }
}
