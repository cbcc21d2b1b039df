import { Injectable } from '@nestjs/common';
import type { Today, TodayException, TodayLines, TodayNumber } from '#contracts/http/overview';
import { localDate } from '#domain/calendar/local';
import type { Instant } from '#domain/instant';
import { Clock } from '#platform/clock';
import {
  type SilentRegister,
  type SlowStage,
  type Staffing,
  type TodayLine,
  type TodayNumbers,
  TodayRepository,
  todayNumbers,
} from '#storage/overview/today.repository';
import { Reference } from '#storage/reference/reference';
import { csvOf } from '../edge/csv';
import type { Caller } from '../identity/caller';
import { Names } from '../identity/names';
import { dayAround, dayBefore, endOfWorkingDay, hourOf, workingTimeOf } from './horizon';
import { refuseUnlessOverseen } from './lead';
import { type Named, type Naming, namingOf } from './names';

/** A list longer than this is work for the inbox. */
const mostLines = 500;

@Injectable()
export class TodayView {
  private readonly past = new Map<string, { hour: Instant; numbers: Promise<TodayNumbers> }>();

  constructor(
    private readonly figures: TodayRepository,
    private readonly reference: Reference,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  async numbers(agency: string, caller: Caller): Promise<Today> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    refuseUnlessOverseen(standing, agency, caller);
    const naming = namingOf(standing);
    const until = endOfWorkingDay(standing, workingTimeOf(standing, agency), now, 1);
    const [is, was, staffing, registers, slow] = await Promise.all([
      this.figures.numbers({ agency, ...dayAround(now) }),
      this.yesterday(agency, dayBefore(now)),
      this.figures.staffing({ agency, day: localDate(now), until }),
      this.figures.silentRegisters(agency),
      this.figures.slowStages(agency, now),
    ]);
    return {
      agency: naming.agency(agency),
      at: now,
      numbers: Object.fromEntries(todayNumbers.map((number) => [number, { now: is[number], yesterday: was[number] }])) as Today['numbers'],
      exceptions: [
        ...staffing.flatMap((post) => shortPost(post, naming.post(agency, post.role), until)),
        ...registers.map(silentRegister),
        ...slow.map((stage) => slowStage(stage, naming)),
      ],
    };
  }

  /** At the beginning of the same hour. The past does not change: each hour of it is read once. */
  private yesterday(agency: string, then: Instant): Promise<TodayNumbers> {
    const hour = hourOf(then);
    const known = this.past.get(agency);
    if (known?.hour === hour) return known.numbers;
    const numbers = this.figures.numbersThen({ agency, ...dayAround(hour) });
    this.past.set(agency, { hour, numbers });
    numbers.catch(() => this.past.delete(agency));
    return numbers;
  }

  async lines(number: TodayNumber, agency: string, caller: Caller): Promise<TodayLines> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    refuseUnlessOverseen(standing, agency, caller);
    const question = { agency, ...dayAround(now) };
    const [lines, totals] = await Promise.all([this.figures.lines(number, question, mostLines), this.figures.numbers(question)]);
    const naming = namingOf(standing);
    const names = await this.names.of(lines.flatMap(({ assignee }) => assignee ?? []));
    return {
      agency: naming.agency(agency),
      at: now,
      number,
      items: lines.map((line) => lineOf(line, agency, naming, names)),
      total: totals[number],
    };
  }

  static tableOf({ numbers }: Today): string {
    return csvOf(
      ['number', 'now', 'yesterday'],
      todayNumbers.map((number) => [number, numbers[number].now, numbers[number].yesterday]),
    );
  }

  static linesTableOf({ items }: TodayLines): string {
    return csvOf(
      ['tracking_code', 'task', 'kind', 'service', 'stage', 'body', 'post', 'since', 'due'],
      items.map((line) => [
        line.trackingCode,
        line.task,
        line.kind,
        line.service.key,
        line.stage.key,
        line.body?.key ?? null,
        line.post?.key ?? null,
        line.since,
        line.dueAt,
      ]),
    );
  }
}

/** Of another body's people nothing is told but that it is their turn. */
function lineOf(line: TodayLine, agency: string, naming: Naming, names: ReadonlyMap<string, string>): TodayLines['items'][number] {
  const own = line.agency === agency;
  return {
    task: line.id,
    trackingCode: line.trackingCode,
    kind: line.kind,
    service: naming.service(line.service),
    stage: naming.stage(line.service, line.stage, line.version),
    body: line.agency === null ? null : naming.agency(line.agency),
    post: own && line.role ? naming.post(agency, line.role) : null,
    assignee: own && line.assignee ? (names.get(line.assignee) ?? null) : null,
    since: line.openedAt,
    dueAt: line.dueAt,
  };
}

function shortPost({ holders, absent, open, pressing }: Staffing, post: Named, until: string): TodayException[] {
  if (holders === absent) return open > 0 ? [{ code: 'post-empty', post, holders, tasks: open }] : [];
  return pressing > 0 ? [{ code: 'post-short', post, holders, absent, tasks: pressing, until: localDate(until) }] : [];
}

const silentRegister = ({ register, since, dossiers }: SilentRegister): TodayException => ({
  code: 'register-down',
  register,
  since,
  dossiers,
});

const slowStage = ({ service, stage, recent, usual }: SlowStage, naming: Naming): TodayException => ({
  code: 'stage-slow',
  service: naming.service(service),
  stage: naming.stage(service, stage),
  recent,
  usual,
});
