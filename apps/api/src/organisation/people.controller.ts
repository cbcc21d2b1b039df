import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { StaffMember } from '#contracts/http/organisation';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { localDate } from '#domain/calendar/local';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { AuditRepository } from '#storage/audit/audit.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { StaffRepository } from '#storage/person/staff.repository';
import { Reference } from '#storage/reference/reference';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { By, type Caller } from '../identity/caller';
import { Names } from '../identity/names';
import { EndedPosts } from './ended-posts';
import { PeopleImport } from './people-import';
import { StaffService, scopeOf } from './staff.service';
import { postView, staffView } from './staff.view';

/** Staff and their posts. */
@Controller()
export class PeopleController {
  constructor(
    private readonly staff: StaffRepository,
    private readonly service: StaffService,
    private readonly people: PersonRepository,
    private readonly audit: AuditRepository,
    private readonly reference: Reference,
    private readonly endedPosts: EndedPosts,
    private readonly imports: PeopleImport,
    private readonly names: Names,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  @On('listPeople')
  async list(@Input() { query }: InputOf<'listPeople'>, @By() caller: Caller): Promise<AnswerOf<'listPeople'>> {
    const standing = await this.reference.current();
    const today = localDate(await this.clock.now());
    const page = await this.staff.list({ ...query, scope: scopeOf(caller), today });
    return { ...page, items: page.items.map((line) => staffView(line, { caller, standing })) };
  }

  @On('getPerson')
  one(@Input() { params }: InputOf<'getPerson'>, @By() caller: Caller): Promise<AnswerOf<'getPerson'>> {
    return this.view(params.id, caller);
  }

  @On('enterPerson')
  async enter(@Input() { body }: InputOf<'enterPerson'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const { userName, name, email = null, posts } = body;
    for (const [index, post] of posts.entries()) await this.service.refuseUnfit(post, caller, `/posts/${index}`);
    // Who holds no post is seen by administrators of the installation alone.
    if (posts.length === 0 && scopeOf(caller) !== null) throw new Refusal('invalid-input', {}, [{ pointer: '/posts', code: 'missing' }]);
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const id = await this.people.enterStaff({ userName, name, email }, tx);
      if (!id) throw new Refusal('exists-already', { userName });
      const at = await this.clock.now();
      const agency = posts[0]?.agency ?? null;
      await this.audit.note(
        { at, person: caller.person, agency, kind: 'person-entered', subject: id, after: { userName, name, email } },
        tx,
      );
      for (const post of posts) await this.service.give(id, post, caller, tx);
      return { status: 201, body: await this.view(id, caller, tx) };
    });
  }

  @On('importPeople')
  import(
    @Input() { body }: InputOf<'importPeople'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered | AnswerOf<'importPeople'>> {
    return this.imports.take(body, caller, request);
  }

  @On('changePerson')
  async change(
    @Input() { params, body }: InputOf<'changePerson'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered> {
    const { forgetIdentity, ...changes } = body;
    const answered = await this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const seen = await this.view(params.id, caller, tx);
      if (!seen.mayChange) throw new Refusal('not-permitted');
      await this.people.change(params.id, { ...changes, ...(forgetIdentity ? { subject: null } : {}) }, tx);
      const before = { name: seen.name, email: seen.email, bound: seen.bound };
      const after = { ...before, ...changes, ...(forgetIdentity ? { bound: false } : {}) };
      const agency = seen.posts[0]?.agency ?? null;
      await this.audit.note(
        { at: await this.clock.now(), person: caller.person, agency, kind: 'person-changed', subject: params.id, before, after },
        tx,
      );
      return { status: 200, body: await this.view(params.id, caller, tx) };
    });
    this.names.forget(params.id);
    return answered;
  }

  @On('givePost')
  async give(@Input() { params, body }: InputOf<'givePost'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    await this.service.refuseUnfit(body, caller);
    const person = await this.people.get(params.id);
    if (person.kind !== 'staff') throw new Refusal('not-found');
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const given = await this.service.give(person.id, body, caller, tx);
      if (!given) throw new Refusal('exists-already');
      return { status: 201, body: postView(given, await this.reference.current()) };
    });
  }

  /** Ended now, its work goes on with others before the answer; ended later, at that moment. */
  @On('endPost')
  async end(
    @Input() { params, body }: InputOf<'endPost'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered | AnswerOf<'endPost'>> {
    const { until = null, dryRun } = body;
    const standing = await this.reference.current();
    if (dryRun) {
      const post = await this.service.find(params.id, caller);
      return { post: postView({ ...post, until: until ?? new Date().toISOString() }, standing), ...(await this.staff.weightOf(post)) };
    }
    const answered = await this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const ended = await this.service.end(params.id, until, caller, tx);
      return { status: 200, body: { post: postView(ended, standing), ...(await this.staff.weightOf(ended)) } };
    });
    await this.endedPosts.settle();
    return answered;
  }

  private async view(id: string, caller: Caller, tx?: EntityManager): Promise<StaffMember> {
    const line = await this.staff.get(id, { scope: scopeOf(caller), today: localDate(await this.clock.now()) }, tx);
    return staffView(line, { caller, standing: await this.reference.current() });
  }
}
