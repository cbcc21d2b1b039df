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
import { AuditRepository } from '#storage/audit/audit.repository';
import { CalendarRepository } from '#storage/calendar/calendar.repository';
import { ClockRepository } from '#storage/clock/clock.repository';
import { DossierEntity } from '#storage/dossier/dossier.entity';
import { Ledger } from '#storage/ledger/ledger';
import { Reference } from '#storage/reference/reference';
import type { Answered } from '../edge/answered';
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
    private readonly audit: AuditRepository,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  @On('listCalendars')
  async list(): Promise<AnswerOf<'listCalendars'>> {
    const { calendars, services } = await this.reference.current();
    const items = [...new Set(services.map(({ calendar }) => calendar))].map((name) => {
      const { key, title, knownUntil } = calendarIn(calendars, name);
      return { key, title, knownUntil };
    });
    return { items, next: null, total: items.length };
  }

  @On('listClosures')
  async closures(@Input() { params }: InputOf<'listClosures'>, @By() caller: Caller): Promise<AnswerOf<'listClosures'>> {
    const { calendars } = await this.reference.current();
    const { key } = calendarIn(calendars, params.key);
    const items = calendars.closures
      .filter(({ calendar }) => calendar === key)
      .toSorted((one, other) => other.from.localeCompare(one.from))
      .map(({ calendar: _, ...closure }) => ({ ...closure, mine: mayClose(caller, closure.scope) }));
    return { items, next: null, total: items.length };
  }

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
    const after = withClosures(standing.calendars, [...standing.calendars.closures, { id: 'announced', ...closure }]);
    const items = before ? (before.body as Redated).items : await this.redated(closure, after, at);
    if (!key) return { closure: null, items };

    const answered = await this.once.do(key, async (tx) => {
      const announced = await this.calendars.announce(closure, { by: caller.person, at }, tx);
      const { agency = null } = scope;
      await this.audit.note({ at, person: caller.person, agency, kind: 'closure-announced', subject: announced.id, after: closure }, tx);
      return { status: 200, body: { closure: announced.id, items } };
    });
    return this.carriedOut(answered, params.key, scope, caller);
  }

  @On('liftClosure')
  async lift(
    @Input() { params, body }: InputOf<'liftClosure'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered | AnswerOf<'liftClosure'>> {
    const standing = await this.reference.current();
    const key = body.dryRun ? null : writeKeyOf(request, caller.person);
    const before = key && (await this.once.find(key));
    // Said before: the closure is gone, and what it had moved may still have to be moved back.
    if (before) return this.carriedOut(before, params.key, {}, caller);
    const closure = standing.calendars.closures.find(({ id, calendar }) => id === params.id && calendar === params.key);
    if (!closure) throw new Refusal('not-found');
    if (!mayClose(caller, closure.scope)) throw new Refusal('not-permitted');
    const after = withClosures(
      standing.calendars,
      standing.calendars.closures.filter((one) => one !== closure),
    );
    const at = await this.clock.now();
    const items = await this.redated(closure, after, at);
    if (!key) return { closure: closure.id, items };
    const answered = await this.once.do(key, async (tx) => {
      await this.calendars.lift(closure.id, tx);
      const { id, ...lifted } = closure;
      const { agency = null } = closure.scope;
      await this.audit.note({ at, person: caller.person, agency, kind: 'closure-lifted', subject: id, before: lifted }, tx);
      return { status: 200, body: { closure: closure.id, items } };
    });
    return this.carriedOut(answered, params.key, closure.scope, caller);
  }

  /** Which running clocks would move, and where to. */
  private async redated(closure: Omit<Closure, 'id'>, after: Calendars, at: Instant): Promise<Redated['items']> {
    const ids = await this.clocks.dossiersTouched(closure.calendar, closure.scope);
    const rows = await this.database.getRepository(DossierEntity).find({ select: { id: true, state: true }, where: { id: In(ids) } });
    return rows.flatMap(({ state }) => movedClocks(state, closure.calendar, after, at));
  }

  /** Looked for again now that it holds: what began meanwhile moves, too. Safe to repeat: a clock that has its date already is left alone. */
  private async carriedOut(answered: Answered, calendar: string, scope: CalendarScope, caller: Caller): Promise<Answered> {
    const { closure } = answered.body as Redated;
    for (const id of await this.clocks.dossiersTouched(calendar, scope)) {
      const { recorded } = await this.ledger.record({
        dossier: { id },
        happening: ({ at }) => ({ kind: 'calendar-changed', calendar, why: `closure-${closure}`, at, by: actorOf(caller) }),
      });
      this.outbox.nudge(recorded);
    }
    return answered;
  }
}

const withClosures = (calendars: Calendars, closures: Calendars['closures']): Calendars => ({ get: (key) => calendars.get(key), closures });

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
