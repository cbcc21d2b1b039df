/** A complaint of delay: offered by itself once something that the applicant waits for is overdue. */
import { localDate } from '#domain/calendar/local';
import type { Instant } from '#domain/instant';
import type { RefusalCode } from '#domain/refusal';
import type { Dossier } from './dossier';
import { tellHeadOf } from './notices';
import type { Unfolding } from './unfolding';

/** Once a day, while it is late. */
export function whyNotComplain(dossier: Dossier, at: Instant): RefusalCode | null {
  if (dossier.lifecycle === 'closed') return 'dossier-closed';
  if (lateAgencies(dossier, at).length === 0) return 'not-late';
  return dossier.complainedAt && localDate(dossier.complainedAt) === localDate(at) ? 'complained-already' : null;
}

/** Goes into the history, and to the head of every body that is late. */
export function complain(u: Unfolding, note: string | undefined): void {
  const late = lateAgencies(u.dossier, u.at);
  u.tell({ kind: 'complained', about: 'delay', ...(note ? { note } : {}) });
  for (const agency of late) tellHeadOf(u, agency, 'complaint', {});
}

/** Whose own work is overdue; where only the time for the whole has run out, the agency that answers for it. */
function lateAgencies(dossier: Dossier, at: Instant): string[] {
  const isLate = (clockId: string | null): boolean => {
    const due = clockId === null ? null : dossier.clocks[clockId]?.dueAt;
    return due !== null && due !== undefined && due < at;
  };
  const owing = Object.values(dossier.tasks).filter((task) => task.closedAt === null && task.agency !== null && isLate(task.clockId));
  const overdue = Object.values(dossier.clocks).some(
    (clock) => clock.purpose.of === 'dossier' && clock.state !== 'met' && clock.state !== 'stopped' && isLate(clock.id),
  );
  return [...new Set([...owing.map(({ agency }) => agency!), ...(overdue && dossier.agency ? [dossier.agency] : [])])];
}
