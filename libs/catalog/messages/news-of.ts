/** News made of a notice that a dossier owes: for those who send it, and for whoever wants to read it first. */
import type { Dossier, Errand, ErrandRequest } from '#domain/dossier/dossier';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { wordingFor } from '#domain/notices/wording';
import type { News } from './notices';

export interface Notice {
  request: Extract<ErrandRequest, { kind: 'notice' }>;
  dossier: Dossier;
  world: World;
  /** Business now. */
  at: Instant;
}

export function newsOf({ request, dossier, world, at }: Notice): News {
  const { moment, to, details } = request;
  const stage = world.definition.stages[details.stage ?? (world.definition.stages[moment] ? moment : dossier.stage)];
  const audience = to === 'applicant' ? 'applicant' : 'staff';
  return {
    moment,
    to: audience,
    wording: world.wordings && wordingFor(world.wordings, audience, moment, world.definition.key),
    service: world.definition.title,
    trackingCode: dossier.trackingCode,
    stage: stage?.label,
    due: dueOf(request, dossier),
    details,
    at,
  };
}

/** By when: of the task it is about, else of what the applicant owes in that stage. */
function dueOf({ details: { taskId, stage } }: Notice['request'], { tasks, clocks }: Dossier): Instant | null {
  const open = Object.values(tasks).filter((task) => task.closedAt === null);
  const task = open.find(({ id }) => id === taskId) ?? open.find((one) => one.role === 'applicant' && one.stage === stage);
  return (task?.clockId && clocks[task.clockId]?.dueAt) || null;
}

export const isNotice = (errand: Errand): errand is Errand & { request: Notice['request'] } => errand.request.kind === 'notice';
