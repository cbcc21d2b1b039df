/** A citizen's answers against the form: everything that is wrong at once, each with its JSON pointer. */
import { evaluate, evaluateBoolean, ExpressionDefect, isExpression, requiredOf, type Scope } from '#domain/definition/expressions/evaluate';
import { nearest } from '#domain/definition/nearest';
import type { Definition, Field } from '#domain/definition/schema';
import type { IsoDate } from '#domain/instant';
import type { FieldRefusal } from '#domain/refusal';
import type { FieldCode } from './codes';
import { type Answer, fieldKit, isAbsent, type Known } from './kit';
import { type FieldTree, fieldsOf, isField, treeOf } from './record';

export interface FormToParse extends Known {
  definition: Definition;
  /** As sent: nested (`{"venue":{"county":…}}`), flat (`{"venue.county":…}`), or both. */
  form: unknown;
  applicant: Scope['applicant'];
  today: IsoDate;
  facts: Record<string, unknown>;
  /** In a change of a form that stands: the form as it is. The answers sent are laid over it; an empty one takes an answer back. */
  before?: Record<string, unknown> | undefined;
  /** In a change: the paths that may change, `form.dates` or `dates` with all that is within. Absent: all. */
  only?: readonly string[] | undefined;
}

export type ParsedForm =
  | {
      /** The whole form, nested, as expressions see it; absent answers are absent. */
      form: Record<string, unknown>;
      /** Dotted keys of the answers that differ from `before`. */
      changed: string[];
      /** Those answers only, nested; null where an answer is taken back. */
      changes: Record<string, unknown>;
      errors?: undefined;
    }
  | { errors: FieldRefusal[]; form?: undefined };

/**
 * Never throws for what a citizen sends. Hidden fields (`when`) that are sent are refused, and dropped where they stood before.
 * An expression that cannot be answered yet (it asks a register, or an answer that is missing) asks nothing of the citizen.
 */
export function parseForm(given: FormToParse): ParsedForm {
  const { definition } = given;
  const errors: FieldRefusal[] = [];
  if (!isObject(given.form)) return { errors: [{ pointer: '/form', code: 'not-an-object' }] };

  const sent = nest(given.form, errors);
  const form: Record<string, unknown> = structuredClone(given.before ?? {});
  const reading: Reading = { given, errors, touched: new Set(), broken: new Set() };
  readTree(reading, treeOf(fieldsOf(definition)), sent, form, []);

  const scope: Scope = { definition, form, applicant: given.applicant, today: given.today, facts: given.facts, paid: 0, agency: () => null };
  for (const field of fieldsOf(definition)) weighField(reading, field, scope);

  if (errors.length > 0) return { errors };
  const changed = fieldsOf(definition)
    .map((field) => field.key)
    .filter((key) => !same(valueAt(form, key), valueAt(given.before ?? {}, key)));
  const changes: Record<string, unknown> = {};
  for (const key of changed) putAt(changes, key, valueAt(form, key) ?? null);
  return { form, changed, changes };
}

interface Reading {
  given: FormToParse;
  errors: FieldRefusal[];
  /** Dotted keys that were sent, and those of them that could not be read. */
  touched: Set<string>;
  broken: Set<string>;
}

/** The answers that were sent, each read by its type's rule and laid over the form. */
function readTree(reading: Reading, tree: FieldTree, sent: Record<string, unknown>, into: Record<string, unknown>, path: string[]): void {
  for (const key of Object.keys(sent)) {
    if (!tree.has(key)) refuse(reading.errors, [...path, key], 'unknown-field', meantOf(key, tree));
  }
  for (const [key, node] of tree) {
    if (!Object.hasOwn(sent, key)) continue;
    const raw = sent[key];
    const here = [...path, key];
    if (isField(node)) {
      readField(reading, node, raw, into, key, here);
    } else if (isObject(raw)) {
      const within = isObject(into[key]) ? into[key] : {};
      readTree(reading, node, raw, within, here);
      if (Object.keys(within).length > 0) into[key] = within;
      else delete into[key];
    } else if (!isAbsent(raw)) {
      refuse(reading.errors, here, 'not-an-object');
    }
  }
}

function readField(reading: Reading, field: Field, raw: unknown, into: Record<string, unknown>, key: string, path: string[]): void {
  const { given, errors } = reading;
  const dotted = path.join('.');
  if (given.only && !isOpen(given.only, dotted)) return refuse(errors, path, 'field-not-open');
  reading.touched.add(dotted);
  if (isAbsent(raw)) {
    delete into[key];
    return;
  }
  const answer = field.type === 'group' ? readRows(reading, field, raw, path) : fieldKit[field.type].parse(raw, field, given);
  if (answer === null || answer.code !== undefined) {
    reading.broken.add(dotted);
    delete into[key];
    if (answer) refuse(errors, path, answer.code, answer.details);
    return;
  }
  into[key] = answer.value;
}

/** The rows of a group; null when a row was refused, which has been said. */
function readRows(reading: Reading, field: Field, raw: unknown, path: string[]): Answer | null {
  const list = fieldKit.group.parse(raw, field, reading.given);
  if (list.code !== undefined) return list;
  const rows = list.value as unknown[];
  const { min, max } = field.repeat ?? { min: 0, max: 200 };
  if (rows.length < min) return { code: 'too-few', details: { min } };
  if (rows.length > max) return { code: 'too-many', details: { max } };
  const before = reading.errors.length;
  const tree = treeOf(field.fields ?? []);
  const inRow: Reading = { ...reading, given: { ...reading.given, only: undefined } };
  const value = rows.map((row, index) => {
    const here = [...path, String(index)];
    if (!isObject(row)) {
      refuse(reading.errors, here, 'not-an-object');
      return {};
    }
    const into: Record<string, unknown> = {};
    readTree(inRow, tree, nest(row, reading.errors, here), into, here);
    return into;
  });
  return reading.errors.length > before ? null : { value };
}

/** Shown or hidden, required or not, within its bounds: asked when all answers are read, in the order of the form. */
function weighField(reading: Reading, field: Field, scope: Scope): void {
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
    if (mayAnswer && field.type !== 'note' && asked(() => requiredOf(field.required, scope))) refuse(errors, path, 'missing');
    return;
  }
  if (given.before && !touched.has(field.key)) return;
  if (field.type !== 'group') return weighBounds(errors, field, value, path, scope);
  for (const [index, row] of (value as Record<string, unknown>[]).entries()) {
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
  if (value !== undefined) return weighBounds(reading.errors, part, value, path, scope);
  if (part.type !== 'note' && !reading.broken.has(path.join('.')) && asked(() => requiredOf(part.required, scope))) refuse(reading.errors, path, 'missing');
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

/** A number, or a day as ISO text; null where it cannot be known. */
export function boundOf(bound: Field['min'], scope: Scope): unknown {
  if (!isExpression(bound)) return bound ?? null;
  return known(() => evaluate(bound, scope)) ?? null;
}

/** What an expression answers; nothing where it asks for what is not there yet. A definition that is itself broken throws. */
function known<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ExpressionDefect && (error.code === 'fact-unknown' || error.code === 'failed' || error.code === 'wrong-type')) return null;
    throw error;
  }
}

export const asked = (ask: () => boolean): boolean => known(ask) === true;

/** Flat keys become nested ones; a value given both ways is refused. */
function nest(flat: Record<string, unknown>, errors: FieldRefusal[], path: string[] = []): Record<string, unknown> {
  if (!Object.keys(flat).some((key) => key.includes('.'))) return flat;
  const nested: Record<string, unknown> = Object.create(null);
  const entries = Object.entries(flat).sort(([left], [right]) => Number(left.includes('.')) - Number(right.includes('.')));
  for (const [key, value] of entries) {
    if (!key.includes('.')) {
      nested[key] = isObject(value) ? structuredClone(value) : value;
      continue;
    }
    const parts = key.split('.');
    const last = parts.pop()!;
    let into: Record<string, unknown> | null = nested;
    for (const part of parts) {
      if (!Object.hasOwn(into, part)) into[part] = {};
      const next: unknown = into[part];
      into = isObject(next) ? next : null;
      if (!into) break;
    }
    if (!into || Object.hasOwn(into, last)) refuse(errors, [...path, ...parts, last], 'given-twice');
    else into[last] = value;
  }
  return nested;
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

export function isOpen(only: readonly string[], dotted: string): boolean {
  return only.some((path) => {
    const open = path.startsWith('form.') ? path.slice(5) : path;
    return open === 'form' || open === dotted || dotted.startsWith(`${open}.`);
  });
}

/** The value under a dotted key; undefined where there is none. */
export function valueAt(root: Record<string, unknown>, dotted: string): unknown {
  let value: unknown = root;
  for (const key of dotted.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Lays a value under a dotted key. */
export function putAt(root: Record<string, unknown>, dotted: string, value: unknown): void {
  const keys = dotted.split('.');
  const last = keys.pop()!;
  let into = root;
  for (const key of keys) {
    if (!isObject(into[key])) into[key] = {};
    into = into[key] as Record<string, unknown>;
  }
  into[last] = value;
}

function removeAt(root: Record<string, unknown>, path: readonly string[]): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    delete root[key];
    return;
  }
  const within = root[key];
  if (!isObject(within)) return;
  removeAt(within, rest);
  if (Object.keys(within).length === 0) delete root[key];
}

/** Both came through the same rules, so equal values have equal text. */
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const meantOf = (key: string, tree: FieldTree): Record<string, string> => {
  const meant = nearest(key, tree.keys());
  return meant ? { meant } : {};
};

function refuse(errors: FieldRefusal[], path: readonly string[], code: FieldCode, details?: Record<string, string | number>): void {
  const pointer = `/form/${path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
  errors.push({ pointer, code, ...(details && Object.keys(details).length > 0 ? { details } : {}) });
}
