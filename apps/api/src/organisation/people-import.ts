import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { fieldSentence, refusals } from '#catalog/messages/refusals';
import { type ImportPeople, NewPost, NewStaffMember, type PeopleImported } from '#contracts/http/organisation';
import { startOfDay } from '#domain/calendar/local';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { AuditRepository } from '#storage/audit/audit.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { PostRepository } from '#storage/person/post.repository';
import type { Answered } from '../edge/answered';
import { fieldRefusals } from '../edge/field-refusals';
import { writeKeyOf } from '../edge/idempotency';
import { Once } from '../edge/once';
import type { Caller } from '../identity/caller';
import { type ImportLine, readPeopleTable } from './people-table';
import { StaffService } from './staff.service';

type Item = PeopleImported['items'][number];
interface Read extends Item {
  email: string | null;
  post: z.output<typeof NewPost> | null;
}

/** People from a spreadsheet: read whole, shown line by line, entered all or not at all. */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly people: PersonRepository,
    private readonly posts: PostRepository,
    private readonly service: StaffService,
    private readonly audit: AuditRepository,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  async take({ csv, dryRun }: z.output<typeof ImportPeople>, caller: Caller, request: FastifyRequest): Promise<Answered | PeopleImported> {
    const lines: Read[] = [];
    for (const line of readPeopleTable(csv)) lines.push(await this.read(line, caller, lines));
    const whole = lines.every(({ outcome }) => outcome !== 'refused');
    if (dryRun || !whole) return told(lines, false);
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      for (const line of lines) await this.enter(line, caller, tx);
      return { status: 200, body: told(lines, true) };
    });
  }

  private async read({ line, cells }: ImportLine, caller: Caller, before: readonly Read[]): Promise<Read> {
    const { userName, name, email, agency, role, from, until } = cells;
    const person = NewStaffMember.safeParse({ userName, name, ...(email ? { email } : {}) });
    const post =
      agency || role
        ? NewPost.safeParse({ agency, role, ...(from ? { from: momentOf(from) } : {}), ...(until ? { until: momentOf(until) } : {}) })
        : null;
    const problems = [
      ...(person.error ? fieldRefusals(person.error, { userName, name, email }) : []),
      ...(post?.error ? fieldRefusals(post.error, { agency, role, from, until }) : []),
      ...(post ? [] : [{ pointer: '/agency', code: 'missing' }]),
      ...(post?.data ? await this.unfit(post.data, caller) : []),
    ].map(({ pointer, code, details }) => ({ column: pointer.slice(1), code, detail: sentenceOf(code, details) }));
    const read = {
      line,
      userName: person.data?.userName ?? userName,
      name,
      email: person.data?.email ?? null,
      post: post?.data ?? null,
      problems,
    };
    const outcome = problems.length > 0 || !read.post ? 'refused' : await this.outcomeOf(read.userName, read.post, before);
    return { ...read, outcome };
  }

  private async unfit(
    post: z.output<typeof NewPost>,
    caller: Caller,
  ): Promise<{ pointer: string; code: string; details?: Record<string, string | number> }[]> {
    try {
      await this.service.refuseUnfit(post, caller);
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.errors.length > 0 ? error.errors : [{ pointer: '/agency', code: error.code }];
    }
  }

  private async outcomeOf(userName: string, { agency, role }: z.output<typeof NewPost>, before: readonly Read[]): Promise<Item['outcome']> {
    if (before.some((line) => line.userName === userName)) return 'post-given';
    const known = await this.people.findByUserName(userName);
    if (!known) return 'entered-with-post';
    const held = await this.posts.findOf([known.id]);
    return held.some((post) => post.agency === agency && post.role === role && post.until === null) ? 'unchanged' : 'post-given';
  }

  private async enter({ userName, name, email, post }: Read, caller: Caller, tx: EntityManager): Promise<void> {
    const entered = await this.people.enterStaff({ userName, name, email }, tx);
    const at = await this.clock.now();
    const agency = post?.agency ?? null;
    if (entered)
      await this.audit.note(
        { at, person: caller.person, agency, kind: 'person-entered', subject: entered, after: { userName, name, email } },
        tx,
      );
    const id = entered ?? (await this.people.idOfUserName(userName, tx));
    if (id && post) await this.service.give(id, post, caller, tx);
  }
}

const told = (lines: readonly Read[], applied: boolean): PeopleImported => {
  const items = lines.map(({ email: _, post: __, ...item }) => item);
  const counts: PeopleImported['counts'] = { entered: 0, 'post-given': 0, 'entered-with-post': 0, unchanged: 0, refused: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return { applied, counts, items };
};

const sentenceOf = (code: string, details: Record<string, string | number> = {}) =>
  code in refusals ? refusals[code as keyof typeof refusals].detail({}) : fieldSentence(code, details);

/** A day stands for its beginning in Tehran; anything else is left for the schema to judge. */
const momentOf = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? startOfDay(text) : text);
