/** What a person fills in while acting: a checklist, a correction, a register's answer given by hand. Read by the same rules as the form. */
import { parseValues } from '#domain/definition/fields/values';
import { type AnswerType, isRegisterUse, registers } from '#domain/definition/registers';
import type { Field, FieldType } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { type FieldRefusal, Refusal } from '#domain/refusal';
import type { Dossier, Task } from './dossier';
import type { Act } from './happening';
import { scopeAt } from './scope';
import type { World } from './world';

/** The fields that an action of a task asks for; null where it asks for none. */
export function fieldsAsked(world: World, task: Task, action: string): readonly Field[] | null {
  if (task.about.inquiry) return answerFields(task.about.inquiry);
  const stage = world.definition.stages[task.stage];
  if (stage?.kind === 'inspection' && task.kind === 'inspection') return action === Object.keys(stage.next)[0] ? stage.checklist : null;
  if (stage?.kind === 'review' && (task.kind === 'review' || task.kind === 'appeal-review')) return stage.actions[action]?.fields ?? null;
  return null;
}

/** The act with its fields read and normalised; every bad one is named. */
export function withFieldsRead(world: World, dossier: Dossier, task: Task, act: Act, at: Instant): Act {
  if (task.about.proposed && act.fields) return { ...act, fields: likeProposed(task.about.proposed, act.fields) };
  const fields = fieldsAsked(world, task, act.action);
  if (!fields || fields.length === 0) return act;
  const { values, errors } = parseValues({
    fields,
    values: act.fields ?? {},
    scope: scopeAt(world, dossier, at),
    places: world.directory.places,
  });
  if (errors) throw new Refusal('fields-needed', { action: act.action }, errors);
  return { ...act, fields: values };
}

const typeOf: Record<AnswerType, FieldType> = { text: 'text', number: 'number', boolean: 'boolean', date: 'date' };
const asked = new Map<string, readonly Field[]>();

/** What a register would have answered, asked of a person. Kept, so that their rules are compiled once. */
function answerFields(use: string): readonly Field[] | null {
  if (!isRegisterUse(use)) return null;
  let fields = asked.get(use);
  if (!fields) {
    fields = Object.entries(registers[use]).map(([key, type]) => ({
      key,
      type: typeOf[type],
      title: { fa: key },
      required: type === 'boolean' || type === 'number',
    }));
    asked.set(use, fields);
  }
  return fields;
}

/** A computed row may be corrected figure by figure; nothing is added to it, and a number stays a number. */
function likeProposed(proposed: Record<string, unknown>, fields: Record<string, unknown>): Record<string, unknown> {
  const errors = Object.entries(fields).flatMap(([key, value]): FieldRefusal[] => {
    if (!Object.hasOwn(proposed, key)) return [{ pointer: `/fields/${key}`, code: 'unknown-field' }];
    return typeof value === typeof proposed[key]
      ? []
      : [{ pointer: `/fields/${key}`, code: typeof proposed[key] === 'number' ? 'not-a-number' : 'not-text' }];
  });
  if (errors.length > 0) throw new Refusal('fields-needed', {}, errors);
  return fields;
}
