import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Receiver, StandIn } from '#domain/absence/stand-in';
import { localDate } from '#domain/calendar/local';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { AbsenceRepository } from '#storage/person/absence.repository';
import { type Handover, Handovers } from '#storage/person/handovers';
import { PersonRepository } from '#storage/person/person.repository';
import { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { agenciesOf, By, type Caller, leads } from '../identity/caller';
import { Names } from '../identity/names';
import { AbsencesService } from './absences.service';

@Controller()
export class AbsencesController {
  constructor(
    private readonly people: PersonRepository,
    private readonly absences: AbsenceRepository,
    private readonly handovers: Handovers,
    private readonly service: AbsencesService,
    private readonly names: Names,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  /** One's own absence, or that of somebody whom one leads. Open work moves when the absence begins; new work finds the stand-in by itself. */
  @On('reportAbsence')
  async report(
    @Input() { body }: InputOf<'reportAbsence'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered | AnswerOf<'reportAbsence'>> {
    const { from, to = null, dryRun } = body;
    if (to !== null && to < from) throw new Refusal('invalid-input', {}, [{ pointer: '/to', code: 'too-early', details: { min: from } }]);
    const person = await this.personFor(body.person, '/person');
    const agencies = await this.agenciesOf(person);
    if (person !== caller.person && !agencies.some((agency) => leads(caller, agency))) throw new Refusal('not-permitted');
    const standIn = await this.standInFor(body.standIn, person, agencies);

    const at = await this.clock.now();
    const begins = from > localDate(at) ? 'later' : 'now';
    if (dryRun) return { absence: null, begins, items: await this.shown(person, await this.handovers.plan(person, standIn, at)) };

    const answered = await this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const items = await this.shown(person, await this.handovers.plan(person, standIn, at));
      const absence = await this.absences.enter({ person, from, to, standIn, by: caller.person, at }, tx);
      return { status: 200, body: { absence, begins, items } };
    });
    await this.service.settle();
    return answered;
  }

  private async shown(absent: string, handovers: readonly Handover[]): Promise<AnswerOf<'reportAbsence'>['items']> {
    const names = await this.names.of(handovers.flatMap(({ to, through }) => [...(to ? [to] : []), ...through]));
    return handovers.map(({ task, trackingCode, to, why, through }) => ({
      task,
      trackingCode,
      to,
      toName: to && (names.get(to) ?? to),
      why,
      through: through.filter((person) => person !== absent).map((person) => names.get(person) ?? person),
    }));
  }

  @On('listAbsences')
  async list(@Input() { query }: InputOf<'listAbsences'>, @By() caller: Caller): Promise<AnswerOf<'listAbsences'>> {
    if (!agenciesOf(caller).includes(query.agency) && !leads(caller, query.agency)) throw new Refusal('not-permitted');
    const rows = await this.absences.between(query.agency, query.from, query.to);
    const names = await this.names.of(rows.flatMap(({ standIn }) => personsIn(standIn)));
    return {
      items: rows.map(({ id, person, name, roles, from, to, standIn }) => ({
        id,
        person,
        name,
        roles,
        from,
        to,
        standIn,
        standInNames: personsIn(standIn).map((one) => names.get(one) ?? one),
      })),
    };
  }

  @On('suggestedAbsences')
  async suggested(@Input() { query }: InputOf<'suggestedAbsences'>, @By() caller: Caller): Promise<AnswerOf<'suggestedAbsences'>> {
    if (!leads(caller, query.agency)) throw new Refusal('not-permitted');
    return { items: await this.service.suggested(query.agency) };
  }

  @On('endAbsence')
  async end(@Input() { params }: InputOf<'endAbsence'>, @By() caller: Caller): Promise<AnswerOf<'endAbsence'>> {
    const absence = /^[0-9a-f-]{36}$/.test(params.id) ? await this.absences.find(params.id) : null;
    if (!absence) throw new Refusal('not-found');
    const agencies = await this.agenciesOf(absence.person);
    if (absence.person !== caller.person && !agencies.some((agency) => leads(caller, agency))) throw new Refusal('not-permitted');
    if (await this.absences.end(params.id, caller.person, await this.clock.now())) await this.service.settle();
    return { ended: true };
  }

  /** A proposal with `dryRun`; without it, the proposal is taken, each move as an event of its dossier. */
  @On('spreadWork')
  async spread(
    @Input() { params, body }: InputOf<'spreadWork'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered | AnswerOf<'spreadWork'>> {
    if (!leads(caller, params.key)) throw new Refusal('not-permitted');
    if (body.dryRun) return { moves: await this.service.proposal(params.key, body.role) };
    const answered = await this.once.do(writeKeyOf(request, caller.person), async () => {
      const moves = await this.service.proposal(params.key, body.role);
      return { status: 200, body: { moves: moves.filter(({ task }) => !body.tasks || body.tasks.includes(task)) } };
    });
    // Asked again with the same key, what has moved already is left as it is.
    await this.service.carryOut((answered.body as AnswerOf<'spreadWork'>).moves, caller);
    return answered;
  }

  private async agenciesOf(person: string): Promise<string[]> {
    return [...new Set((await this.people.postsOf(person)).map(({ agency }) => agency))];
  }

  /** Whoever stands in belongs to one of the same bodies, and is somebody else. */
  private async standInFor(asked: StandIn, absent: string, agencies: readonly string[]): Promise<StandIn> {
    const receiver = async (one: Receiver, pointer: string): Promise<Receiver> => {
      if (!('person' in one)) return one;
      const person = await this.personFor(one.person, `${pointer}/person`);
      const fits = person !== absent && (await this.agenciesOf(person)).some((agency) => agencies.includes(agency));
      if (!fits) throw new Refusal('invalid-input', {}, [{ pointer: `${pointer}/person`, code: 'not-an-option' }]);
      return { person };
    };
    if (!('parts' in asked)) return receiver(asked, '/standIn');
    const parts = await Promise.all(
      asked.parts.map(async (part, index) => ({ ...part, to: await receiver(part.to, `/standIn/parts/${index}/to`) })),
    );
    return { parts, otherwise: await receiver(asked.otherwise, '/standIn/otherwise') };
  }

  private async personFor(text: string, pointer: string): Promise<string> {
    const person = (await this.people.findByUserName(text)) ?? (await this.people.find(text));
    if (person?.kind !== 'staff') throw new Refusal('invalid-input', {}, [{ pointer, code: 'not-an-option' }]);
    return person.id;
  }
}

const personsIn = (standIn: StandIn): string[] =>
  ('parts' in standIn ? [...standIn.parts.map(({ to }) => to), standIn.otherwise] : [standIn]).flatMap((one) =>
    'person' in one ? [one.person] : [],
  );
