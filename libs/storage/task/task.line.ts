import type { Task, TaskAbout, TaskKind, TaskState } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';

export const openStates = `state in ('available', 'active', 'suspended')`;

export interface TaskLine {
  id: string;
  dossierId: string;
  trackingCode: string;
  service: string;
  applicant: string;
  /** The agency that owns the dossier. */
  owner: string | null;
  kind: TaskKind;
  state: TaskState;
  stage: string;
  party: string | null;
  agency: string | null;
  role: string | null;
  assignee: string | null;
  barred: string[];
  pick: Task['pick'];
  about: TaskAbout;
  openedAt: Instant;
  dueAt: Instant | null;
  late: boolean;
  closedAt: Instant | null;
  outcome: string | null;
  closedBy: string | null;
  onBehalfOf: string | null;
  province: string | null;
  county: string | null;
}

export interface TaskRow {
  id: string;
  dossier_id: string;
  tracking_code: string;
  service: string;
  applicant: string;
  owner: string | null;
  kind: TaskKind;
  state: TaskState;
  stage: string;
  party: string | null;
  agency: string | null;
  role: string | null;
  assignee: string | null;
  barred: string[];
  pick: Task['pick'];
  about: TaskAbout;
  opened_at: Date;
  due_at: Date | null;
  closed_at: Date | null;
  outcome: string | null;
  closed_by: string | null;
  on_behalf_of: string | null;
  province: string | null;
  county: string | null;
}

export const lineOf = (row: TaskRow, now: Instant): TaskLine => {
  const dueAt = row.due_at?.toISOString() ?? null;
  return {
    id: row.id,
    dossierId: row.dossier_id,
    trackingCode: row.tracking_code,
    service: row.service,
    applicant: row.applicant,
    owner: row.owner,
    kind: row.kind,
    state: row.state,
    stage: row.stage,
    party: row.party,
    agency: row.agency,
    role: row.role,
    assignee: row.assignee,
    barred: row.barred,
    pick: row.pick,
    about: row.about,
    openedAt: row.opened_at.toISOString(),
    dueAt,
    late: row.closed_at === null && dueAt !== null && dueAt < now,
    closedAt: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome,
    closedBy: row.closed_by,
    onBehalfOf: row.on_behalf_of,
    province: row.province,
    county: row.county,
  };
};
