/** What a stage kind and a task kind must say of themselves; `stages.ts` and `task-rules.ts` are the exhaustive maps. */
import type { StageKind, StageOf } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { Ability, Dossier, Task } from '../dossier';
import type { Act, Actor } from '../happening';
import type { Unfolding } from '../unfolding';
import type { World } from '../world';

export interface StageRule<Kind extends StageKind> {
  /** The dossier has just entered: open the work, owe the errands, or decide at once. */
  enter(u: Unfolding, stage: StageOf<Kind>, key: string): void;
}

export interface TaskRule {
  /** What can be done with such a task now, whoever asks; `why` when the rules forbid it. */
  abilities(world: World, dossier: Dossier, task: Task, at: Instant): Ability[];
  /** An entitled actor does one of them; entitlement and needs are already checked. */
  act(u: Unfolding, task: Task, act: Act, actor: Actor): void;
  /** The task's clock has run out. Absent: the due advises, and the head is told. */
  expire?(u: Unfolding, task: Task): void;
}

export const can = (name: string, needs: Ability['needs'] = []): Ability => ({ name, needs, why: null });

/** The stage a task belongs to, known to be of one kind. */
export function stageOf<Kind extends StageKind>(world: World, key: string, kind: Kind): StageOf<Kind> {
  const stage = world.definition.stages[key];
  if (stage?.kind !== kind) throw new Error(`Stage ${key} is not of kind ${kind}`);
  return stage as StageOf<Kind>;
}
