/** When the rules cannot decide: the dossier stands, an operator's repair task opens, and nothing is guessed. */
import { ExpressionDefect } from '#domain/definition/expressions/evaluate';
import { openTask } from './tasks';
import type { Unfolding } from './unfolding';

/** A rule that the definition left without an answer for these facts: no competent agency, no row, an endless loop. */
export class UndecidableRule extends Error {
  override readonly name = 'UndecidableRule';

  constructor(
    readonly code: string,
    readonly at: string,
  ) {
    super(`${code} at ${at}`);
  }
}

/** Runs a rule whole, or untells it and opens the repair task instead. */
export function guarded(u: Unfolding, rule: () => void): void {
  const saved = u.save();
  try {
    rule();
  } catch (error) {
    const undecidable = error instanceof ExpressionDefect ? new UndecidableRule(error.code, `stages.${u.dossier.stage}`) : error;
    if (!(undecidable instanceof UndecidableRule)) throw error;
    u.restore(saved);
    u.destination = null;
    standStill(u, undecidable);
  }
}

function standStill(u: Unfolding, { code, at }: UndecidableRule): void {
  if (u.dossier.defect) return;
  const taskId = openTask(u, {
    kind: 'repair',
    stage: u.dossier.stage,
    agency: null,
    role: 'operator',
    due: '1wd',
    about: { defect: code },
  });
  u.tell({ kind: 'defect-found', code, at, taskId });
}
