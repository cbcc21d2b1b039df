import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { add } from '#domain/calendar/arithmetic';
import { parseDuration } from '#domain/calendar/duration';
import type { Duration } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { Clock } from '#platform/clock';
import { Outbox } from '#platform/outbox/outbox';
import { ClockRepository, type Strike } from '#storage/clock/clock.repository';
import { ErrandRepository } from '#storage/errand/errand.repository';
import { Ledger } from '#storage/ledger/ledger';
import { Handovers } from '#storage/person/handovers';
import { PokeRepository } from '#storage/poke/poke.repository';
import { BusinessClockRepository } from '#storage/reference/business-clock.repository';
import { Reference } from '#storage/reference/reference';

/** After so long the rest is left to settle by itself: Temporal or a register may be away. */
const patienceMs = 30_000;
/** Between two looks whether all has settled: short at first, for most settles at once. */
const looksMs = [5, 10, 20, 40, 80] as const;
const nationalCalendar = 'ir-gov';

/** Moves the business clock on, as if the time had passed: every deadline strikes in its order, at its own instant. */
@Injectable()
export class TimeMachine {
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly businessClock: BusinessClockRepository,
    private readonly clocks: ClockRepository,
    private readonly pokes: PokeRepository,
    private readonly errands: ErrandRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly handovers: Handovers,
  ) {}

  /** One journey at a time. */
  forward(forward: Duration): Promise<{ now: Instant; struck: number }> {
    const journey = this.underWay.then(() => this.travel(forward));
    this.underWay = journey.catch(() => undefined);
    return journey;
  }

  private async travel(forward: Duration): Promise<{ now: Instant; struck: number }> {
    const until = performance.now() + patienceMs;
    await this.settled(until);
    const target = await this.targetOf(forward);
    let struck = 0;
    for (let strike = await this.clocks.nextStrike(target); strike; strike = await this.clocks.nextStrike(target)) {
      await this.businessClock.moveTo(strike.at);
      struck += await this.strike(strike);
      await this.settled(until);
    }
    await this.businessClock.moveTo(target);
    for (const recorded of await this.handovers.settle(target)) this.outbox.nudge(recorded);
    return { now: await this.clock.refresh(), struck };
  }

  /** The instant at which a span that begins now ends: `2wd` leads to the end of the second working day, as a deadline would fall. */
  private async targetOf(forward: Duration): Promise<Instant> {
    const { now } = await this.businessClock.read();
    const { calendars } = await this.reference.current();
    return add(calendars, nationalCalendar, {}, now, parseDuration(forward));
  }

  /** All that is due of the dossier by now strikes in one entry. The conductor may have been quicker. */
  private async strike({ dossierId, at: due }: Strike): Promise<number> {
    const { recorded } = await this.ledger.record({
      dossier: { id: dossierId },
      happening: ({ at }) => ({ kind: 'time-passed', at: at > due ? at : due, by: { kind: 'system', part: 'clock' } }),
    });
    this.outbox.nudge(recorded);
    return recorded?.events.filter(({ fact }) => fact.kind === 'clock-struck').length ?? 0;
  }

  /** Every conductor has heard, and every errand has been tried: what follows from the last step has followed. */
  private async settled(until: number): Promise<void> {
    for (let look = 0; performance.now() < until && !this.outbox.temporalAway; look += 1) {
      const [untried, unsent] = await Promise.all([this.errands.untried(), this.pokes.backlog()]);
      if (untried === 0 && unsent === 0) return;
      await wait(looksMs[look] ?? looksMs.at(-1));
    }
  }
}
