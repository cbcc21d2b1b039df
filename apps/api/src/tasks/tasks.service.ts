import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { answererFor } from '#domain/absence/stand-in';
import { localDate } from '#domain/calendar/local';
import type { Act } from '#domain/dossier/happening';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { AbsenceRepository } from '#storage/person/absence.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { trackingCodeIn } from '../dossiers/dossier.reader';
import { type DossierSeen, dossierView } from '../dossiers/dossier.view';
import { maySeeTask } from '../dossiers/sight';
import { Writes } from '../dossiers/writes';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { FilesReader } from '../files/files.reader';
import type { Caller } from '../identity/caller';
import { withValues } from './act-values';
import { type ActedRow, Foresight, refuseRed, rowOf } from './foresight.service';
import { taskView } from './task.view';

@Injectable()
export class TasksService {
  constructor(
    private readonly people: PersonRepository,
    private readonly absences: AbsenceRepository,
    private readonly writes: Writes,
    private readonly foresight: Foresight,
    private readonly files: FilesReader,
    private readonly clock: Clock,
  ) {}

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

  /** To a person or a post of the same body; whoever is away is answered for, or refused. */
  async forward(id: string, { to, note }: InputOf<'forwardTask'>['body'], caller: Caller, request: FastifyRequest): Promise<Answered> {
    const person = 'person' in to ? await this.presentFor(to.person) : null;
    const posts = person ? await this.people.postsOf(person) : [];
    return this.writes.record({
      request,
      caller,
      dossier: { taskId: id },
      view: (seen) => taskWithDossier(seen, id),
      happening: ({ dossier }) => {
        const task = dossier?.tasks[id];
        const isRepair = task?.kind === 'repair';
        const body = isRepair ? dossier?.agency : task?.agency;
        const roles = posts.filter(({ agency, role }) => agency === body || (isRepair && role === 'operator')).map(({ role }) => role);
        const role = 'role' in to ? to.role : roles.includes(task?.role ?? '') ? task?.role : roles[0];
        if (!role) throw new Refusal('invalid-input', {}, [{ pointer: '/to', code: 'not-an-option' }]);
        const agency = role === 'operator' ? null : body;
        return { kind: 'forward', taskId: id, to: { person, role, ...(isRepair ? { agency } : {}) }, note };
      },
    });
  }

  /** The person, or who answers for them today. */
  private async presentFor(text: string): Promise<string> {
    const person = (await this.people.find(text)) ?? (await this.people.findByUserName(text));
    if (person?.kind !== 'staff') throw new Refusal('invalid-input', {}, [{ pointer: '/to/person', code: 'not-an-option' }]);
    const away = await this.absences.awayOn(localDate(await this.clock.now()));
    const { receiver } = answererFor(person.id, { role: null, service: '' }, away);
    if (receiver && 'person' in receiver) return receiver.person;
    throw new Refusal('person-away', { by: person.id });
  }

  /** One decision a task, for ever; with `hold`, it may be taken back for ten seconds. */
  act(id: string, { hold, ...act }: Act & { hold?: boolean | undefined }, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.decide({ id, act, hold, caller, request });
  }

  private async decide({ id, act, hold, caller, request, amongMany = false }: Deciding): Promise<Answered> {
    await this.files.refuseForeign(act.fileIds ?? [], caller.person);
    return this.writes.record({
      request,
      caller,
      dossier: { taskId: id },
      view: (seen) => ({ task: taskWithDossier(seen, id), dossier: dossierView(seen) }),
      happening: ({ dossier, world, at }) => {
        if (dossier && amongMany) refuseRed(world, dossier, id);
        return { kind: 'act', taskId: id, hold, ...(dossier ? withValues({ world, dossier, at, id, act }) : act) };
      },
    });
  }

  undo(id: string, caller: Caller, request: FastifyRequest): Promise<Answered> {
    let act: Act | undefined;
    return this.writes.record({
      request,
      caller,
      dossier: { taskId: id },
      view: (seen) => ({ task: taskWithDossier(seen, id), act: { ...act } }),
      happening: ({ dossier }) => {
        act = dossier?.tasks[id]?.held?.act;
        return { kind: 'undo', taskId: id };
      },
    });
  }

  note(
    trackingCode: string,
    { text, visibleTo }: InputOf<'noteOnDossier'>['body'],
    caller: Caller,
    request: FastifyRequest,
  ): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      dossier: { trackingCode: trackingCodeIn(trackingCode) },
      view: dossierView,
      happening: () => ({ kind: 'note', text, visibleTo }),
    });
  }

  /** A result for each, none standing in another's way; each its own record, reason and message. */
  async actOnMany({ body }: InputOf<'actOnTasks'>, caller: Caller, request: FastifyRequest): Promise<AnswerOf<'actOnTasks'>> {
    const { ids, dryRun, ...act } = body;
    const items: AnswerOf<'actOnTasks'>['items'] = [];
    for (const id of new Set(ids)) items.push(await (dryRun ? this.foresight.tried(id, act, caller) : this.done(id, act, caller, request)));
    return { items };
  }

  /** Under a key of its own, made of the whole request's: sent again, with all of them or those that failed, none is done twice. */
  private async done(id: string, act: Act, caller: Caller, request: FastifyRequest): Promise<ActedRow> {
    const { key } = writeKeyOf(request, caller.person);
    const one = Object.create(request, {
      body: { value: act },
      headers: {
        value: { ...request.headers, 'idempotency-key': createHash('sha256').update(`${key}\n${id}`).digest('hex'), 'if-match': undefined },
      },
    }) as FastifyRequest;
    return rowOf(id, async () => ({
      task: ((await this.decide({ id, act, caller, request: one, amongMany: true })).body as AnswerOf<'actOnTask'>).task,
    }));
  }
}

interface Deciding {
  id: string;
  act: Act;
  hold?: boolean | undefined;
  caller: Caller;
  request: FastifyRequest;
  /** One of several that are decided together. */
  amongMany?: boolean;
}

export function taskWithDossier(seen: DossierSeen, id: string): AnswerOf<'getTask'> {
  const task = seen.dossier.tasks[id];
  if (!task || !maySeeTask(seen.sight, task)) throw new Refusal('not-found');
  const view = taskView({ ...seen, task });
  return { ...view, dossier: { ...dossierView(seen), ...view.dossier } };
}
