import { Injectable } from '@nestjs/common';
import type { Colleague, Team } from '#contracts/http/overview';
import type { AnswerOf } from '#contracts/http/routes';
import { addDays, localDate } from '#domain/calendar/local';
import type { Instant } from '#domain/instant';
import { Clock } from '#platform/clock';
import { type AwayDays, type ColleagueLoad, LoadRepository, type TeamTask } from '#storage/overview/load.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import type { Caller } from '../identity/caller';
import { awayOf, byName } from './away';
import { dayAround } from './horizon';
import { refuseUnlessColleague, refuseUnlessLed } from './lead';
import { type Naming, namingOf } from './names';

const tasksEach = 30;
const daysAhead = 14;

@Injectable()
export class TeamView {
  constructor(
    private readonly figures: LoadRepository,
    private readonly reference: Reference,
    private readonly clock: Clock,
  ) {}

  async of(agency: string, caller: Caller): Promise<Team> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    refuseUnlessLed(standing, agency, caller);
    const [colleagues, shared, tasks] = await Promise.all([
      this.everybody(agency, now, standing),
      this.figures.shared({ agency, ...dayAround(now) }),
      this.figures.team(agency, tasksEach),
    ]);
    const naming = namingOf(standing);
    const of = (person: string | null) =>
      tasks.filter(({ assignee }) => assignee === person).map((task) => taskOf(task, { agency, now, naming }));
    return {
      agency: naming.agency(agency),
      at: now,
      shared: { ...shared, tasks: of(null) },
      persons: colleagues.map((colleague) => ({ ...colleague, tasks: of(colleague.id) })),
    };
  }

  async colleagues(agency: string, caller: Caller): Promise<AnswerOf<'listColleagues'>> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    refuseUnlessColleague(standing, agency, caller);
    return { at: now, items: (await this.everybody(agency, now, standing)).map(({ late: _, ...colleague }) => colleague) };
  }

  private async everybody(agency: string, now: Instant, standing: Standing): Promise<(Colleague & { late: number })[]> {
    const today = localDate(now);
    const [colleagues, away] = await Promise.all([
      this.figures.colleagues({ agency, ...dayAround(now) }),
      this.figures.away({ agency, from: today, to: addDays(today, daysAhead) }),
    ]);
    const naming = namingOf(standing);
    return colleagues
      .toSorted((one, other) => byName.compare(one.name, other.name))
      .map((colleague) => colleagueOf(colleague, away, { agency, today, naming }));
  }
}

function colleagueOf(
  { roles, ...colleague }: ColleagueLoad,
  away: readonly AwayDays[],
  { agency, today, naming }: { agency: string; today: string; naming: Naming },
): Colleague & { late: number } {
  return { ...colleague, posts: roles.map((role) => naming.post(agency, role)), absence: awayOf(away, colleague.id, today) };
}

function taskOf(
  task: TeamTask,
  { agency, now, naming }: { agency: string; now: Instant; naming: Naming },
): Team['shared']['tasks'][number] {
  return {
    id: task.id,
    trackingCode: task.trackingCode,
    kind: task.kind,
    service: naming.service(task.service),
    stage: naming.stage(task.service, task.stage, task.version),
    post: naming.post(agency, task.role),
    dueAt: task.dueAt,
    late: task.dueAt !== null && task.dueAt < now,
    begun: task.state === 'active',
  };
}
