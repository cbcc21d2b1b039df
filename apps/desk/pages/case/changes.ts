/** Which answers were changed since filing, and what stood there before. */
import type { HistoryLine } from '#contracts/http/dossier';
import { isObject, valueAt } from '#domain/definition/fields/paths';

/** Dotted key → the answer before its latest change; only keys that were changed. A new answer had none: null. */
export function changesIn(history: readonly HistoryLine[]): ReadonlyMap<string, unknown> {
  const before = new Map<string, unknown>();
  let form: Record<string, unknown> = {};
  for (const { kind, fact } of history) {
    if (kind === 'filed' && isObject(fact.form)) form = structuredClone(fact.form);
    if (kind !== 'form-changed' || !isObject(fact.changes)) continue;
    for (const [key, value] of leaves(fact.changes)) {
      const old = valueAt(form, key) ?? null;
      if (JSON.stringify(old) !== JSON.stringify(value)) before.set(key, old);
    }
    form = merged(form, fact.changes);
  }
  return before;
}

function leaves(value: Record<string, unknown>, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    isObject(inner) ? leaves(inner, `${prefix}${key}.`) : [[`${prefix}${key}`, inner]],
  );
}

function merged(into: Record<string, unknown>, changes: Record<string, unknown>): Record<string, unknown> {
  const result = { ...into };
  for (const [key, value] of Object.entries(changes)) {
    const old = result[key];
    result[key] = isObject(value) && isObject(old) ? merged(old, value) : value;
  }
  return result;
}
