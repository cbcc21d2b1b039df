/** A form that passes, made of the fields' examples: for tests, seeds and measurements. */
import { evaluateBoolean, requiredOf, type Scope } from '#domain/definition/expressions/evaluate';
import type { Definition, Field } from '#domain/definition/schema';
import type { IsoDate } from '#domain/instant';
import { asked, boundOf } from './conditions';
import { fieldKit } from './kit';
import { putAt, valueAt } from './paths';
import { fieldsOf, requirementOf } from './record';

/**
 * Every required answer and no more. `overrides` are laid over by dotted key, `{ capacity: 1200, 'venue.county': 'saveh' }`,
 * before bounds are weighed, so that what depends on them follows; `undefined` leaves an answer out.
 */
export function exampleForm(
  definition: Definition,
  overrides: Record<string, unknown> = {},
  { today = '2026-12-01', applicant = { id: 'example', kind: 'person' } }: { today?: IsoDate; applicant?: Scope['applicant'] } = {},
): Record<string, unknown> {
  const form: Record<string, unknown> = {};
  const scope: Scope = { definition, form, applicant, today, facts: {}, paid: 0, agency: () => null };
  for (const [key, value] of Object.entries(overrides)) if (value !== undefined) putAt(form, key, value);
  for (const field of fieldsOf(definition)) {
    if (Object.hasOwn(overrides, field.key) || valueAt(form, field.key) !== undefined || field.type === 'note') continue;
    if (field.when && !asked(() => evaluateBoolean(field.when!, scope))) continue;
    if (asked(() => requiredOf(requirementOf(field), scope))) putAt(form, field.key, exampleOf(field, scope));
  }
  return form;
}

export function exampleOf(field: Field, scope: Scope): unknown {
  const rowOf = (fields: readonly Field[]): Record<string, unknown> => {
    const row: Record<string, unknown> = {};
    for (const part of fields)
      if (part.type !== 'note' && asked(() => requiredOf(requirementOf(part), scope))) putAt(row, part.key, exampleOf(part, scope));
    return row;
  };
  const example = field.example ?? fieldKit[field.type].example(field, rowOf, scope.today);
  const min = boundOf(field.min, scope);
  const max = boundOf(field.max, scope);
  if (typeof example === 'number') return within(example, typeof min === 'number' ? min : null, typeof max === 'number' ? max : null);
  if (field.type === 'date' && typeof example === 'string')
    return within(example, typeof min === 'string' ? min : null, typeof max === 'string' ? max : null);
  return example;
}

function within<Value extends number | string>(value: Value, min: Value | null, max: Value | null): Value {
  if (min !== null && value < min) return min;
  return max !== null && value > max ? max : value;
}
