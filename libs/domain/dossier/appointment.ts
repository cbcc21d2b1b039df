/** When a visit takes place: either side says a time, and it is agreed once both have said the same. */
import { localDate } from '#domain/calendar/local';
import type { Instant } from '#domain/instant';
import { Refusal, type RefusalCode } from '#domain/refusal';
import type { Appointment, Dossier, Task } from './dossier';
import { isApplicant, whyNot } from './entitlement';
import type { Actor, HappeningOf } from './happening';
import { tellApplicantAlways, tellWhoHas } from './notices';
import type { Unfolding } from './unfolding';
import type { World } from './world';

/** As many as somebody chooses among at a glance. */
export const mostOffered = 5;

type Side = Appointment['by'];

/** Null when this actor may say a time for the visit now; else why not. */
export function whyNotBook(world: World, dossier: Dossier, task: Task, actor: Actor, at: Instant): RefusalCode | null {
  const stage = world.definition.stages[task.stage];
  if (task.kind !== 'inspection' || stage?.kind !== 'inspection' || !stage.appointment) return 'not-found';
  if (sideOf(dossier, actor) === 'body') return whyNot(dossier, task, actor);
  if (task.closedAt) return 'task-already-done';
  const { appointment } = task.about;
  return appointment && isUnderWay(appointment.at, at) ? 'appointment-begun' : null;
}

/** From its beginning to the end of its day the body says what came of it; where it says nothing, another time may be had. */
const isUnderWay = (begins: Instant, at: Instant): boolean => begins <= at && localDate(begins) === localDate(at);

/** A slot is chosen; whether it is free is asked where slots are kept. */
export function book(u: Unfolding, task: Task, { slot, reason, by }: HappeningOf<'book'>): void {
  refuseUnlessMay(u, task, by);
  if (slot <= u.at) throw new Refusal('slot-not-free');
  const side = sideOf(u.dossier, by);
  const { appointment: before, offered, ...about } = task.about;
  if (before?.at === slot && (before.by === side || before.agreed)) return;

  const agreed = before?.at === slot || (side === 'applicant' && (offered?.slots.includes(slot) ?? false));
  const moves = side === 'body' && before !== undefined && before.at !== slot;
  const why = reason?.trim();
  if (moves && !why) throw new Refusal('comment-needed', {}, [{ pointer: '/reason', code: 'comment-needed' }]);
  const appointment: Appointment = {
    at: slot,
    by: side,
    agreed,
    ...(moves && why ? { moved: { from: before.at, reason: why } } : {}),
  };
  u.tell({ kind: 'task-changed', taskId: task.id, about: { ...about, appointment } });
  if (side === 'applicant' && before) tellWhoHas(u, task.id, 'visit-moved');
  tellApplicantAlways(u, moves ? 'appointment-moved' : 'appointment', { at: slot });
}

/** In place of a time that was said before, the body names several; until one is taken, nothing is agreed. */
export function offerTimes(u: Unfolding, task: Task, { slots, reason, by }: HappeningOf<'offer-times'>): void {
  refuseUnlessMay(u, task, by);
  if (sideOf(u.dossier, by) !== 'body') throw new Refusal('not-permitted');
  const offered = [...new Set(slots)].sort();
  if (offered.length === 0 || offered.length > mostOffered || offered.some((slot) => slot <= u.at)) throw new Refusal('slot-not-free');
  const { appointment: before, ...about } = task.about;
  const why = reason?.trim();
  if (before && !why) throw new Refusal('comment-needed', {}, [{ pointer: '/reason', code: 'comment-needed' }]);
  u.tell({ kind: 'task-changed', taskId: task.id, about: { ...about, offered: { slots: offered, ...(why ? { reason: why } : {}) } } });
  tellApplicantAlways(u, 'times-offered');
}

function refuseUnlessMay(u: Unfolding, task: Task, by: Actor): void {
  if (!isApplicant(u.dossier, by) && by.kind === 'citizen') throw new Refusal('not-permitted');
  const why = whyNotBook(u.world, u.dossier, task, by, u.at);
  if (why) throw new Refusal(why, { task: task.id, by: task.by ?? task.assignee ?? '', at: task.closedAt ?? '' });
}

const sideOf = (dossier: Dossier, actor: Actor): Side => (isApplicant(dossier, actor) ? 'applicant' : 'body');
