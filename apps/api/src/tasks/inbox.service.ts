import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Task } from '#contracts/http/task';
import { endOfDay, localDate } from '#domain/calendar/local';
import type { Text } from '#domain/definition/schema';
import { redChecksOf } from '#domain/dossier/red-checks';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import { Clock } from '#platform/clock';
import { EventRepository } from '#storage/event/event.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { PresenceRepository, type Present } from '#storage/presence/presence.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import { SnoozeRepository } from '#storage/snooze/snooze.repository';
import { type InboxPage, InboxRepository, type QueueCounts, type TaskFacets } from '#storage/task/inbox.repository';
import type { TaskViewer } from '#storage/task/task.sight';
import { DossierReader } from '../dossiers/dossier.reader';
import { labelsOf } from '../dossiers/labels';
import { sightOf } from '../dossiers/sight';
import { agenciesOf, type Caller, leads, lentPosts } from '../identity/caller';
import { Names } from '../identity/names';
import { Readings } from '../readings/readings';
import { type Beside, dueOf, taskView } from './task.view';
import { taskWithDossier } from './tasks.service';

/** The reading side of work: lists with counts that hold, one task whole, and what is known beside the dossier. */
@Injectable()
export class InboxService implements OnModuleInit {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly people: PersonRepository,
    private readonly presence: PresenceRepository,
    private readonly snoozes: SnoozeRepository,
    private readonly events: EventRepository,
    private readonly reference: Reference,
    private readonly reader: DossierReader,
    private readonly names: Names,
    private readonly clock: Clock,
    private readonly readings: Readings,
  ) {}

  onModuleInit(): void {
    // Nobody waits for it: where the database is away, the first list reads it.
    void this.clock
      .now()
      .then((now) => this.inbox.prepare(now))
      .catch(() => undefined);
  }

  /** Soonest risk first; what each caller may do is asked of the rules, as everywhere. */
  async list({ query }: InputOf<'listTasks'>, caller: Caller): Promise<AnswerOf<'listTasks'>> {
    const now = await this.clock.now();
    const { queue = [], due, ...filters } = query;
    const viewer = await this.viewer(caller, now);
    const [page, standing] = await Promise.all([
      this.inbox.list({
        ...filters,
        queues: queue,
        viewer,
        now,
        due: due === undefined || isSpan(due) ? due : { before: justAfter(endOfDay(due)) },
      }),
      this.reference.current(),
    ]);
    const items = await this.views(page.items, { standing, viewer, caller, now });
    const { next, total, facets, counts, hidden } = page;
    return this.names.putInto({
      items,
      next,
      total,
      facets,
      counts,
      hidden,
      labels: await this.facetLabels(facets, query.service, standing),
    });
  }

  /** Mine to decide, of the same service, stage and kind. Those that are not green are only counted. */
  async alike(
    { id, stage, kind, dossier: { service } }: Pick<AnswerOf<'getTask'>, 'id' | 'stage' | 'kind' | 'dossier'>,
    caller: Caller,
    most: number,
  ): Promise<AnswerOf<'listAlike'>> {
    const now = await this.clock.now();
    const viewer = await this.viewer(caller, now);
    const [found, standing] = await Promise.all([
      this.inbox.alike({ viewer, service, stage, kind, now, limit: most }),
      this.reference.current(),
    ]);
    const others = found.filter(({ line, dossier }) => line.id !== id && !dossier.tasks[line.id]?.held);
    const green = others.filter(
      ({ dossier }) => redChecksOf(standing.world(dossier.service, dossier.serviceVersion).definition, dossier).length === 0,
    );
    const items = (await this.views(green, { standing, viewer, caller, now })).filter(({ actions }) => actions.some(({ why }) => !why));
    return this.names.putInto({ items, aside: others.length - green.length });
  }

  private async views(found: InboxPage['items'], { standing, viewer, caller, now }: Viewing): Promise<Task[]> {
    const labels = labelsOf(standing);
    const beside = await this.beside(
      found.map(({ dossier, line }) => ({ id: line.id, dossierId: dossier.id })),
      caller,
    );
    return found.flatMap(({ line, dossier, risk }) => {
      const task = dossier.tasks[line.id];
      if (!task) return [];
      const world = standing.world(dossier.service, dossier.serviceVersion);
      const sight = sightOf(dossier, world.definition, caller) ?? { as: 'operator' as const };
      const known = { ...beside(line.id, dossier.id), risk: caller.kind === 'staff' ? risk : null, standingInFor: standingInForOf(viewer) };
      return [taskView({ world, dossier, task, caller, sight, at: now, labels, beside: known })];
    });
  }

  /** The task with the whole of what its worker may see of the dossier. */
  async get(id: string, caller: Caller): Promise<AnswerOf<'getTask'>> {
    const seen = await this.reader.see({ taskId: id }, caller);
    // Refuses what the caller may not see before anything is noted.
    const bare = taskWithDossier(seen, id);
    const task = seen.dossier.tasks[id];
    const [viewer, beside] = await Promise.all([
      this.viewer(caller, seen.at),
      this.beside([{ id, dossierId: seen.dossier.id }], caller),
      this.readings.note(caller, seen.dossier.id, 'task'),
    ]);
    if (!task || caller.kind !== 'staff') return this.names.putInto(bare);
    const risk = task.closedAt
      ? null
      : await this.inbox.risk({ ...task, service: seen.dossier.service, dueAt: dueOf(seen.dossier, task) }, seen.at);
    const view = taskView({ ...seen, task, beside: { ...beside(id, seen.dossier.id), risk, standingInFor: standingInForOf(viewer) } });
    return this.names.putInto({ ...view, dossier: bare.dossier });
  }

  /** The rail of a caller. */
  async counts(caller: Caller): Promise<QueueCounts> {
    const now = await this.clock.now();
    return this.inbox.queues(await this.viewer(caller, now), now);
  }

  async viewer(caller: Caller, now: Instant): Promise<TaskViewer> {
    if (caller.kind === 'citizen') return { kind: 'citizen', person: caller.person };
    return {
      kind: 'staff',
      person: caller.person,
      posts: [...caller.posts, ...lentPosts(caller)],
      standingInFor: await this.people.standingInFor(caller.person, localDate(now)),
      unitOf: agenciesOf(caller).filter((agency) => leads(caller, agency)),
    };
  }

  /** Colleagues on these tasks, the first line of what colleagues noted, and what the caller put off; nothing for citizens. */
  private async beside(
    of: readonly { id: string; dossierId: string }[],
    caller: Caller,
  ): Promise<(id: string, dossierId: string) => Pick<Beside, 'presence' | 'note' | 'snoozed'>> {
    if (caller.kind !== 'staff') return () => ({ presence: [], note: null, snoozed: null });
    const [present, notes, snoozed] = await Promise.all([
      this.presence.on(
        of.map(({ id }) => id),
        { person: caller.person, agencies: agenciesOf(caller) },
      ),
      this.events.latestNotes(
        of.map(({ dossierId }) => dossierId),
        caller.posts,
      ),
      this.snoozes.of(
        caller.person,
        of.map(({ id }) => id),
      ),
    ]);
    return (id, dossierId) => {
      const note = notes.get(dossierId);
      return {
        presence: present.filter(({ taskId }) => taskId === id).map(presenceView),
        note: note ? { text: firstLineOf(note.text), by: note.by, at: note.at } : null,
        snoozed: snoozed.get(id) ?? null,
      };
    };
  }

  private async facetLabels(
    facets: TaskFacets,
    service: string | undefined,
    standing: Standing,
  ): Promise<Record<string, Record<string, Text>>> {
    const { agency, place } = labelsOf(standing);
    const services = service === undefined ? standing.services : standing.services.filter(({ key }) => key === service);
    const names = await this.names.of(Object.keys(facets.standInFor));
    const labels = (facet: keyof TaskFacets, of: (value: string) => Text | undefined) =>
      Object.fromEntries(Object.keys(facets[facet]).map((value) => [value, of(value) ?? { fa: value, en: value }]));
    return {
      service: labels('service', (key) => standing.services.find((one) => one.key === key)?.title),
      stage: labels('stage', (key) => services.find(({ stages }) => stages[key])?.stages[key]?.label),
      agency: labels('agency', agency),
      county: labels('county', place),
      standInFor: labels('standInFor', (person) => {
        const name = names.get(person);
        return name === undefined ? undefined : { fa: name, en: name };
      }),
    };
  }
}

interface Viewing {
  standing: Standing;
  viewer: TaskViewer;
  caller: Caller;
  now: Instant;
}

export const presenceView = ({ person, name, state, since }: Present) => ({ person, name, state, since });

const standingInForOf = (viewer: TaskViewer): readonly string[] => (viewer.kind === 'staff' ? (viewer.standingInFor ?? []) : []);

const mostOfALine = 140;
const firstLineOf = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, mostOfALine);

const isSpan = (due: string): due is 'late' | 'today' | 'tomorrow' | 'week' | 'later' => !/^\d/.test(due);

/** A due instant at midnight belongs to the day that it ends. */
const justAfter = (instant: Instant): Instant => instantOf(millisecondsOf(instant) + 1);
