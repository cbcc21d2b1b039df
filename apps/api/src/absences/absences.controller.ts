import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AbsencePlan, StandIn } from '#contracts/http/absence';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { localDate } from '#domain/calendar/local';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { Outbox } from '#platform/outbox/outbox';
import { Ledger } from '#storage/ledger/ledger';
import { PersonRepository } from '#storage/person/person.repository';
import { type TaskLine, TaskRepository } from '#storage/task/task.repository';
import { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { actorOf, By, type Caller, channelOf, leads } from '../identity/caller';

type Item = AbsencePlan['items'][number];

@Controller()
export class AbsencesController {
  constructor(
    private readonly people: PersonRepository,
    private readonly tasks: TaskRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  /** One's own absence, or that of somebody whom one leads. Work on the desk moves when the absence has begun; new work finds the stand-in by itself. */
  @On('reportAbsence')
  async report(
    @Input() { body }: InputOf<'reportAbsence'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered | AnswerOf<'reportAbsence'>> {
    const { from, to = null, dryRun } = body;
    if (to !== null && to < from) throw new Refusal('invalid-input', {}, [{ pointer: '/to', code: 'too-early', details: { min: from } }]);
    const person = await this.personFor(body.person, '/person');
    const posts = await this.people.postsOf(person);
    if (person !== caller.person && !posts.some(({ agency }) => leads(caller, agency))) throw new Refusal('not-permitted');
    const standIn: StandIn =
      'person' in body.standIn ? { person: await this.personFor(body.standIn.person, '/standIn/person') } : body.standIn;

    const at = await this.clock.now();
    const items = await this.plan(person, standIn, from > localDate(at));
    if (dryRun) return { absence: null, items };

    const answered = await this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const absence = await this.people.enterAbsence({ person, from, to, standIn, by: caller.person, at }, tx);
      return { status: 200, body: { absence, items } };
    });
    // Asked again with the same key, what has moved already is left as it is.
    for (const item of (answered.body as AbsencePlan).items) if (item.why === null) await this.move(item, caller);
    return answered;
  }

  private async plan(person: string, standIn: StandIn, beginsLater: boolean): Promise<Item[]> {
    const open = (await this.tasks.openOf(person, await this.clock.now())).filter(({ role }) => role !== 'applicant');
    const items: Item[] = [];
    for (const [turn, task] of open.entries()) {
      const { to, why } = beginsLater ? { to: null, why: 'begins-later' } : await this.receiverOf(task, standIn, person, turn);
      items.push({ task: task.id, trackingCode: task.trackingCode, to, why });
    }
    return items;
  }

  /** Four eyes hold through a stand-in, too: whoever is barred passes the work back to its pool. */
  private async receiverOf(
    task: TaskLine,
    standIn: StandIn,
    absent: string,
    turn: number,
  ): Promise<{ to: string | null; why: string | null }> {
    if ('person' in standIn) return task.barred.includes(standIn.person) ? { to: null, why: null } : { to: standIn.person, why: null };
    if ('queue' in standIn || !task.agency || !task.role) return { to: null, why: null };
    const colleagues = (await this.people.holdersOf(task.agency, task.role))
      .map(({ id }) => id)
      .filter((id) => id !== absent && !task.barred.includes(id));
    return { to: colleagues[turn % colleagues.length] ?? null, why: null };
  }

  private async move({ task, to }: Item, caller: Caller): Promise<void> {
    try {
      const { recorded } = await this.ledger.record({
        dossier: { taskId: task },
        happening: ({ dossier, at }) => {
          const held = dossier?.tasks[task];
          return !held || held.closedAt ? null : { kind: 'assign', taskId: task, to, at, by: actorOf(caller), channel: channelOf(caller) };
        },
      });
      this.outbox.nudge(recorded);
    } catch (error) {
      // Somebody has acted meanwhile: then there is nothing left to move.
      if (!(error instanceof Refusal) || error.code === 'unavailable' || error.code === 'busy') throw error;
    }
  }

  private async personFor(text: string, pointer: string): Promise<string> {
    const person = (await this.people.findByUserName(text)) ?? (await this.people.find(text));
    if (person?.kind !== 'staff') throw new Refusal('invalid-input', {}, [{ pointer, code: 'not-an-option' }]);
    return person.id;
  }
}
