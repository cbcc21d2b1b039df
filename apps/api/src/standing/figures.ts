/** Agencies side by side, by figures that nobody can improve by leaving hard work undone. Pure. */
import type { StandingRow } from '#contracts/http/standing';
import type { Text } from '#domain/definition/schema';
import { type Instant, millisecondsOf } from '#domain/instant';

/** Below this a rank would be luck. */
export const leastSample = 30;

/** One dossier, as far as figures go: no person, no code. */
export interface Case {
  agency: string;
  service: string;
  openedAt: Instant;
  closedAt: Instant | null;
  /** Null where no promise was made. */
  withinPromise: boolean | null;
  sendBacks: number;
  /** The applicant's word; null where they have not answered. */
  done: boolean | null;
  complaints: number;
}

const day = 86_400_000;

/** Age in days: to the answer, or so far. */
export const ageOf = ({ openedAt, closedAt }: Case, now: Instant): number =>
  Math.round(((millisecondsOf(closedAt ?? now) - millisecondsOf(openedAt)) / day) * 10) / 10;

/** Best first: the share within the promise, then the median; small samples below the line, unranked. */
export function standingOf(cases: readonly Case[], titleOf: (agency: string) => Text, now: Instant): StandingRow[] {
  const agencies = [...new Set(cases.map(({ agency }) => agency))];
  const rows = agencies.map((agency) =>
    rowOf(
      agency,
      titleOf(agency),
      cases.filter((one) => one.agency === agency),
      now,
    ),
  );
  const ranked = rows.filter(({ n }) => n >= leastSample).sort(better);
  const unranked = rows.filter(({ n }) => n < leastSample).sort((one, other) => other.n - one.n || one.agency.localeCompare(other.agency));
  return [...ranked.map((row, index) => ({ ...row, rank: index + 1 })), ...unranked];
}

function rowOf(agency: string, title: Text, cases: readonly Case[], now: Instant): StandingRow {
  const ages = cases.map((one) => ageOf(one, now)).sort((one, other) => one - other);
  const promised = cases.filter(({ withinPromise }) => withinPromise !== null);
  const answered = cases.filter(({ done }) => done !== null);
  const kept = promised.filter(({ withinPromise }) => withinPromise);
  return {
    rank: null,
    agency,
    title,
    n: cases.length,
    open: cases.filter(({ closedAt }) => closedAt === null).length,
    medianDays: { value: quantile(ages, 0.5), n: ages.length },
    p90Days: { value: quantile(ages, 0.9), n: ages.length },
    withinPromise: { value: promised.length > 0 ? rounded(kept.length / promised.length) : null, n: promised.length },
    sendBacks: average(cases, ({ sendBacks }) => sendBacks),
    done: average(answered, ({ done }) => (done ? 1 : 0)),
    complaints: average(cases, ({ complaints }) => complaints),
  };
}

const average = (cases: readonly Case[], of: (one: Case) => number): { value: number | null; n: number } => ({
  value: cases.length > 0 ? rounded(cases.reduce((sum, one) => sum + of(one), 0) / cases.length) : null,
  n: cases.length,
});

const better = (one: StandingRow, other: StandingRow): number =>
  (other.withinPromise.value ?? 0) - (one.withinPromise.value ?? 0) ||
  (one.medianDays.value ?? 0) - (other.medianDays.value ?? 0) ||
  one.agency.localeCompare(other.agency);

/** The nearest rank: a value that occurred. */
const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
