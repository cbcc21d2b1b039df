import type { Dossier } from '#domain/dossier/dossier';
import { flagsOf } from '#domain/dossier/task-flags';
import type { World } from '#domain/dossier/world';
import { placeOf } from '../dossier/place';

export const taskColumns = {
  id: 'text',
  dossier_id: 'uuid',
  tracking_code: 'text',
  service: 'text',
  applicant: 'text',
  owner: 'text',
  kind: 'text',
  state: 'text',
  stage: 'text',
  party: 'text',
  agency: 'text',
  role: 'text',
  assignee: 'text',
  barred: 'text[]',
  pick: 'text',
  about: 'jsonb',
  opened_at: 'timestamptz',
  due_at: 'timestamptz',
  closed_at: 'timestamptz',
  outcome: 'text',
  closed_by: 'text',
  on_behalf_of: 'text',
  stand_in_for: 'text',
  province: 'text',
  county: 'text',
  flags: 'text[]',
  held: 'boolean',
} as const;
export type TaskRow = Record<keyof typeof taskColumns, unknown> & { id: string };

/** Each task with what an inbox shows and filters of its dossier. Its due is that of its clock. */
export function taskRows(dossier: Dossier, world: World): TaskRow[] {
  const place = placeOf(dossier, world);
  return Object.values(dossier.tasks).map((task) => ({
    id: task.id,
    dossier_id: dossier.id,
    tracking_code: dossier.trackingCode,
    service: dossier.service,
    applicant: dossier.applicant.id,
    owner: dossier.agency,
    kind: task.kind,
    state: task.state,
    stage: task.stage,
    party: task.party,
    agency: task.agency,
    role: task.role,
    assignee: task.assignee,
    barred: task.barred,
    pick: task.pick,
    about: task.about,
    opened_at: task.openedAt,
    due_at: (task.clockId && dossier.clocks[task.clockId]?.dueAt) || null,
    closed_at: task.closedAt,
    outcome: task.outcome,
    closed_by: task.by,
    on_behalf_of: task.onBehalfOf,
    stand_in_for: task.standInFor ?? null,
    ...place,
    flags: flagsOf(dossier, task),
    held: task.held !== undefined,
  }));
}
