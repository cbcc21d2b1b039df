import { Injectable } from '@nestjs/common';
import type { HistoryLine } from '#contracts/http/dossier';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { endOfDay, startOfDay } from '#domain/calendar/local';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { DossierRepository, type DossierViewer } from '#storage/dossier/dossier.repository';
import { EventRepository } from '#storage/event/event.repository';
import { Reference } from '#storage/reference/reference';
import { agenciesOf, type Caller, counterOf, isOperator } from '../identity/caller';
import { Readings } from '../readings/readings';
import { RepresentationsService } from '../representations/representations.service';
import { clockExplained, clocksExplainedFor } from './clock.view';
import { DossierReader, trackingCodeIn } from './dossier.reader';
import { dossierLine } from './dossier.view';
import { historyLine } from './history.view';
import { labelsOf } from './labels';

/** What is read of many dossiers, or of one in length. */
@Injectable()
export class DossierLists {
  constructor(
    private readonly dossiers: DossierRepository,
    private readonly events: EventRepository,
    private readonly reference: Reference,
    private readonly readings: Readings,
    private readonly reader: DossierReader,
    private readonly representations: RepresentationsService,
    private readonly clock: Clock,
  ) {}

  async list({ query }: InputOf<'listDossiers'>, caller: Caller): Promise<AnswerOf<'listDossiers'>> {
    const { from, to, onBehalfOf, ...filters } = query;
    const viewer = onBehalfOf === undefined ? viewerOf(caller) : await this.counterViewer(onBehalfOf, caller);
    const [page, standing, at] = await Promise.all([
      this.dossiers.list({ ...filters, from: from && startOfDay(from), to: to && endOfDay(to), viewer }),
      this.reference.current(),
      this.clock.now(),
    ]);
    const labels = labelsOf(standing);
    const items = page.items.map(({ state: dossier }) =>
      dossierLine({ dossier, world: standing.world(dossier.service, dossier.serviceVersion), at, labels }),
    );
    return { ...page, items };
  }

  /** What was filed at the caller's counter for the client who is there now; nobody else's requests are found so. */
  private async counterViewer(onBehalfOf: string, caller: Caller): Promise<DossierViewer> {
    const counter = counterOf(caller);
    const client = await this.representations.find(onBehalfOf, caller);
    if (!counter || !client?.represented) throw new Refusal('not-permitted', { code: 'no-mandate' });
    return { kind: 'counter', counter, client: client.represented };
  }

  async history({ params, query }: InputOf<'getHistory'>, caller: Caller): Promise<AnswerOf<'getHistory'>> {
    const { dossier, world, sight, labels } = await this.reader.see({ trackingCode: trackingCodeIn(params.trackingCode) }, caller);
    await this.readings.note(caller, dossier.id, 'history');
    const titles = { labels, directory: world.directory };
    const ground = { dossier, definition: world.definition, sight, posts: caller.posts, titles };
    const lines = (await this.events.of(dossier.id))
      .map((event) => historyLine(event, ground))
      .filter((line): line is HistoryLine => line !== null);
    const begin = versionIn(query.cursor);
    const rest = lines.filter(({ version }) => version > begin);
    const items = rest.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items,
      next: last && rest.length > items.length ? Buffer.from(String(last.version)).toString('base64url') : null,
      total: lines.length,
      version: dossier.version,
    };
  }

  async clocks({ params }: InputOf<'getClocks'>, caller: Caller): Promise<AnswerOf<'getClocks'>> {
    const { dossier, world, sight, at } = await this.reader.see({ trackingCode: trackingCodeIn(params.trackingCode) }, caller);
    return {
      version: dossier.version,
      items: clocksExplainedFor(dossier, sight).map((clock) => clockExplained(clock, dossier, at, world.calendars)),
    };
  }
}

export const viewerOf = (caller: Caller): DossierViewer =>
  caller.kind === 'citizen'
    ? { kind: 'citizen', person: caller.person }
    : isOperator(caller)
      ? { kind: 'everything' }
      : { kind: 'staff', person: caller.person, agencies: agenciesOf(caller), clients: caller.clients ?? [] };

function versionIn(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^[0-9]{1,9}$/.test(text)) throw new Refusal('invalid-input', {}, [{ pointer: '/query/cursor', code: 'pattern-mismatch' }]);
  return Number(text);
}
