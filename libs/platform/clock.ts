import { type Instant, instantOf, millisecondsOf } from '#domain/instant';

/** Where business time is kept: the database. */
export interface ClockStore {
  read(): Promise<{ now: Instant; offsetMs: number }>;
}

const freshForMs = 1_000;

/** Business time: real time, moved on in the demo installation. Asked of the database at most once a second. */
export class Clock {
  private read: { at: number; now: number } | undefined;

  constructor(private readonly store: ClockStore) {}

  async now(): Promise<Instant> {
    const elapsed = this.read ? performance.now() - this.read.at : Number.POSITIVE_INFINITY;
    if (this.read && elapsed < freshForMs) return instantOf(this.read.now + Math.floor(elapsed));
    return this.refresh();
  }

  /** Asks again now: after the clock was moved. */
  async refresh(): Promise<Instant> {
    const { now } = await this.store.read();
    this.read = { at: performance.now(), now: millisecondsOf(now) };
    return now;
  }
}
