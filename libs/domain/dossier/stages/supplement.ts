/** The applicant's answer to a send-back or a body's question, and who has the turn after it. */
import { Refusal } from '#domain/refusal';
import { guarded } from '../defects';
import type { HappeningOf } from '../happening';
import { leave } from '../journey';
import { tellApplicantAlways } from '../notices';
import { completeTask } from '../tasks';
import { resume } from '../timing';
import type { Unfolding } from '../unfolding';
import { concurrenceToAskAgain, informed } from './concurrence';
import { stageOf } from './rule';

/** The applicant answers: what was open is changed, and the asker has the turn again. */
export function supplemented(u: Unfolding, happening: HappeningOf<'supplement'>): void {
  const tasks = Object.values(u.dossier.tasks).filter((task) => task.kind === 'supplement' && task.closedAt === null);
  if (tasks.length === 0) throw new Refusal('nothing-asked');
  const allowed = tasks.flatMap((task) =>
    stageOf(u.world, task.stage, 'applicant').edit === 'all' || !task.about.flagged ? ['*'] : task.about.flagged,
  );
  for (const path of leavesOf(happening.form ?? {})) refuseUnlessOpen(allowed, path, `/form/${path.replaceAll('.', '/')}`);
  for (const piece of happening.evidence ?? []) refuseUnlessOpen(allowed, piece.key, `/evidence/${piece.key}`);

  if (happening.form && Object.keys(happening.form).length > 0)
    u.tell({ kind: 'form-changed', changes: happening.form, why: 'supplement' });
  if (happening.evidence?.length) u.tell({ kind: 'evidence-added', evidence: happening.evidence });
  if (happening.note) u.tell({ kind: 'note-added', note: happening.note });
  for (const task of tasks) completeTask(u, task, { action: 'submitted' }, happening.by);
  // Whoever did not go to a counter has to hear that somebody did in their name.
  if (happening.by.kind === 'staff') tellApplicantAlways(u, 'answered-at-counter');

  for (const task of tasks.filter((one) => one.party)) {
    resume(u, u.dossier.tasks[task.id]?.clockId ?? null);
    informed(u, task.party!);
  }
  if (tasks.some((task) => !task.party)) guarded(u, () => goBack(u));
}

/** Bodies whose facts have changed are asked again before the asker looks. */
function goBack(u: Unfolding): void {
  const back = u.dossier.returnTo;
  leave(u, 'submitted', undefined, back);
  const again = concurrenceToAskAgain(u);
  if (again && back && back.stage !== again && (u.dossier.visits[back.stage] ?? 0) > 0) u.goTo(again);
}

function refuseUnlessOpen(allowed: string[], path: string, pointer: string): void {
  const open = allowed.some(
    (one) => one === '*' || one === path || path.startsWith(`${one}.`) || one === `form.${path}` || `form.${path}`.startsWith(`${one}.`),
  );
  if (!open) throw new Refusal('field-not-open', { field: path }, [{ pointer, code: 'field-not-open' }]);
}

/** Dotted paths of everything that a change touches; lists count as one value. */
export function leavesOf(value: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? leavesOf(inner as Record<string, unknown>, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}
