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
const windowDays = 90;
const mostDaysKept = 4;

/**
 * Medians over what was decided in the 90 days before a day: the same for everybody the whole day long, so that an order made of
 * them stands still from one page to the next, in every process.
 */
export class UsualTimes {
  private readonly known = new Map<IsoDate, Promise<readonly UsualTime[]>>();

  constructor(private readonly database: DataSource) {}

  at(now: Instant): Promise<readonly UsualTime[]> {
    const today = localDate(now);
    const known = this.known.get(today);
    if (known) return known;
    const reading = this.read(today);
    this.known.set(today, reading);
    reading.catch(() => this.known.delete(today));
    for (const old of [...this.known.keys()].slice(0, -mostDaysKept)) this.known.delete(old);
    return reading;
  }

  private async read(today: IsoDate): Promise<readonly UsualTime[]> {
    return (await this.database.query(
      `select service, stage, kind, count(*)::int as samples,
         greatest(60, percentile_cont(0.5) within group (order by extract(epoch from closed_at - opened_at)))::float8 as seconds
       from task
       where state = 'completed' and closed_by is not null and closed_at >= $1 and closed_at < $2
       group by service, stage, kind having count(*) >= $3`,
      [startOfDay(addDays(today, -windowDays)), startOfDay(today), fewestSamples],
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
