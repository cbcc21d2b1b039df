/** A visit: booked, carried out with a checklist and photographs, or nobody was there. */
import { Refusal } from '#domain/refusal';
import { bodyFor } from '../bodies';
import { guarded } from '../defects';
import { leave } from '../journey';
import { tellApplicantAlways } from '../notices';
import { completeTask, openTask } from '../tasks';
import type { Unfolding } from '../unfolding';
import { can, type StageRule, stageOf, type TaskRule } from './rule';

export const inspection: StageRule<'inspection'> = {
  enter(u, stage, key) {
    openTask(u, { kind: 'inspection', stage: key, ...bodyFor(u, stage.who, `stages.${key}.who`), pick: stage.who.pick, due: stage.due });
  },
};

export const inspectionTask: TaskRule = {
  abilities(world, _dossier, task) {
    const stage = stageOf(world, task.stage, 'inspection');
    const [carriedOut] = Object.keys(stage.next);
    const outcomes = Object.keys(stage.next).filter((name) => name !== 'noShow');
    const abilities = outcomes.map((name) =>
      can(name, stage.needs?.[name] ?? (name === carriedOut && stage.checklist.length > 0 ? ['fields'] : [])),
    );
    return stage.appointment ? [...abilities, can('noShow')] : abilities;
  },

  act(u, task, act, actor) {
    const stage = stageOf(u.world, task.stage, 'inspection');
    if (act.action === 'noShow') return nobodyThere(u, task.id);
    const [carriedOut] = Object.keys(stage.next);
    if (act.action === carriedOut && (act.fileIds?.length ?? 0) < (stage.photos?.min ?? 0))
      throw new Refusal('photos-needed', { min: String(stage.photos?.min) });
    completeTask(u, task, act, actor);
    guarded(u, () =>
      leave(u, act.action, { outcome: act.action, ...act.fields, reasons: act.reasons ?? [], comment: act.comment ?? null }),
    );
  },
};

/** Nobody was there: another appointment, until the definition's number is reached. */
function nobodyThere(u: Unfolding, taskId: string): void {
  const task = u.dossier.tasks[taskId]!;
  const stage = stageOf(u.world, task.stage, 'inspection');
  const noShows = (task.about.noShows ?? 0) + 1;
  const { appointment: _missed, offered: _offered, ...about } = task.about;
  u.tell({ kind: 'task-changed', taskId, about: { ...about, noShows } });
  if (noShows < (stage.appointment?.noShow ?? 1)) return tellApplicantAlways(u, 'no-show', { stage: task.stage });
  completeTask(u, u.dossier.tasks[taskId]!, { action: 'noShow' }, u.by);
  guarded(u, () => leave(u, 'noShow', { outcome: 'noShow' }));
}
