import type { DataSource } from 'typeorm';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import type { TaskKind } from '#domain/dossier/dossier';
import type { Instant, IsoDate } from '#domain/instant';

/** How long a kind of work usually takes, from opened to decided. */
export interface UsualTime {
  service: string;
  stage: string;
  kind: TaskKind;
  /** The median. */
  seconds: number;
  samples: number;
}

const hour = 3_600;
const day = 24 * hour;

/** What is supposed of a kind of which too little has been decided. */
export const supposedSeconds: Record<TaskKind, number> = {
  review: 2 * day,
  opinion: 5 * day,
  supplement: 5 * day,
  payment: 3 * day,
  inspection: 4 * day,
  'inquiry-fallback': day,
  escalation: day,
  repair: 4 * hour,
  'refund-approval': day,
  'appeal-review': 5 * day,
  override: day,
};

/** Fewer say nothing. */
const fewestSamples = 5;
/** Of more, the latest. */
const mostSamples = 100_000;
const windowDays = 90;

/**
 * Medians over what was decided in the 90 days before a day: the same the whole day long, so that an order made of them stands
 * still from one page to the next, in every process.
 */
export class UsualTimes {
  private latest: { day: IsoDate; times: readonly UsualTime[] } | undefined;
  private reading: { day: IsoDate; times: Promise<readonly UsualTime[]> } | undefined;

  constructor(private readonly database: DataSource) {}

  /** The first reading is waited for; afterwards the day before serves until the new day has been read. */
  async at(now: Instant): Promise<readonly UsualTime[]> {
    const day = localDate(now);
    if (this.latest?.day === day) return this.latest.times;
    if (this.reading?.day !== day) this.reading = { day, times: this.renew(day) };
    return this.latest?.times ?? this.reading.times;
  }

  /** Where it cannot be read, what is supposed of each kind must do for now: an order is no reason to refuse a list. */
  private async renew(day: IsoDate): Promise<readonly UsualTime[]> {
    try {
      this.latest = { day, times: await this.read(day) };
    } catch {
      this.latest = { day: 'never', times: this.latest?.times ?? [] };
      this.reading = undefined;
    }
    return this.latest.times;
  }

  private async read(today: IsoDate): Promise<readonly UsualTime[]> {
    return (await this.database.query(
      `select service, stage, kind, count(*)::int as samples,
         greatest(60, percentile_cont(0.5) within group (order by extract(epoch from closed_at - opened_at)))::float8 as seconds
       from (
         select service, stage, kind, opened_at, closed_at from task
         where state = 'completed' and closed_by is not null and closed_at >= $1 and closed_at < $2
         order by closed_at desc limit $4
       ) as decided
       group by service, stage, kind having count(*) >= $3`,
      [startOfDay(addDays(today, -windowDays)), startOfDay(today), fewestSamples, mostSamples],
    )) as UsualTime[];
  }
}

/** Its own median where enough was decided, else what is supposed of its kind. */
export function usualOf(
  times: readonly UsualTime[],
  task: { service: string; stage: string; kind: TaskKind },
): { seconds: number; samples: number } {
  const own = times.find(({ service, stage, kind }) => service === task.service && stage === task.stage && kind === task.kind);
  return own ?? { seconds: supposedSeconds[task.kind], samples: 0 };
}
