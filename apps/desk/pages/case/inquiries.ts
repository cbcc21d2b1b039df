/** Which of a task's acts ask somebody: a register or another body, on the route that the definition lays down. */
import type { Definition, StageKind } from '#domain/definition/schema';

/** Where an act leads to the first stage at which somebody is asked; null where it asks nobody. */
export function askedBy(definition: Definition, stageKey: string, action: string): string | null {
  const stage = definition.stages[stageKey];
  const target = stage && stage.kind !== 'end' ? stage.next[action] : undefined;
  return target === undefined ? null : firstAsking(definition, target, new Set());
}

/** Decided by rules alone: what lies behind follows at once. */
const passing: ReadonlySet<StageKind> = new Set<StageKind>(['decide', 'auto']);

function firstAsking(definition: Definition, key: string, been: ReadonlySet<string>): string | null {
  const stage = definition.stages[key];
  if (!stage || stage.kind === 'end' || been.has(key)) return null;
  if (stage.kind === 'concurrence' || (stage.kind === 'auto' && stage.inquiries.length > 0)) return key;
  if (!passing.has(stage.kind)) return null;
  const onward = Object.values(stage.next).map((target) => firstAsking(definition, target, new Set([...been, key])));
  return onward.find((found) => found !== null) ?? null;
}
