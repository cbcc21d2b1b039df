import type { Task as TaskAnswer } from '#contracts/http/task';
import { abilitiesOf } from '#domain/dossier/abilities';
import { whyNotBook } from '#domain/dossier/appointment';
import type { Ability, Dossier, Task } from '#domain/dossier/dossier';
import { isApplicant } from '#domain/dossier/entitlement';
import { flagsOf, waitingSince } from '#domain/dossier/task-flags';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { placeOf } from '#storage/dossier/place';
import type { Snoozed } from '#storage/snooze/snooze.repository';
import type { Labels } from '../dossiers/labels';
import { applicantShownTo } from '../dossiers/represented.view';
import type { Sight } from '../dossiers/sight';
import { actorOn, type Caller } from '../identity/caller';

export interface TaskSeen {
  world: World;
  dossier: Dossier;
  task: Task;
  caller: Caller;
  sight: Sight;
  at: Instant;
  labels: Labels;
  /** What is known beside the dossier, where the reader looks at the task for its own sake. */
  beside?: Beside;
}

/** How it stands among its like, who looks at it, what colleagues noted, until when the caller put it off, for whom they stand in. */
export interface Beside {
  risk: TaskAnswer['risk'];
  presence: TaskAnswer['presence'];
  note: TaskAnswer['note'];
  snoozed: Snoozed | null;
  standingInFor: readonly string[];
}

/** A task as this caller may see it, with what may be done and, for what may not, why. */
export function taskView({ world, dossier, task, caller, sight, at, labels, beside }: TaskSeen): TaskAnswer {
  const dueAt = dueOf(dossier, task);
  const toCitizen = sight.as === 'applicant';
  const assignee = toCitizen && task.role !== 'applicant' ? null : task.assignee;
  const standsIn = !toCitizen && assignee !== null && (beside?.standingInFor.includes(assignee) ?? false);
  const absent = standsIn ? assignee : assignee === caller.person ? (task.standInFor ?? null) : null;
  const { county } = placeOf(dossier, world);
  return {
    id: task.id,
    kind: task.kind,
    state: task.state,
    dossier: {
      trackingCode: dossier.trackingCode,
      service: dossier.service,
      title: world.definition.title,
      applicant: sight.as === 'applicant' || sight.as === 'owner' ? applicantShownTo(caller, dossier) : null,
    },
    stage: task.stage,
    stageLabel: world.definition.stages[task.stage]?.label ?? { fa: task.stage },
    party: task.party,
    agency: task.agency,
    county: county === null ? null : { key: county, label: labels.place(county) },
    role: task.role,
    assignee,
    // Ids stand for names until the answer leaves.
    assigneeName: assignee,
    onBehalfOf: toCitizen ? null : task.onBehalfOf,
    standInFor: absent ? { person: absent, name: absent } : null,
    openedAt: task.openedAt,
    waitingSince: waitingSince(dossier),
    dueAt,
    late: task.closedAt === null && dueAt !== null && dueAt < at,
    closedAt: task.closedAt,
    outcome: task.outcome,
    fileIds: toCitizen ? [] : (task.fileIds ?? []),
    about: toCitizen ? aboutForApplicant(task) : { ...task.about },
    flags: toCitizen ? [] : [...flagsOf(dossier, task), ...(absent ? (['stand-in'] as const) : [])],
    held: toCitizen ? null : heldView(task),
    fallen: task.fallen?.by === caller.person ? { act: { ...task.fallen.act }, why: task.fallen.why, at: task.fallen.at } : null,
    risk: beside?.risk ?? null,
    presence: beside?.presence ?? [],
    note: beside?.note ?? null,
    snoozed: beside?.snoozed ? { ...beside.snoozed, back: beside.snoozed.until <= at } : null,
    actions: actionsOn(world, dossier, task, caller, at),
  };
}

const heldView = ({ held }: Task): TaskAnswer['held'] =>
  held ? { action: held.act.action, by: held.by.person, byName: held.by.person, until: held.until } : null;

export const dueOf = (dossier: Dossier, task: Task): Instant | null => (task.clockId && dossier.clocks[task.clockId]?.dueAt) || null;

function actionsOn(world: World, dossier: Dossier, task: Task, caller: Caller, at: Instant): Ability[] {
  const actor = actorOn(caller, dossier, task);
  const abilities = abilitiesOf(world, dossier, task, actor, at);
  const stage = world.definition.stages[task.stage];
  const booking = stage?.kind === 'inspection' && stage.appointment && task.closedAt === null && isApplicant(dossier, actor);
  return booking ? [{ name: 'book', needs: [], why: whyNotBook(world, dossier, task, actor, at) }] : abilities;
}

/** What is asked of the applicant, and when somebody comes; never who asks. */
function aboutForApplicant({ about, role }: Task): Record<string, unknown> {
  const { returnTo, ...asked } = about;
  if (role === 'applicant')
    return returnTo ? { ...asked, returnTo: { stage: returnTo.stage, ...(returnTo.party ? { party: returnTo.party } : {}) } } : asked;
  return {
    ...(about.appointment ? { appointment: about.appointment } : {}),
    ...(about.offered ? { offered: about.offered } : {}),
    ...(about.noShows ? { noShows: about.noShows } : {}),
  };
}
