/** A citizen's answers against the form: everything that is wrong at once, each with its JSON pointer. */
import type { Scope } from '#domain/definition/expressions/evaluate';
import { nearest } from '#domain/definition/nearest';
import type { Definition, Field } from '#domain/definition/schema';
import type { IsoDate } from '#domain/instant';
import type { FieldRefusal } from '#domain/refusal';
import { type Answer, fieldKit, isAbsent, type Known } from './kit';
import { isObject, isOpen, nest, putAt, valueAt } from './paths';
import { type FieldTree, fieldsOf, isField, treeOf } from './record';
import { type Reading, refuse, weighField } from './weigh';

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
      readable?: undefined;
    }
  | {
      errors: FieldRefusal[];
      form?: undefined;
      changed?: undefined;
      changes?: undefined;
      /** What could be read all the same: so that whoever asks further (documents) can name what is missing in the same answer. */
      readable: Record<string, unknown>;
    };

/**
 * Never throws for what a citizen sends. Hidden fields (`when`) that are sent are refused, and dropped where they stood before.
 * An expression that cannot be answered yet (it asks a register, or an answer that is missing) asks nothing of the citizen.
 */
export function parseForm(given: FormToParse): ParsedForm {
  const { definition } = given;
  const errors: FieldRefusal[] = [];
  if (!isObject(given.form)) return { errors: [{ pointer: '/form', code: 'not-an-object' }], readable: {} };

  const sent = nest(given.form, (path) => refuse(errors, path, 'given-twice'));
  const form: Record<string, unknown> = structuredClone(given.before ?? {});
  const reading: Reading = { given, errors, touched: new Set(), broken: new Set() };
  readTree(reading, treeOf(fieldsOf(definition)), sent, form, []);

  const scope: Scope = {
    definition,
    form,
    applicant: given.applicant,
    today: given.today,
    facts: given.facts,
    paid: 0,
    agency: () => null,
  };
  for (const field of fieldsOf(definition)) weighField(reading, field, scope);

  if (errors.length > 0) return { errors, readable: form };
  const changed = fieldsOf(definition)
    .map((field) => field.key)
    .filter((key) => !same(valueAt(form, key), valueAt(given.before ?? {}, key)));
  const changes: Record<string, unknown> = {};
  for (const key of changed) putAt(changes, key, valueAt(form, key) ?? null);
  return { form, changed, changes };
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
  if (given.only && !isOpen(given.only, dotted)) {
    refuse(errors, path, 'field-not-open');
    return;
  }
  reading.touched.add(dotted);
  if (isAbsent(raw)) {
    delete into[key];
    return;
  }
  const answer = field.type === 'group' ? readRows(reading, field, raw, path) : fieldKit[field.type].parse(raw, field, given);
  if (answer.code === undefined) {
    into[key] = answer.value;
    return;
  }
  reading.broken.add(dotted);
  delete into[key];
  refuse(errors, path, answer.code, answer.details);
}

/** The rows of a group. What is wrong within them is said, and what is right is kept, so that the rest can be weighed. */
function readRows(reading: Reading, field: Field, raw: unknown, path: string[]): Answer {
  const list = fieldKit.group.parse(raw, field, reading.given);
  if (list.code !== undefined) return list;
  const rows = list.value as unknown[];
  const { min, max } = field.repeat ?? { min: 0, max: 200 };
  if (rows.length < min) return { code: 'too-few', details: { min } };
  if (rows.length > max) return { code: 'too-many', details: { max } };
  const tree = treeOf(field.fields ?? []);
  const inRow: Reading = { ...reading, given: { ...reading.given, only: undefined } };
  const value = rows.map((row, index) => {
    const here = [...path, String(index)];
    if (!isObject(row)) {
      reading.broken.add(here.join('.'));
      refuse(reading.errors, here, 'not-an-object');
      return {};
    }
    const into: Record<string, unknown> = {};
    readTree(
      inRow,
      tree,
      nest(row, (within) => refuse(reading.errors, [...here, ...within], 'given-twice')),
      into,
      here,
    );
    return into;
  });
  return { value };
}

/** Both came through the same rules, so equal values have equal text. */
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const meantOf = (key: string, tree: FieldTree): Record<string, string> => {
  const meant = nearest(key, tree.keys());
  return meant ? { meant } : {};
};
