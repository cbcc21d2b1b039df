/** Which acts have legal effect, and what follows from each: told before it is done. */
import type { Definition, StageKind } from '#domain/definition/schema';
import type { Consequence, Task, TaskKind } from './dossier';
import type { World } from './world';

/** May be taken back while it is held: nothing is decided, issued, charged or ended by it. */
export const isReversible = (world: World, task: Task, action: string): boolean => reversible[task.kind](world.definition, task, action);

/** A new kind of task is a compile error here until it says which of its acts may be taken back. */
const reversible: Record<TaskKind, (definition: Definition, task: Task, action: string) => boolean> = {
  review: decidesNothing,
  'appeal-review': decidesNothing,
  opinion: (_, __, action) => action === 'needInfo',
  inspection: (definition, task, action) => action !== 'noShow' && leadsNowhereFinal(definition, targetOf(definition, task.stage, action)),
  'inquiry-fallback': (definition, task) => leadsNowhereFinal(definition, task.stage),
  escalation: (_, task, action) => action === 'acknowledge' && !task.about.notDone,
  supplement: () => false,
  payment: () => false,
  repair: () => false,
  'refund-approval': () => false,
  override: () => false,
};

function decidesNothing(definition: Definition, task: Task, action: string): boolean {
  const stage = definition.stages[task.stage];
  const rule = stage?.kind === 'review' ? stage.actions[action] : undefined;
  if (!rule || rule.emits === 'decided' || rule.needs.includes('signature')) return false;
  return leadsNowhereFinal(definition, targetOf(definition, task.stage, action));
}

const final: ReadonlySet<StageKind> = new Set<StageKind>(['issue', 'end', 'payment']);
/** Passed without anybody's word: what lies behind follows from the act itself. */
const passing: ReadonlySet<StageKind> = new Set<StageKind>(['auto', 'decide']);

function leadsNowhereFinal(definition: Definition, key: string | null, passed: ReadonlySet<string> = new Set()): boolean {
  const stage = key === null ? undefined : definition.stages[key];
  if (key === null || !stage || final.has(stage.kind)) return false;
  if (passed.has(key) || !passing.has(stage.kind) || stage.kind === 'end') return true;
  const onward = [...Object.values(stage.next), ...(stage.kind === 'auto' ? stage.checks.map(({ to }) => to) : [])];
  return onward.every((target) => leadsNowhereFinal(definition, target, new Set([...passed, key])));
}

function targetOf(definition: Definition, key: string, action: string): string | null {
  const stage = definition.stages[key];
  return (stage && stage.kind !== 'end' && stage.next[action]) || null;
}

/** What the definition alone says will follow; the dry run behind `preview` says it of this very dossier. */
export function consequenceOf({ definition }: World, task: Task, action: string): Consequence {
  const target = staysHere(task, action) ? null : targetOf(definition, task.stage, action);
  const stage = target === null ? undefined : definition.stages[target];
  const moment = !stage ? null : stage.kind === 'end' ? target : stage.public;
  return {
    stage: target,
    kind: stage?.kind ?? null,
    role: stage && 'who' in stage ? stage.who.role : null,
    moment: moment !== null && definition.notify[moment] ? moment : null,
  };
}

/** An opinion waits for the others; a head's word on a forward, a refund and a retry move nothing on. */
const staysHere = ({ kind }: Task, action: string): boolean =>
  kind === 'opinion' || kind === 'escalation' || kind === 'refund-approval' || action === 'noShow' || action === 'retry';
