import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Outbox } from '#platform/outbox/outbox';
import { UnheldWork } from '#storage/person/unheld-work';

/** What follows from the end of a post: its work goes on with others at once, and the conductors hear of it. */
@Injectable()
export class EndedPosts {
  constructor(
    private readonly work: UnheldWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers which tasks moved. */
  async settle(): Promise<number> {
    const moved = await this.work.settle(await this.clock.now());
    for (const recorded of moved) this.outbox.nudge(recorded);
    return moved.length;
  }
}
