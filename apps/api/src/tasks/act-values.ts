import { parseValues } from '#domain/definition/fields/values';
import type { Field } from '#domain/definition/schema';
import type { Dossier, Task } from '#domain/dossier/dossier';
import type { Act } from '#domain/dossier/happening';
import { scopeAt } from '#domain/dossier/scope';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';

export interface Acting {
  world: World;
  dossier: Dossier;
  at: Instant;
  id: string;
  act: Act;
}

/** What is filled in beside a decision is read by the same rules as the form: digits, dates and identifiers in one spelling. */
export function withValues({ world, dossier, at, id, act }: Acting): Act {
  const task = dossier.tasks[id];
  const fields = task && fieldsOf(world, task, act.action);
  if (!fields || !act.fields) return act;
  const parsed = parseValues({
    fields: asOptional(fields),
    values: act.fields,
    scope: scopeAt(world, dossier, at),
    places: world.directory.places,
  });
  if (parsed.errors) throw new Refusal('invalid-input', {}, parsed.errors);
  return { ...act, fields: parsed.values };
}

function fieldsOf({ definition }: World, task: Task, action: string): readonly Field[] | undefined {
  const stage = definition.stages[task.stage];
  if (task.kind === 'inspection' && stage?.kind === 'inspection') return stage.checklist;
  if (task.kind === 'review' && stage?.kind === 'review') return stage.actions[action]?.fields;
  return undefined;
}

const optional = new WeakMap<readonly Field[], readonly Field[]>();

/** Which of them must be there depends on the decision: the rules say that. */
function asOptional(fields: readonly Field[]): readonly Field[] {
  const known = optional.get(fields) ?? fields.map((field) => ({ ...field, required: false }));
  optional.set(fields, known);
  return known;
}
