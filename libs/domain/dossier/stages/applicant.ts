/** The citizen's turn: what was asked may be changed, within a term that ends. */
import { enforcedLadder } from '#domain/clocks/ladder';
import type { StageOf } from '#domain/definition/schema';
import { Refusal } from '#domain/refusal';
import { guarded } from '../defects';
import type { Dossier, ReturnTo } from '../dossier';
import type { HappeningOf } from '../happening';
import { divert, leave } from '../journey';
import { tellApplicantAlways } from '../notices';
import { completeTask, endTask, openTask } from '../tasks';
import { resume } from '../timing';
import type { Unfolding } from '../unfolding';
import type { World } from '../world';
import { concurrenceToAskAgain, informed } from './concurrence';
import { type StageRule, stageOf, type TaskRule } from './rule';

export const applicant: StageRule<'applicant'> = {
  enter(u, stage, key) {
    const asker = u.dossier.returnTo;
    const said = asker
      ? (u.dossier.facts[asker.stage] as { reasons?: string[]; comment?: string | null; flagged?: string[] } | undefined)
      : undefined;
    askApplicant(u, stage, key, {
      ...(asker ? { returnTo: asker } : {}),
      reasons: said?.reasons ?? [],
      ...(said?.comment ? { comment: said.comment } : {}),
      ...(said?.flagged ? { flagged: said.flagged } : {}),
    });
  },
};

/** Opens the applicant's task; for a party's question the stage itself is not entered. */
export function askApplicant(
  u: Unfolding,
  stage: StageOf<'applicant'>,
  key: string,
  about: { returnTo?: ReturnTo; reasons?: string[]; comment?: string; flagged?: string[] },
  party: string | null = null,
): void {
  openTask(u, {
    kind: 'supplement',
    stage: key,
    party,
    agency: null,
    role: 'applicant',
    assignee: u.dossier.applicant.id,
    due: stage.due,
    rungs: enforcedLadder(stage.remind),
    about,
  });
  if (party) tellApplicantAlways(u, 'waiting-for-you', { stage: key });
}

/** A return beyond the number of visits that the definition allows is refused: all that is missing is asked at once. */
export function sendBacksLeft(world: World, dossier: Dossier, key: string): boolean {
  const { maxVisits } = stageOf(world, key, 'applicant');
  return (dossier.visits[key] ?? 0) < maxVisits;
}

export const supplement: TaskRule = {
  abilities: () => [{ name: 'submit', needs: [], why: null }],
  act() {
    throw new Refusal('action-unknown', { action: 'act' });
  },
  expire(u, task) {
    const back = u.dossier.returnTo;
    if (task.party) return expireForParty(u, task.stage);
    endTask(u, task, 'expired');
    guarded(u, () => leave(u, 'expired', undefined, back));
  },
};

/** A body's question that stays unanswered ends like any other turn of the applicant's. */
function expireForParty(u: Unfolding, key: string): void {
  const target = stageOf(u.world, key, 'applicant').next.expired;
  if (!target) return;
  divert(u, target, 'expired');
}

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
