import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, In } from 'typeorm';
import type { Redated } from '#contracts/http/calendar';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { type Calendars, type Closure, dayOf } from '#domain/calendar/calendar';
import { addDays, dayNumberOf } from '#domain/calendar/local';
import type { CalendarScope } from '#domain/clocks/clock';
import { redateClock } from '#domain/clocks/transitions';
import type { Dossier } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { Outbox } from '#platform/outbox/outbox';
import { CalendarRepository } from '#storage/calendar/calendar.repository';
import { ClockRepository } from '#storage/clock/clock.repository';
import { DossierEntity } from '#storage/dossier/dossier.entity';
import { Ledger } from '#storage/ledger/ledger';
import { Reference } from '#storage/reference/reference';
import { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { actorOf, administers, By, type Caller, isInstallationAdmin } from '../identity/caller';

/** More than a year at once is nobody's question. */
const mostDays = 400;

@Controller()
export class CalendarsController {
  constructor(
    private readonly database: DataSource,
    private readonly reference: Reference,
    private readonly calendars: CalendarRepository,
    private readonly clocks: ClockRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  @On('getCalendar')
  async days(@Input() { params, query }: InputOf<'getCalendar'>): Promise<AnswerOf<'getCalendar'>> {
    const { calendars } = await this.reference.current();
    const calendar = calendarIn(calendars, params.key);
    const { from, to, ...scope } = query;
    const count = dayNumberOf(to) - dayNumberOf(from) + 1;
    if (count < 1) throw new Refusal('invalid-input', {}, [{ pointer: '/query/to', code: 'too-early', details: { min: from } }]);
    if (count > mostDays)
      throw new Refusal('invalid-input', {}, [{ pointer: '/query/to', code: 'too-late', details: { max: addDays(from, mostDays - 1) } }]);
    const items = Array.from({ length: count }, (_, index) => dayOf(calendars, params.key, scope, addDays(from, index)));
    return {
      key: calendar.key,
      title: calendar.title,
      knownUntil: calendar.knownUntil,
      items: items.map(({ date, kind, hours, why }) => ({
        date,
        kind,
        hours,
        why: why.code === null ? null : { code: why.code, title: why.title },
      })),
    };
  }

  /** Running clocks that it touches get their new dates as events; with `dryRun` they are only shown. */
  @On('announceClosure')
  async announce(
    @Input() { params, body }: InputOf<'announceClosure'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered | AnswerOf<'announceClosure'>> {
    const { dryRun, scope = {}, hours = null, from, to, title } = body;
    if (to < from) throw new Refusal('invalid-input', {}, [{ pointer: '/to', code: 'too-early', details: { min: from } }]);
    if (!mayClose(caller, scope)) throw new Refusal('not-permitted');
    const standing = await this.reference.current();
    calendarIn(standing.calendars, params.key);

    const key = dryRun ? null : writeKeyOf(request, caller.person);
    const before = key && (await this.once.find(key));
    const closure = { calendar: params.key, from, to, scope, title, hours };
    const at = await this.clock.now();
    const items = before ? (before.body as Redated).items : await this.redated(closure, standing.calendars, at);
    if (!key) return { closure: null, items };

    const answered = await this.once.do(key, async (tx) => {
      const announced = await this.calendars.announce(closure, { by: caller.person, at }, tx);
      return { status: 200, body: { closure: announced.id, items } };
    });
    await this.redate(answered.body as Redated, params.key, scope, caller);
    return answered;
  }

  /** Which running clocks would move, and where to. */
  private async redated(closure: Omit<Closure, 'id'>, calendars: Calendars, at: Instant): Promise<Redated['items']> {
    const after: Calendars = { get: (key) => calendars.get(key), closures: [...calendars.closures, { id: 'announced', ...closure }] };
    const ids = await this.clocks.dossiersTouched(closure.calendar, closure.scope);
    const rows = await this.database.getRepository(DossierEntity).find({ select: { id: true, state: true }, where: { id: In(ids) } });
    return rows.flatMap(({ state }) => movedClocks(state, closure.calendar, after, at));
  }

  /** Safe to repeat: a clock that has its date already is left alone. */
  private async redate({ closure }: Redated, calendar: string, scope: CalendarScope, caller: Caller): Promise<void> {
    for (const id of await this.clocks.dossiersTouched(calendar, scope)) {
      const { recorded } = await this.ledger.record({
        dossier: { id },
        happening: ({ at }) => ({ kind: 'calendar-changed', calendar, why: `closure-${closure}`, at, by: actorOf(caller) }),
      });
      this.outbox.nudge(recorded);
    }
  }
}

function movedClocks({ trackingCode, clocks }: Dossier, calendar: string, after: Calendars, at: Instant): Redated['items'] {
  return Object.values(clocks)
    .filter((clock) => clock.calendar === calendar && clock.state === 'running')
    .map((clock) => ({ trackingCode, clock: clock.key, before: clock.dueAt, after: redateClock(clock, at, 'closure', after).dueAt }))
    .filter((moved) => moved.before !== moved.after);
}

/** A closure of one body is its administrator's to announce; a wider one the installation's. */
const mayClose = (caller: Caller, { agency }: CalendarScope): boolean =>
  agency ? administers(caller, agency) : isInstallationAdmin(caller);

function calendarIn(calendars: Calendars, key: string) {
  try {
    return calendars.get(key);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('not-found');
    throw error;
  }
}
