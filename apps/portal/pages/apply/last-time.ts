import { isAbsent } from '#domain/definition/fields/kit';
import { valueAt } from '#domain/definition/fields/paths';
import type { Field } from '#domain/definition/schema';
import type { Application } from './draft';
import type { Step } from './steps';

export interface Remembered {
  field: Field;
  value: unknown;
}

/** Answers of an earlier request to what is still open here, for oneself. */
export function openIn({ facts, draft, filling }: Application, step: Step): Remembered[] {
  if (step.kind !== 'fields' || !facts || draft?.onBehalfOf) return [];
  return step.fields.flatMap((field) => {
    const before = facts.before[field.key];
    return before && isAbsent(valueAt(filling.form, field.key)) ? [{ field, value: before.value }] : [];
  });
}

/** What the account says of the writer, asked for by a field of that type; undefined for every other question. */
export function knownFor({ facts, draft, filling }: Application, { key, type }: Field): string | undefined {
  if (!facts || draft?.onBehalfOf || !isAbsent(valueAt(filling.form, key))) return undefined;
  const known = { mobile: facts.mobile, nationalId: facts.nationalId, email: facts.email };
  return type in known ? (known[type as keyof typeof known] ?? undefined) : undefined;
}
