import type { Task as TaskAnswer } from '#contracts/http/task';
import { abilitiesOf } from '#domain/dossier/abilities';
import type { Ability, Dossier, Task } from '#domain/dossier/dossier';
import { isApplicant } from '#domain/dossier/entitlement';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import type { Sight } from '../dossiers/sight';
import { actorOf, type Caller } from '../identity/caller';

export interface TaskSeen {
  world: World;
  dossier: Dossier;
  task: Task;
  caller: Caller;
  sight: Sight;
  at: Instant;
}

/** A task as this caller may see it, with what may be done and, for what may not, why. */
export function taskView({ world, dossier, task, caller, sight, at }: TaskSeen): TaskAnswer {
  const dueAt = dueOf(dossier, task);
  const toCitizen = sight.as === 'applicant';
  return {
    id: task.id,
    kind: task.kind,
    state: task.state,
    dossier: {
      trackingCode: dossier.trackingCode,
      service: dossier.service,
      title: world.definition.title,
      applicant: sight.as === 'applicant' || sight.as === 'owner' ? dossier.applicant.id : null,
    },
    stage: task.stage,
    party: task.party,
    agency: task.agency,
    role: task.role,
    assignee: toCitizen && task.role !== 'applicant' ? null : task.assignee,
    onBehalfOf: toCitizen ? null : task.onBehalfOf,
    openedAt: task.openedAt,
    dueAt,
    late: task.closedAt === null && dueAt !== null && dueAt < at,
    closedAt: task.closedAt,
    outcome: task.outcome,
    about: toCitizen ? aboutForApplicant(task) : { ...task.about },
    actions: actionsOn(world, dossier, task, caller, at),
  };
}

export const dueOf = (dossier: Dossier, task: Task): Instant | null => (task.clockId && dossier.clocks[task.clockId]?.dueAt) || null;

function actionsOn(world: World, dossier: Dossier, task: Task, caller: Caller, at: Instant): Ability[] {
  const actor = actorOf(caller);
  const abilities = abilitiesOf(world, dossier, task, actor, at);
  const booking = task.kind === 'inspection' && task.closedAt === null && canBook(world, task);
  return booking && isApplicant(dossier, actor) ? [{ name: 'book', needs: [], why: null }] : abilities;
}

function canBook(world: World, task: Task): boolean {
  const stage = world.definition.stages[task.stage];
  return stage?.kind === 'inspection' && stage.appointment !== undefined;
}

/** What is asked of the applicant, and when somebody comes; never who asks. */
function aboutForApplicant({ about, role }: Task): Record<string, unknown> {
  const { returnTo, ...asked } = about;
  if (role === 'applicant')
    return returnTo ? { ...asked, returnTo: { stage: returnTo.stage, ...(returnTo.party ? { party: returnTo.party } : {}) } } : asked;
  return { ...(about.appointment ? { appointment: about.appointment } : {}), ...(about.noShows ? { noShows: about.noShows } : {}) };
}
