import { Injectable } from '@nestjs/common';
import type { Forecast } from '#contracts/http/overview';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import { Clock } from '#platform/clock';
import { type DueSoon, ForecastRepository } from '#storage/overview/forecast.repository';
import { Reference } from '#storage/reference/reference';
import { csvOf } from '../edge/csv';
import type { Caller } from '../identity/caller';
import { Names } from '../identity/names';
import { endOfWorkingDay, workingTimeOf } from './horizon';
import { refuseUnlessOverseen } from './lead';
import { type Naming, namingOf } from './names';

const workingDaysAhead = 3;
const daysOfPauses = 28;
const mostItems = 100;

@Injectable()
export class ForecastView {
  constructor(
    private readonly figures: ForecastRepository,
    private readonly reference: Reference,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  async of(agency: string, caller: Caller): Promise<Forecast> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    refuseUnlessOverseen(standing, agency, caller);
    const until = endOfWorkingDay(standing, workingTimeOf(standing, agency), now, workingDaysAhead);
    const since = addDays(localDate(now), -daysOfPauses);
    const [soon, pauses] = await Promise.all([
      this.figures.dueSoon({ agency, now, until }),
      this.figures.pauses({ agency, since: startOfDay(since), now }),
    ]);
    const late = soon.filter(willBeLate);
    const shown = late.slice(0, mostItems);
    const naming = namingOf(standing);
    const names = await this.names.of(shown.flatMap(({ assignee }) => assignee ?? []));
    return {
      agency: naming.agency(agency),
      at: now,
      until,
      groups: groupsOf(soon, agency, naming),
      items: shown.map((task) => ({
        task: task.id,
        trackingCode: task.trackingCode,
        service: naming.service(task.service),
        stage: naming.stage(task.service, task.stage, task.version),
        post: task.role === null ? null : naming.post(agency, task.role),
        assignee: task.assignee && (names.get(task.assignee) ?? null),
        dueAt: task.dueAt,
        left: task.left,
        usual: task.usual,
      })),
      total: late.length,
      since,
      pauses,
    };
  }

  static tableOf({ groups }: Forecast): string {
    return csvOf(
      ['post', 'post_title', 'service', 'stage', 'due', 'will_be_late', 'unknown'],
      groups.map((group) => [
        group.post.key,
        group.post.title.fa,
        group.service.key,
        group.stage.key,
        group.due,
        group.late,
        group.unknown,
      ]),
    );
  }
}

const willBeLate = ({ left, usual }: DueSoon): boolean => usual !== null && usual > left;

/** Most that will be late first. */
function groupsOf(soon: readonly DueSoon[], agency: string, naming: Naming): Forecast['groups'] {
  const groups = new Map<string, DueSoon[]>();
  for (const task of soon) {
    const key = JSON.stringify([task.role, task.service, task.stage]);
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()]
    .flatMap((tasks) => {
      const [first] = tasks;
      if (!first) return [];
      return {
        post: naming.post(agency, first.role ?? ''),
        service: naming.service(first.service),
        stage: naming.stage(first.service, first.stage, first.version),
        due: tasks.length,
        late: tasks.filter(willBeLate).length,
        unknown: tasks.filter(({ usual }) => usual === null).length,
      };
    })
    .sort((one, other) => other.late - one.late || other.due - one.due || one.stage.key.localeCompare(other.stage.key));
}
