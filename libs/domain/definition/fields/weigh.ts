/** The second look at a form, once all answers are read: shown or hidden, required or not, within bounds. */
import { evaluateBoolean, requiredOf, type Scope } from '#domain/definition/expressions/evaluate';
import type { Field } from '#domain/definition/schema';
import type { FieldRefusal } from '#domain/refusal';
import type { FieldCode } from './codes';
import { asked, boundOf } from './conditions';
import type { FormToParse } from './form';
import { isOpen, removeAt, valueAt } from './paths';
import { requirementOf } from './record';

/** A form being read. */
export interface Reading {
  given: FormToParse;
  errors: FieldRefusal[];
  /** Dotted keys that were sent, and those of them that could not be read. */
  touched: Set<string>;
  broken: Set<string>;
}

/** Shown or hidden, required or not, within its bounds: asked when all answers are read, in the order of the form. */
export function weighField(reading: Reading, field: Field, scope: Scope): void {
  const { given, errors, touched, broken } = reading;
  const path = field.key.split('.');
  const value = valueAt(scope.form, field.key);
  if (field.when && !asked(() => evaluateBoolean(field.when!, scope))) {
    if (touched.has(field.key) && (value !== undefined || broken.has(field.key))) refuse(errors, path, 'field-hidden');
    removeAt(scope.form, path);
    return;
  }
  if (broken.has(field.key)) return;
  if (value === undefined) {
    const mayAnswer = !given.only || isOpen(given.only, field.key);
    if (mayAnswer && field.type !== 'note' && asked(() => requiredOf(requirementOf(field), scope))) refuse(errors, path, 'missing');
    return;
  }
  if (given.before && !touched.has(field.key)) return;
  if (field.type !== 'group') {
    weighBounds(errors, field, value, path, scope);
    return;
  }
  for (const [index, row] of (value as Record<string, unknown>[]).entries()) {
    if (broken.has([...path, index].join('.'))) continue;
    for (const part of field.fields ?? []) weighPart(reading, part, row, [...path, String(index), ...part.key.split('.')], scope);
  }
}

/** A field within a row. Its expressions see the whole form. */
function weighPart(reading: Reading, part: Field, row: Record<string, unknown>, path: string[], scope: Scope): void {
  const value = valueAt(row, part.key);
  if (part.when && !asked(() => evaluateBoolean(part.when!, scope))) {
    if (value !== undefined) refuse(reading.errors, path, 'field-hidden');
    return;
  }
  if (value !== undefined) weighBounds(reading.errors, part, value, path, scope);
  else if (part.type !== 'note' && !reading.broken.has(path.join('.')) && asked(() => requiredOf(requirementOf(part), scope))) {
    refuse(reading.errors, path, 'missing');
  }
}

function weighBounds(errors: FieldRefusal[], field: Field, value: unknown, path: string[], scope: Scope): void {
  const min = boundOf(field.min, scope);
  const max = boundOf(field.max, scope);
  if (typeof value === 'number') {
    if (typeof min === 'number' && value < min) refuse(errors, path, 'too-small', { min });
    if (typeof max === 'number' && value > max) refuse(errors, path, 'too-large', { max });
  }
  if (field.type === 'date' && typeof value === 'string') {
    if (typeof min === 'string' && value < min) refuse(errors, path, 'too-early', { min });
    if (typeof max === 'string' && value > max) refuse(errors, path, 'too-late', { max });
  }
}

export function refuse(errors: FieldRefusal[], path: readonly string[], code: FieldCode, details?: Record<string, string | number>): void {
  const pointer = `/form/${path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
  errors.push({ pointer, code, ...(details && Object.keys(details).length > 0 ? { details } : {}) });
}
