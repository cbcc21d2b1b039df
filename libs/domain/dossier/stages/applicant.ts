/** The citizen's turn: what was asked may be changed, within a term that ends. */
import { enforcedLadder } from '#domain/clocks/ladder';
import type { StageOf } from '#domain/definition/schema';
import { Refusal } from '#domain/refusal';
import { guarded } from '../defects';
import type { Dossier, TaskAbout } from '../dossier';
import { divert, leave } from '../journey';
import { tellApplicantAlways } from '../notices';
import { endTask, openTask } from '../tasks';
import type { Unfolding } from '../unfolding';
import type { World } from '../world';
import { type StageRule, stageOf, type TaskRule } from './rule';

export const applicant: StageRule<'applicant'> = {
  enter(u, stage, key) {
    const asker = u.dossier.returnTo;
    const said = asker
      ? (u.dossier.facts[asker.stage] as
          | { reasons?: string[]; comment?: string | null; flagged?: string[]; notes?: TaskAbout['notes'] }
          | undefined)
      : undefined;
    askApplicant(u, stage, key, {
      ...(asker ? { returnTo: asker } : {}),
      reasons: said?.reasons ?? [],
      ...(said?.comment ? { comment: said.comment } : {}),
      ...(said?.flagged ? { flagged: said.flagged } : {}),
      ...(said?.notes ? { notes: said.notes } : {}),
    });
  },
};

/** Opens the applicant's task; for a party's question the stage itself is not entered. */
export function askApplicant(
  u: Unfolding,
  stage: StageOf<'applicant'>,
  key: string,
  about: Pick<TaskAbout, 'returnTo' | 'reasons' | 'comment' | 'flagged' | 'notes'>,
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
