/** A new kind of stage is a compile error here until it has its rule. */
import type { StageKind, StageOf } from '#domain/definition/schema';
import { guarded, UndecidableRule } from './defects';
import { lifecycleOf, moveLifecycle } from './journey';
import { tellApplicant } from './notices';
import { applicant } from './stages/applicant';
import { auto } from './stages/auto';
import { concurrence } from './stages/concurrence';
import { decide } from './stages/decide';
import { end } from './stages/end';
import { inspection } from './stages/inspection';
import { issue } from './stages/issue';
import { payment } from './stages/payment';
import { review } from './stages/review';
import type { StageRule } from './stages/rule';
import type { Unfolding } from './unfolding';

const rules: { [Kind in StageKind]: StageRule<Kind> } = { auto, review, applicant, decide, concurrence, payment, inspection, issue, end };

/** So many stages may follow each other without a person, a wait or a register between them. */
const longestRun = 50;

/** Carries the dossier to where the last rule sent it, and on, until somebody or something must be waited for. */
export function travel(u: Unfolding): void {
  for (let run = 0; u.destination; run++) {
    const { stage: key, returnTo } = u.destination;
    u.destination = null;
    const stage = u.world.definition.stages[key];
    const before = statusOf(u, u.dossier.stage);
    const isFirst = Object.keys(u.dossier.visits).length === 0;
    u.tell({ kind: 'stage-entered', stage: key, returnTo });
    guarded(u, () => {
      if (!stage) throw new UndecidableRule('stage-unknown', `stages.${key}`);
      if (run >= longestRun) throw new UndecidableRule('endless-run', `stages.${key}`);
      const lifecycle = lifecycleOf(stage);
      if (lifecycle) moveLifecycle(u, lifecycle);
      const status = statusOf(u, key);
      if (status && status !== 'received' && stage.kind !== 'end' && (isFirst || status !== before || status === 'waiting-for-you'))
        tellApplicant(u, status, { stage: key });
      (rules[stage.kind] as StageRule<StageKind>).enter(u, stage as StageOf<StageKind>, key);
    });
  }
}

function statusOf(u: Unfolding, key: string): string | null {
  const stage = u.world.definition.stages[key];
  return stage?.public ?? null;
}
