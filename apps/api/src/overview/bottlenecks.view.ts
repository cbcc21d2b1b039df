import { Injectable } from '@nestjs/common';
import type { Bottlenecks, StageFigures } from '#contracts/http/overview';
import type { InputOf } from '#contracts/http/routes';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import { returnsOf, stepsOf } from '#domain/definition/outcomes';
import type { Definition, StageKind } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { BottlenecksRepository, type StageTraffic, type StageWork } from '#storage/overview/bottlenecks.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import { csvOf } from '../edge/csv';
import type { Caller } from '../identity/caller';
import { refuseUnlessOverseen } from './lead';
import { namingOf } from './names';

/** Four weeks, so that each weekday counts as often. */
const daysMeasured = 28;

@Injectable()
export class BottlenecksView {
  constructor(
    private readonly figures: BottlenecksRepository,
    private readonly reference: Reference,
    private readonly clock: Clock,
  ) {}

  async of({ agency, service: wished, version }: InputOf<'getBottlenecks'>['query'], caller: Caller): Promise<Bottlenecks> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    refuseUnlessOverseen(standing, agency, caller);
    const since = addDays(localDate(now), -daysMeasured);
    const services = await this.services(standing, agency, startOfDay(since));
    const service = wished ?? services[0];
    if (service === undefined) throw new Refusal('not-found');
    const { definition } = standing.world(service, version);
    const question = { agency, service, version: version ?? null, since: startOfDay(since), now };
    const [work, traffic, loops, versions] = await Promise.all([
      this.figures.work(question),
      this.figures.traffic(question, unattended(definition)),
      this.figures.loops(question),
      this.figures.versions(question),
    ]);
    const naming = namingOf(standing);
    return {
      agency: naming.agency(agency),
      at: now,
      services: services.map(naming.service),
      service: { key: service, title: definition.title },
      version: version ?? null,
      versions,
      since,
      stages: stagesInOrder(definition).map((key) => figuresOf(definition, key, work, traffic)),
      steps: [
        ...stepsOf(definition).map((step) => ({ ...step, back: false })),
        ...returnsOf(definition).map((step) => ({ ...step, back: true })),
      ],
      loops: loops.filter(({ from, to }) => definition.stages[from] && definition.stages[to]),
    };
  }

  /** Those it works for, then those it owns and nobody has asked for yet. */
  private async services({ services, directory }: Standing, agency: string, since: Instant): Promise<string[]> {
    const kind = directory.agencies.get(agency)?.kind;
    const owned = services.filter(({ owner }) => owner === kind).map(({ key }) => key);
    return [...new Set([...(await this.figures.services({ agency, since })), ...owned])];
  }

  static tableOf({ stages }: Bottlenecks): string {
    return csvOf(
      [
        'stage',
        'title',
        'open',
        'late',
        'arrivals',
        'departures',
        'wait_seconds',
        'wait_n',
        'queue_seconds',
        'hands_on_seconds',
        'hands_on_n',
      ],
      stages.map((stage) => [
        stage.key,
        stage.title.fa,
        stage.open,
        stage.late,
        stage.arrivals,
        stage.departures,
        stage.wait.seconds,
        stage.wait.n,
        stage.queue.seconds,
        stage.handsOn.seconds,
        stage.handsOn.n,
      ]),
    );
  }
}

/** Where people work, their work is counted; elsewhere the dossiers that pass. */
const worked: Record<StageKind, boolean> = {
  auto: false,
  review: true,
  applicant: true,
  decide: false,
  concurrence: true,
  payment: true,
  inspection: true,
  issue: false,
  end: false,
};

const unattended = ({ stages }: Definition): string[] => Object.keys(stages).filter((key) => !worked[stages[key]?.kind ?? 'auto']);

function figuresOf(definition: Definition, key: string, work: readonly StageWork[], traffic: readonly StageTraffic[]): StageFigures {
  const stage = definition.stages[key];
  if (!stage) throw new Error(`No stage ${key} in ${definition.key}`);
  const people = work.find((one) => one.stage === key);
  const passing = traffic.find((one) => one.stage === key);
  const about = { key, title: stage.label, kind: stage.kind };
  if (worked[stage.kind]) {
    const { stage: _, ...figures } = people ?? { stage: key, ...nothing };
    return { ...about, ...figures };
  }
  return {
    ...about,
    ...nothing,
    open: passing?.standing ?? 0,
    arrivals: passing?.entered ?? 0,
    ...(stage.kind === 'end' ? {} : { departures: passing?.left ?? 0, wait: passing?.stay ?? unknown }),
  };
}

const unknown = { seconds: null, n: 0 };
const nothing = { open: 0, late: 0, arrivals: 0, departures: 0, queue: unknown, handsOn: unknown, wait: unknown };

/** As a dossier meets them: nearest to the start first, ends last. */
export function stagesInOrder(definition: Definition): string[] {
  const steps = stepsOf(definition);
  const found = [definition.start];
  for (const key of found) for (const { to } of steps.filter(({ from }) => from === key)) if (!found.includes(to)) found.push(to);
  const all = [...found, ...Object.keys(definition.stages).filter((key) => !found.includes(key))];
  const isEnd = (key: string) => definition.stages[key]?.kind === 'end';
  return [...all.filter((key) => !isEnd(key)), ...all.filter(isEnd)];
}
