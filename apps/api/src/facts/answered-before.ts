import { valueAt } from '#domain/definition/fields/paths';
import { fieldsOf } from '#domain/definition/fields/record';
import type { Definition, Field, FieldType } from '#domain/definition/schema';
import type { Dossier } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';

export interface Past {
  dossier: Dossier;
  definition: Definition;
}

/** One person has one of these, whatever the service: an answer to another question of the type serves as well. */
const ofThePerson: ReadonlySet<FieldType> = new Set(['address', 'postalCode', 'landline', 'email', 'mobile', 'nationalId', 'iban']);
/** A file is handed in again on purpose, and a list is of its own request. */
const neverAgain: ReadonlySet<FieldType> = new Set(['file', 'group', 'note', 'date', 'longText']);

/** By key of a service's fields, the latest answer in earlier requests, newest first: to the same question, else to one of the same type. */
export function answeredBefore(definition: Definition, past: readonly Past[]): Record<string, { value: unknown; at: Instant }> {
  const found = fieldsOf(definition).flatMap((field) => {
    const before = neverAgain.has(field.type) ? undefined : (sameQuestion(field, definition, past) ?? sameType(field, past));
    return before ? [[field.key, before] as const] : [];
  });
  return Object.fromEntries(found);
}

function sameQuestion(field: Field, { key }: Definition, past: readonly Past[]) {
  return first(
    past.filter(({ dossier }) => dossier.service === key),
    ({ definition }) => fieldsOf(definition).filter((one) => one.key === field.key && one.type === field.type),
  );
}

function sameType(field: Field, past: readonly Past[]) {
  return ofThePerson.has(field.type)
    ? first(past, ({ definition }) => fieldsOf(definition).filter(({ type }) => type === field.type))
    : undefined;
}

function first(past: readonly Past[], asked: (one: Past) => Field[]): { value: unknown; at: Instant } | undefined {
  for (const one of past) {
    for (const { key } of asked(one)) {
      const value = valueAt(one.dossier.form, key);
      if (value !== undefined) return { value, at: one.dossier.openedAt };
    }
  }
  return undefined;
}
