import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { HistoryLine } from '#contracts/http/dossier';
import type { Applicant, Dossier } from '#domain/dossier/dossier';
import type { DossierEvent } from '#domain/dossier/events';
import type { Happening } from '#domain/dossier/happening';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Outbox } from '#platform/outbox/outbox';
import { EventRepository } from '#storage/event/event.repository';
import type { Entry, EntryDossier, Recorded } from '#storage/ledger/entry';
import { Ledger } from '#storage/ledger/ledger';
import { Answered } from '../edge/answered';
import { seenVersionOf, writeKeyOf } from '../edge/idempotency';
import { RefusalWith } from '../edge/problem';
import { actorFor, actorOf, actorOn, type Caller, channelOf } from '../identity/caller';
import { Names } from '../identity/names';
import { DossierReader } from './dossier.reader';
import type { DossierSeen } from './dossier.view';
import { historyLine } from './history.view';
import { type Labels, Titles } from './labels';
import { maySeeTask, sightOf } from './sight';

type Bare = Happening extends infer One ? (One extends unknown ? Omit<One, 'at' | 'by' | 'channel'> : never) : never;

export interface Write {
  request: FastifyRequest;
  caller: Caller;
  dossier: EntryDossier;
  status?: number;
  /** Of a dossier that begins: for whom it is. */
  applicant?: Applicant;
  /** What happens, without who and when. A Refusal here writes nothing. */
  happening(context: { dossier: Dossier | null; world: World; at: Instant }): Bare;
  view(seen: DossierSeen): unknown;
  alongside?: Entry['alongside'];
}

/** Every write of a person to a dossier: keyed, recorded whole, answered when durable, and only then told to the conductor. */
@Injectable()
export class Writes {
  constructor(
    private readonly ledger: Ledger,
    private readonly titles: Titles,
    private readonly reader: DossierReader,
    private readonly events: EventRepository,
    private readonly names: Names,
    private readonly outbox: Outbox,
  ) {}

  async record(write: Write): Promise<Answered> {
    const { request, caller } = write;
    const key = writeKeyOf(request, caller.person);
    const labels = await this.titles.labels();
    const recording = this.ledger.record({
      key,
      dossier: write.dossier,
      ifVersion: seenVersionOf(request),
      happening: ({ dossier, world, at }) => {
        if (dossier) seeOrRefuse(write.dossier, dossier, world, caller);
        const task = dossier && 'taskId' in write.dossier ? dossier.tasks[write.dossier.taskId] : undefined;
        const by = dossier ? actorOn(caller, dossier, task) : write.applicant ? actorFor(caller, write.applicant) : actorOf(caller);
        return { at, by, channel: channelOf(caller, by), ...write.happening({ dossier, world, at }) } as Happening;
      },
      alongside: write.alongside,
      answer: (recorded) => ({ status: write.status ?? 200, body: write.view(seenAfter(recorded, caller, labels)) }),
    });
    const answer = await recording.catch((refusal: unknown) => this.explain(refusal, write));
    this.outbox.nudge(answer.recorded);
    const unchanged = answer.status === 204 && !answer.replayed;
    const body = unchanged ? write.view(await this.reader.see(write.dossier, caller)) : answer.body;
    return new Answered(unchanged ? 200 : answer.status, await this.names.putInto(body), answer.replayed);
  }

  /** Who came late is told what happened meanwhile, and colleagues by whom. */
  private async explain(refusal: unknown, { dossier: which, caller, request }: Write): Promise<never> {
    if (!(refusal instanceof Refusal)) throw refusal;
    const { code, details, errors } = refusal;
    if (code === 'stale-version') {
      const since = seenVersionOf(request) ?? Number(details.version);
      throw new RefusalWith(code, { meanwhile: await this.eventsSince(which, caller, ({ version }) => version > since) }, details, errors);
    }
    if (!details.by) throw refusal;
    const names = await this.names.of([details.by]);
    const named = { ...details, byName: names.get(details.by) ?? '' };
    if (code !== 'task-already-done') throw new Refusal(code, named, errors);
    // What the other did is shown beside what this one wrote.
    throw new RefusalWith(code, { meanwhile: await this.eventsSince(which, caller, ({ at }) => at >= (details.at ?? '')) }, named, errors);
  }

  /** What happened, as far as the caller may see it. */
  private async eventsSince(which: EntryDossier, caller: Caller, meant: (event: DossierEvent) => boolean): Promise<HistoryLine[]> {
    const { dossier, world, sight, labels } = await this.reader.see(which, caller);
    const titles = { labels, directory: world.directory };
    const events = (await this.events.of(dossier.id)).filter(meant);
    return events
      .map((event) => historyLine(event, { dossier, definition: world.definition, sight, posts: caller.posts, titles }))
      .filter((line) => line !== null);
  }
}

function seeOrRefuse(which: EntryDossier, dossier: Dossier, world: World, caller: Caller): void {
  const sight = sightOf(dossier, world.definition, caller);
  const task = 'taskId' in which ? dossier.tasks[which.taskId] : null;
  if (!sight || task === undefined || (task && !maySeeTask(sight, task))) throw new Refusal('not-found');
}

/** Whoever has just acted may see the outcome, also where the act was their last. */
function seenAfter({ before, dossier, world, at }: Recorded, caller: Caller, labels: Labels): DossierSeen {
  const sight = sightOf(dossier, world.definition, caller) ??
    (before && sightOf(before, world.definition, caller)) ?? { as: 'asked', agencies: new Set<string>(), reads: [] };
  return { world, dossier, caller, sight, at, labels };
}
