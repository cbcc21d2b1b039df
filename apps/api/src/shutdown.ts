import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Outbox } from '#platform/outbox/outbox';
import { Readiness } from './health/health.controller';

/** Whoever sends us work has this long to see that we are not ready any more. */
const noticeMs = 250;
const drainMs = 5_000;

/** On SIGTERM: not ready, then what is under way ends, then its pokes go out, then the connections close. */
@Injectable()
export class Shutdown implements BeforeApplicationShutdown {
  constructor(
    private readonly readiness: Readiness,
    private readonly outbox: Outbox,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.readiness.stopping = true;
    await wait(noticeMs);
    await Promise.race([this.outbox.drain(), wait(drainMs, undefined, { ref: false })]);
  }
}
