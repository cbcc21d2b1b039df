import { Injectable } from '@nestjs/common';
import type { Load } from '#contracts/http/overview';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import type { IsoDate } from '#domain/instant';
import { Clock } from '#platform/clock';
import { type AwayDays, LoadRepository, type PersonLoad, type PostLoad } from '#storage/overview/load.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import { csvOf } from '../edge/csv';
import type { Caller } from '../identity/caller';
import { awayOf, byName } from './away';
import { dayAround, dayKindOf, type WorkingTime, workingTimeOf } from './horizon';
import { refuseUnlessLed } from './lead';
import { type Naming, namingOf } from './names';

const daysDone = 28;
const daysAhead = 14;

@Injectable()
export class LoadView {
  constructor(
    private readonly figures: LoadRepository,
    private readonly reference: Reference,
    private readonly clock: Clock,
  ) {}

  async of(agency: string, caller: Caller): Promise<Load> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    refuseUnlessLed(standing, agency, caller);
    const today = localDate(now);
    const since = addDays(today, -daysDone);
    const days = Array.from({ length: daysAhead }, (_, index) => addDays(today, index));
    const [persons, away, posts] = await Promise.all([
      this.figures.persons({ agency, ...dayAround(now), since: startOfDay(since) }),
      this.figures.away({ agency, from: today, to: days.at(-1) ?? today }),
      this.figures.posts(agency),
    ]);
    const naming = namingOf(standing);
    return {
      agency: naming.agency(agency),
      at: now,
      since,
      persons: persons
        .toSorted((one, other) => byName.compare(one.name, other.name))
        .map((person) => personOf(person, away, { agency, today, naming })),
      coverage: coverageOf({ standing, agency, days, persons, away, posts, naming }),
    };
  }

  static tableOf({ persons }: Load): string {
    return csvOf(
      ['user_name', 'name', 'posts', 'open', 'due_today', 'late', 'done', 'hands_on_seconds', 'hands_on_n', 'absent_from', 'absent_to'],
      persons.map((person) => [
        person.userName,
        person.name,
        person.posts.map(({ key }) => key).join(' '),
        person.open,
        person.dueToday,
        person.late,
        person.done,
        person.handsOn.seconds,
        person.handsOn.n,
        person.absence?.from ?? null,
        person.absence?.to ?? null,
      ]),
    );
  }
}

function personOf(
  { roles, ...person }: PersonLoad,
  away: readonly AwayDays[],
  { agency, today, naming }: { agency: string; today: IsoDate; naming: Naming },
): Load['persons'][number] {
  return {
    ...person,
    posts: roles.map((role) => naming.post(agency, role)),
    absence: awayOf(away, person.id, today),
  };
}

interface Covering {
  standing: Standing;
  agency: string;
  days: readonly IsoDate[];
  persons: readonly PersonLoad[];
  away: readonly AwayDays[];
  posts: readonly PostLoad[];
  naming: Naming;
}

/** Posts that somebody holds or for which work waits; those of the administration are left to themselves. */
function coverageOf({ standing, agency, days, persons, away, posts, naming }: Covering): Load['coverage'] {
  const time: WorkingTime | null = workingTimeOf(standing, agency);
  const roles = [...new Set([...persons.flatMap((person) => person.roles), ...posts.map(({ role }) => role)])].sort();
  return roles
    .filter((role) => role !== 'admin')
    .map((role) => {
      const holders = persons.filter((person) => person.roles.includes(role));
      const work = posts.find((post) => post.role === role);
      return {
        post: naming.post(agency, role),
        holders: holders.length,
        open: work?.open ?? 0,
        unassigned: work?.unassigned ?? 0,
        days: days.map((date) => {
          const absent = holders.filter(({ id }) => isAway(away, id, date)).length;
          const kind = dayKindOf(standing, time, date);
          return { date, kind, absent, empty: kind !== 'off' && absent === holders.length };
        }),
      };
    });
}

const isAway = (away: readonly AwayDays[], person: string, date: IsoDate): boolean =>
  away.some((one) => one.person === person && one.from <= date && (one.to === null || one.to >= date));
