import { Injectable } from '@nestjs/common';
import type { AnswerOf } from '#contracts/http/routes';
import { daysOf } from '#domain/calendar/calendar';
import { closingDay, localDate, startOf } from '#domain/calendar/local';
import { instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { Outbox } from '#platform/outbox/outbox';
import { Ledger } from '#storage/ledger/ledger';
import { AbsenceRepository } from '#storage/person/absence.repository';
import { Handovers } from '#storage/person/handovers';
import { Reference } from '#storage/reference/reference';
import { actorOf, type Caller, channelOf } from '../identity/caller';
import { Names } from '../identity/names';

type Moves = AnswerOf<'spreadWork'>['moves'];

/** Somebody who has not signed in by then on a working day may be away. Hours after local midnight. */
const expectedBy = 10;
const hourMs = 3_600_000;
const nationalCalendar = 'ir-gov';

/** Moves work of absences and of a head's spreading, and tells the conductors. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly absences: AbsenceRepository,
    private readonly handovers: Handovers,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly reference: Reference,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  /** Work is where today's absences say. */
  async settle(): Promise<void> {
    for (const recorded of await this.handovers.settle(await this.clock.now())) this.outbox.nudge(recorded);
  }

  async proposal(agency: string, role: string | undefined): Promise<Moves> {
    const moves = await this.handovers.proposeSpread(agency, role, await this.clock.now());
    const names = await this.names.of(moves.flatMap(({ from, to }) => [...(from ? [from] : []), to]));
    return moves.map(({ task, trackingCode, from, to }) => ({
      task,
      trackingCode,
      from,
      fromName: from && (names.get(from) ?? from),
      to,
      toName: names.get(to) ?? to,
    }));
  }

  /** Whoever has begun meanwhile keeps it. */
  async carryOut(moves: Moves, caller: Caller): Promise<void> {
    for (const { task: taskId, from, to } of moves) {
      try {
        const { recorded } = await this.ledger.record({
          dossier: { taskId },
          happening: ({ dossier, at }) => {
            const task = dossier?.tasks[taskId];
            if (!task || task.closedAt || task.held || task.assignee !== from) return null;
            return { kind: 'assign', taskId, to, why: 'spread', at, by: actorOf(caller), channel: channelOf(caller) };
          },
        });
        if (recorded) this.outbox.nudge(recorded);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code === 'unavailable' || error.code === 'busy') throw error;
      }
    }
  }

  /** After ten on a working day: who holds a post, is not away, and has not signed in since midnight. */
  async suggested(agency: string): Promise<AnswerOf<'suggestedAbsences'>['items']> {
    const now = await this.clock.now();
    const { calendars } = await this.reference.current();
    const today = closingDay(millisecondsOf(now));
    const midnight = startOf(today);
    const isWorked = daysOf(calendars, nationalCalendar, { agency })(today).kind !== 'off';
    if (!isWorked || millisecondsOf(now) - midnight < expectedBy * hourMs) return [];
    const [staff, away] = await Promise.all([this.absences.lastSignIns(agency), this.absences.awayOn(localDate(now))]);
    // Sessions are in real time; the business clock may run ahead of it.
    const aheadMs = millisecondsOf(now) - Date.now();
    return staff
      .filter(({ person, last }) => !away.has(person) && (last === null || last.getTime() + aheadMs < midnight))
      .map(({ last, ...one }) => ({ ...one, lastSignIn: last && instantOf(last.getTime()) }));
  }
}
