import { Injectable } from '@nestjs/common';
import { log } from '@temporalio/activity';
import type { UpkeepActivities, UpkeepReport } from '#contracts/temporal/upkeep';
import { instantOf, millisecondsOf } from '#domain/instant';
import { ClockRepository } from '#storage/clock/clock.repository';
import { ErrandRepository } from '#storage/errand/errand.repository';
import { EventRepository } from '#storage/event/event.repository';
import { Handovers } from '#storage/person/handovers';
import { UnheldWork } from '#storage/person/unheld-work';
import { PokeRepository } from '#storage/poke/poke.repository';
import { BusinessClockRepository } from '#storage/reference/business-clock.repository';
import { SessionRepository } from '#storage/session/session.repository';
import { Messenger } from '../notices/messenger';
import { Settlement } from '../payments/settlement';
import { Publishing } from './publishing';

const minuteMs = 60_000;
/** A strike may be so late before the sweep takes it for forgotten. */
const strikeGraceMs = minuteMs;
/** Longer than the longest pause between two tries of a register or a notice. */
const errandGraceMs = 15 * minuteMs;
const mostAtOnce = 1_000;

/** What keeps a quiet dossier from being forgotten, whatever became of its conductor. */
@Injectable()
export class UpkeepActivity implements UpkeepActivities {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly errands: ErrandRepository,
    private readonly events: EventRepository,
    private readonly pokes: PokeRepository,
    private readonly clock: BusinessClockRepository,
    private readonly settlement: Settlement,
    private readonly handovers: Handovers,
    private readonly unheldWork: UnheldWork,
    private readonly publishing: Publishing,
    private readonly messenger: Messenger,
    private readonly sessions: SessionRepository,
  ) {}

  /**
   * Publishes versions whose time has come, sends what was held over quiet hours, pokes the dossiers whose clock should have struck or whose errand nobody has tried
   * for long, hands over the work of who is away or no longer holds the post, and drops sessions that ended. The relay sends
   * the pokes.
   */
  async sweepNow(): Promise<UpkeepReport> {
    const { now } = await this.clock.read();
    const late = await this.clocks.dueBy(instantOf(millisecondsOf(now) - strikeGraceMs), mostAtOnce);
    const stalled = await this.errands.dossiersStalled(errandGraceMs, mostAtOnce);
    const forgotten = [...new Set([...late.map(({ dossierId }) => dossierId), ...stalled])];
    const poked = forgotten.length > 0 ? await this.pokes.want(forgotten) : 0;
    const published = await this.publishing.publishDue(now);
    const handed = await this.handovers.settle(now);
    const unheld = await this.unheldWork.settle(now);
    const held = await this.messenger.sendHeld(now);
    await this.sessions.sweep();
    return {
      late: late.length,
      stalled: stalled.length,
      poked,
      published,
      handed: handed.length,
      unheld: unheld.length,
      heldSent: held.sent,
      heldFailed: held.failed,
    };
  }

  async settlePaymentsNow(): Promise<UpkeepReport> {
    return this.settlement.settleAll();
  }

  async verifyChainNow(): Promise<UpkeepReport> {
    const { dossiers, events, breaks } = await this.events.verifyChain();
    for (const broken of breaks) log.error('chain-broken', { ...broken });
    return { dossiers, events, breaks: breaks.length };
  }
}
