/** What figures are made of. All of it is reckoned when it is asked for, from the rows as they stand: nothing is kept beside. */

/** A typical duration in seconds with the size of its sample. */
export interface Typical {
  seconds: number | null;
  n: number;
}

export const openStates = `state in ('available', 'active', 'suspended')`;

/** Work that watches other work or mends it says nothing of how long a stage takes. */
export const stageWork = `kind not in ('escalation', 'repair')`;

/**
 * When somebody began: the first claim, or the first look into the dossier by whoever finished it. For a `task` in reach;
 * null where neither left a trace.
 */
export const begunText = `(select least(
  (select min(event.at) from event where event.dossier_id = task.dossier_id and event.kind = 'task-claimed' and event.fact->>'taskId' = task.id),
  (select min(access.at) from access where access.dossier_id = task.dossier_id and access.person = task.closed_by and access.at >= task.opened_at)))`;

/** The median of a span, in seconds. */
export const medianText = (span: string): string => `percentile_cont(0.5) within group (order by extract(epoch from ${span}))`;

export const typicalOf = (seconds: number | null, n: number): Typical => ({ seconds: seconds === null ? null : Math.round(seconds), n });
