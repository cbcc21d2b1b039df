import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import type { Clock as ClockState } from '#domain/clocks/clock';
import type { Definition } from '#domain/definition/schema';
import { instantOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { Reference } from '#storage/reference/reference';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { ageOf, type Case, leastSample, standingOf } from './figures';
import { periodOf } from './period';

interface Row {
  agency: string;
  service: string;
  service_version: string;
  opened_at: Date;
  closed_at: Date | null;
  clocks: Record<string, ClockState>;
  visits: Record<string, number>;
  rated_done: boolean | null;
  reopened: boolean;
  complained: boolean;
}

const columns = `service, service_version, opened_at, closed_at, state->'clocks' as clocks, state->'visits' as visits,
  (state->'rating'->>'done')::boolean as rated_done, state->>'reopened' is not null as reopened, state->>'complainedAt' is not null as complained`;

const recipe = {
  medianDays: {
    fa: 'میانهٔ روز از ثبت تا پاسخ؛ پروندهٔ باز با سن کنونی‌اش شمرده می‌شود',
    en: 'Median days from filing to answer; open dossiers count with their age so far',
  },
  p90Days: {
    fa: 'روزی که نود درصد پرونده‌ها تا آن پاسخ گرفته‌اند، با پرونده‌های باز',
    en: 'Days within which nine in ten were answered, open ones included',
  },
  withinPromise: { fa: 'سهم پرونده‌هایی که مهلت قانونی‌شان نگذشته است', en: 'Share whose statutory clock was kept, or still can be' },
  sendBacks: { fa: 'میانگین دفعات بازگشت به متقاضی برای هر پرونده', en: 'Times sent back to the applicant, per dossier' },
  done: {
    fa: 'از کسانی که پاسخ داده‌اند، سهم آنان که گفتند کارشان واقعاً انجام شد؛ پروندهٔ دوباره‌بازشده تا پاسخ تازه «نه» است',
    en: 'Of those who answered, the share who said that it was really done; one that was opened again counts as not done until they say so',
  },
  complaints: {
    fa: 'سهم پرونده‌هایی که متقاضی از دیرکردشان شکایت کرد؛ شکایت تنها هنگامی پذیرفته می‌شود که مهلت گذشته باشد',
    en: 'Share of dossiers whose delay the applicant complained of; a complaint is taken only once something is overdue',
  },
};

@Controller()
export class StandingController {
  constructor(
    private readonly database: DataSource,
    private readonly reference: Reference,
    private readonly clock: Clock,
  ) {}

  @On('getStanding')
  async standing(
    @Input() { query }: InputOf<'getStanding'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'getStanding'> | string> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    const period = periodOf(query.period, localDate(now));
    const rows: Row[] = await this.database.query(
      `select agency, ${columns} from dossier
       where agency is not null and opened_at >= $1 and opened_at < $2 and ($3::text is null or service = $3)`,
      [period.begins, period.ends, query.service ?? null],
    );
    const cases = rows
      .filter(({ agency }) => !query.kind || standing.directory.agencies.get(agency)?.kind === query.kind)
      .map((row) => caseOf(row, standing.world(row.service, row.service_version).definition, now));
    if (query.format === 'csv') {
      void reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="standing-${period.key}.csv"`);
      return csvOf(cases, now);
    }
    const { key, from, to } = period;
    return {
      period: { key, from, to },
      leastSample,
      recipe,
      items: standingOf(cases, (agency) => standing.titles.agencies.get(agency) ?? { fa: agency }, now),
    };
  }

  /** How long a service really took, over the last ninety days. */
  @On('getServiceFigures')
  async service(@Input() { params }: InputOf<'getServiceFigures'>): Promise<AnswerOf<'getServiceFigures'>> {
    const [now, standing] = await Promise.all([this.clock.now(), this.reference.current()]);
    if (!standing.services.some(({ key }) => key === params.key)) throw new Refusal('not-found');
    const from = addDays(localDate(now), -90);
    const rows: Row[] = await this.database.query(
      `select 'all' as agency, ${columns} from dossier
       where service = $1 and opened_at >= $2`,
      [params.key, startOfDay(from)],
    );
    const [figures] = standingOf(
      rows.map((row) => caseOf(row, standing.world(row.service, row.service_version).definition, now)),
      () => ({ fa: '' }),
      now,
    );
    const n = figures?.n ?? 0;
    const known = figures && n >= leastSample ? figures : null;
    return {
      n,
      leastSample,
      from,
      medianDays: known?.medianDays.value ?? null,
      p90Days: known?.p90Days.value ?? null,
      withinPromise: known?.withinPromise.value ?? null,
    };
  }
}

function caseOf(row: Row, definition: Definition, now: string): Case {
  const { agency, service, opened_at, closed_at, clocks, visits, rated_done, reopened, complained } = row;
  const statutory = Object.values(clocks).find(({ purpose, key }) => purpose.of === 'dossier' && key === 'statutory');
  const sendBacks = Object.entries(visits)
    .filter(([stage]) => definition.stages[stage]?.kind === 'applicant')
    .reduce((sum, [, count]) => sum + count, 0);
  return {
    agency,
    service,
    openedAt: instantOf(opened_at.getTime()),
    closedAt: closed_at && instantOf(closed_at.getTime()),
    withinPromise: statutory ? isKept(statutory, now) : null,
    sendBacks,
    done: rated_done ?? (reopened ? false : null),
    complaints: complained ? 1 : 0,
  };
}

const isKept = ({ state, dueAt, struck }: ClockState, now: string): boolean =>
  state === 'met' || (state !== 'breached' && !struck.includes('expiry') && (dueAt === null || dueAt >= now));

/** The rows behind the figures, without anything of a person. */
function csvOf(cases: readonly Case[], now: string): string {
  const lines = cases.map((one) =>
    [
      one.agency,
      one.service,
      one.openedAt.slice(0, 10),
      one.closedAt?.slice(0, 10) ?? '',
      ageOf(one, now),
      one.withinPromise ?? '',
      one.sendBacks,
      one.done ?? '',
      one.complaints,
    ].join(','),
  );
  return `\uFEFF${['agency,service,opened,closed,days,within_promise,send_backs,done,complaints', ...lines].join('\r\n')}\r\n`;
}
