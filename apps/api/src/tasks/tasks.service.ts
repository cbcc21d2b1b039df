import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, In } from 'typeorm';
import { refusals } from '#catalog/messages/refusals';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { endOfDay, localDate } from '#domain/calendar/local';
import { parseValues } from '#domain/definition/fields/values';
import type { Field } from '#domain/definition/schema';
import { advance } from '#domain/dossier/advance';
import type { Dossier, Task } from '#domain/dossier/dossier';
import type { Act } from '#domain/dossier/happening';
import { scopeAt } from '#domain/dossier/scope';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { DossierEntity } from '#storage/dossier/dossier.entity';
import { PersonRepository } from '#storage/person/person.repository';
import { Reference } from '#storage/reference/reference';
import { TaskRepository, type TaskViewer } from '#storage/task/task.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import { type DossierSeen, dossierView } from '../dossiers/dossier.view';
import { maySeeTask, sightOf } from '../dossiers/sight';
import { Writes } from '../dossiers/writes';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { actorOf, agenciesOf, type Caller, leads } from '../identity/caller';
import { Names } from '../identity/names';
import { Readings } from '../readings/readings';
import { taskView } from './task.view';

@Injectable()
export class TasksService {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskRepository,
    private readonly people: PersonRepository,
    private readonly reference: Reference,
    private readonly reader: DossierReader,
    private readonly writes: Writes,
    private readonly names: Names,
    private readonly clock: Clock,
    private readonly readings: Readings,
  ) {}

  /** Soonest risk first; what each caller may do is asked of the rules, as everywhere. */
  async list({ query }: InputOf<'listTasks'>, caller: Caller): Promise<AnswerOf<'listTasks'>> {
    const now = await this.clock.now();
    const { queue = [], due, ...filters } = query;
    const [page, standing] = await Promise.all([
      this.tasks.list({
        ...filters,
        queues: queue,
        viewer: await this.viewer(caller, now),
        now,
        dueBefore: due === undefined ? undefined : justAfter(endOfDay(due)),
      }),
      this.reference.current(),
    ]);
    const dossiers = await this.dossiersOf(page.items.map(({ dossierId }) => dossierId));
    const items = page.items.flatMap(({ id, dossierId }) => {
      const dossier = dossiers.get(dossierId);
      const task = dossier?.tasks[id];
      if (!dossier || !task) return [];
      const world = standing.world(dossier.service, dossier.serviceVersion);
      const sight = sightOf(dossier, world.definition, caller) ?? { as: 'operator' as const };
      return [taskView({ world, dossier, task, caller, sight, at: now })];
    });
    return this.names.putInto({ items, next: page.next, total: page.total, facets: page.facets });
  }

  private async viewer(caller: Caller, now: Instant): Promise<TaskViewer> {
    if (caller.kind === 'citizen') return { kind: 'citizen', person: caller.person };
    return {
      kind: 'staff',
      person: caller.person,
      posts: caller.posts,
      standingInFor: await this.people.standingInFor(caller.person, localDate(now)),
      unitOf: agenciesOf(caller).filter((agency) => leads(caller, agency)),
    };
  }

  private async dossiersOf(ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database
      .getRepository(DossierEntity)
      .find({ select: { id: true, state: true }, where: { id: In([...new Set(ids)]) } });
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  /** The task with the whole of what its worker may see of the dossier. */
  async get(id: string, caller: Caller): Promise<AnswerOf<'getTask'>> {
    const seen = await this.reader.see({ taskId: id }, caller);
    await this.readings.note(caller, seen.dossier.id, 'task');
    return this.names.putInto(taskWithDossier(seen, id));
  }

  claim(id: string, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      dossier: { taskId: id },
      view: (seen) => taskWithDossier(seen, id),
      happening: () => ({ kind: 'claim', taskId: id }),
    });
  }

  release(id: string, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      dossier: { taskId: id },
      view: (seen) => taskWithDossier(seen, id),
      happening: () => ({ kind: 'release', taskId: id }),
    });
  }

  /** To somebody who holds the post that the task asks for. */
  async assign(id: string, to: string | null, caller: Caller, request: FastifyRequest): Promise<Answered> {
    const person = to === null ? null : ((await this.people.find(to)) ?? (await this.people.findByUserName(to)));
    if (to !== null && !person) throw new Refusal('invalid-input', {}, [{ pointer: '/to', code: 'not-an-option' }]);
    const posts = person ? await this.people.postsOf(person.id) : [];
    return this.writes.record({
      request,
      caller,
      dossier: { taskId: id },
      view: (seen) => taskWithDossier(seen, id),
      happening: ({ dossier }) => {
        const task = dossier?.tasks[id];
        const fits = !person || posts.some((post) => post.role === task?.role && (task.agency === null || post.agency === task.agency));
        if (!fits) throw new Refusal('invalid-input', {}, [{ pointer: '/to', code: 'not-an-option' }]);
        return { kind: 'assign', taskId: id, to: person?.id ?? null };
      },
    });
  }

  /** One decision a task, for ever. */
  act(id: string, act: Act, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      dossier: { taskId: id },
      view: (seen) => ({ task: taskWithDossier(seen, id), dossier: dossierView(seen) }),
      happening: ({ dossier, world, at }) => ({
        kind: 'act',
        taskId: id,
        ...(dossier ? withValues({ world, dossier, at, id, act }) : act),
      }),
    });
  }

  /** A result for each, none standing in another's way. With `dryRun`, what would come of it. */
  async actOnMany({ body }: InputOf<'actOnTasks'>, caller: Caller, request: FastifyRequest): Promise<AnswerOf<'actOnTasks'>> {
    const { ids, dryRun, ...act } = body;
    const items: AnswerOf<'actOnTasks'>['items'] = [];
    for (const id of new Set(ids)) items.push(await (dryRun ? this.tried(id, act, caller) : this.done(id, act, caller, request)));
    return { items };
  }

  private async tried(id: string, act: Act, caller: Caller): Promise<AnswerOf<'actOnTasks'>['items'][number]> {
    return resultOf(id, async () => {
      const { world, dossier, at } = await this.reader.see({ taskId: id }, caller);
      advance(world, dossier, { kind: 'act', taskId: id, at, by: actorOf(caller), ...withValues({ world, dossier, at, id, act }) });
      return null;
    });
  }

  /** Under a key of its own, made of the whole request's. */
  private async done(id: string, act: Act, caller: Caller, request: FastifyRequest): Promise<AnswerOf<'actOnTasks'>['items'][number]> {
    const { key } = writeKeyOf(request, caller.person);
    const one = Object.create(request, {
      headers: {
        value: { ...request.headers, 'idempotency-key': createHash('sha256').update(`${key}\n${id}`).digest('hex'), 'if-match': undefined },
      },
    }) as FastifyRequest;
    return resultOf(id, async () => ((await this.act(id, act, caller, one)).body as AnswerOf<'actOnTask'>).task);
  }
}

async function resultOf(id: string, work: () => Promise<AnswerOf<'getTask'> | null>): Promise<AnswerOf<'actOnTasks'>['items'][number]> {
  try {
    return { id, status: 200, code: null, task: await work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { id, status: refusals[error.code].status, code: error.code, task: null };
  }
}

function taskWithDossier(seen: DossierSeen, id: string): AnswerOf<'getTask'> {
  const task = seen.dossier.tasks[id];
  if (!task || !maySeeTask(seen.sight, task)) throw new Refusal('not-found');
  const view = taskView({ ...seen, task });
  return { ...view, dossier: { ...dossierView(seen), ...view.dossier } };
}

interface Acting {
  world: World;
  dossier: Dossier;
  at: Instant;
  id: string;
  act: Act;
}

/** What is filled in beside a decision is read by the same rules as the form: digits, dates and identifiers in one spelling. */
function withValues({ world, dossier, at, id, act }: Acting): Act {
  const task = dossier.tasks[id];
  const fields = task && fieldsOf(world, task, act.action);
  if (!fields || !act.fields) return act;
  const parsed = parseValues({
    fields: asOptional(fields),
    values: act.fields,
    scope: scopeAt(world, dossier, at),
    places: world.directory.places,
  });
  if (parsed.errors) throw new Refusal('invalid-input', {}, parsed.errors);
  return { ...act, fields: parsed.values };
}

function fieldsOf({ definition }: World, task: Task, action: string): readonly Field[] | undefined {
  const stage = definition.stages[task.stage];
  if (task.kind === 'inspection' && stage?.kind === 'inspection') return stage.checklist;
  if (task.kind === 'review' && stage?.kind === 'review') return stage.actions[action]?.fields;
  return undefined;
}

const optional = new WeakMap<readonly Field[], readonly Field[]>();

/** Which of them must be there depends on the decision: the rules say that. */
function asOptional(fields: readonly Field[]): readonly Field[] {
  const known = optional.get(fields) ?? fields.map((field) => ({ ...field, required: false }));
  optional.set(fields, known);
  return known;
}

const justAfter = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();
