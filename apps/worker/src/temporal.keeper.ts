import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Log } from '#platform/logging';
import type { Temporal } from '#platform/temporal/client';
import { registerSearchAttributes } from '#platform/temporal/search-attributes';
import { PokeRepository } from '#storage/poke/poke.repository';
import { LOG, TEMPORAL } from './parts';
import { createSchedules } from './schedules';

/** Between two looks. */
const restMs = 10_000;

/**
 * Sees to it that Temporal has what we need of it: search attributes, without which no conductor could show itself, and
 * the schedules of upkeep. Where these were missing altogether, Temporal's memory is new: every open dossier is poked.
 */
@Injectable()
export class TemporalKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Fulfilled once Temporal has had all it needs. */
  readonly furnished: Promise<void>;
  private sayFurnished: () => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private away = false;

  constructor(
    @Inject(TEMPORAL) private readonly temporal: Temporal,
    @Inject(LOG) private readonly log: Log,
    private readonly pokes: PokeRepository,
  ) {
    this.furnished = new Promise((resolve) => {
      this.sayFurnished = resolve;
    });
  }

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), restMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(): void {
    this.looking = this.looking
      .then(() => this.keep())
      .then(
        () => {
          this.away = false;
          this.sayFurnished();
        },
        (error: unknown) => {
          if (!this.away) this.log.defect('temporal-not-kept', error);
          this.away = true;
        },
      );
  }

  private async keep(): Promise<void> {
    const created = await this.temporal.connection.withDeadline(Date.now() + restMs, async () => {
      await registerSearchAttributes(this.temporal);
      return createSchedules(this.temporal);
    });
    if (created === 0) return;
    const poked = await this.pokes.wantAllOpen();
    this.log.info('temporal-furnished', { count: poked });
  }
}
