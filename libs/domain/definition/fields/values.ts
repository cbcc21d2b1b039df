/** Answers to a handful of fields outside the form: a visit's checklist, what a clerk fills in. */
import type { Scope } from '#domain/definition/expressions/evaluate';
import type { Definition, Field } from '#domain/definition/schema';
import type { FieldRefusal } from '#domain/refusal';
import { parseForm } from './form';
import type { Known } from './kit';

export interface ValuesToParse extends Known {
  fields: readonly Field[];
  values: unknown;
  scope: Scope;
}

/** The same rules as for the form, with pointers below `/fields`. Expressions of these fields see the dossier's form, not each other. */
export function parseValues({
  fields,
  values,
  scope,
  places,
  files,
}: ValuesToParse): { values: Record<string, unknown>; errors?: undefined } | { errors: FieldRefusal[]; values?: undefined } {
  const parsed = parseForm({
    definition: pageOf(scope.definition, fields),
    form: values ?? {},
    applicant: scope.applicant,
    today: scope.today,
    facts: scope.facts,
    places,
    files,
  });
  return parsed.errors
    ? { errors: parsed.errors.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/form/, '/fields') })) }
    : { values: parsed.form };
}

const pages = new WeakMap<readonly Field[], Definition>();

/** A definition whose form is these fields alone; kept, so that its expressions are compiled once. */
function pageOf(definition: Definition, fields: readonly Field[]): Definition {
  let found = pages.get(fields);
  if (!found) {
    found = { ...definition, form: { pages: [{ key: 'values', title: definition.title, fields: [...fields] }] } };
    pages.set(fields, found);
  }
  return found;
}
