import type { Log } from '../logging';
import type { Outbox } from './outbox';
import type { PokeStore } from './poke-store';

/** Between two looks when nothing was left to send. */
const restMs = 500;
const leaseMs = 10_000;

/** Sends whatever was committed and not sent: by a process that died, or while Temporal was away. Several may run. */
export class Relay {
  private stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly store: PokeStore,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running ??= this.run(this.stopping.signal);
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.outbox.drain();
    this.running = null;
    this.stopping = new AbortController();
  }

  private async run(stopped: AbortSignal): Promise<void> {
    let postgresAway = false;
    while (!stopped.aborted) {
      try {
        const room = this.outbox.room;
        const pokes = room > 0 ? await this.store.claim(room, leaseMs) : [];
        postgresAway = false;
        for (const poke of pokes) this.outbox.add(poke);
        if (pokes.length === room && room > 0 && !this.outbox.temporalAway) await rest(20, stopped);
        else await rest(restMs, stopped);
      } catch (error) {
        if (!postgresAway) this.log.defect('relay-failed', error);
        postgresAway = true;
        await rest(2 * restMs, stopped);
      }
    }
  }
}

const rest = (ms: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopped.addEventListener('abort', done);
  });
