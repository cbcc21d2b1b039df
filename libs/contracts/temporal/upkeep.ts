/** What is done by the calendar of the installation rather than for one dossier. */

/** How often each runs, as Temporal's schedules take it. A new one is a compile error until workflow and activity exist. */
export const upkeep = {
  sweep: { everyMs: 60_000 },
  settlePayments: { everyMs: 30_000 },
  verifyChain: { cron: '30 22 * * *' },
} as const satisfies Record<string, { everyMs: number } | { cron: string }>;

export type UpkeepKind = keyof typeof upkeep;
export const scheduleIdOf = (kind: UpkeepKind): string => `upkeep-${kind}`;

/** Counts only: what operators read as the result of a run. */
export type UpkeepReport = Record<string, number>;

/** Each is safe to repeat and says what it did. */
export type UpkeepActivities = { [Kind in UpkeepKind as `${Kind}Now`]: () => Promise<UpkeepReport> };
