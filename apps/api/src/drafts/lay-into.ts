import { isAbsent } from '#domain/definition/fields/kit';
import { putAt, removeAt, valueAt } from '#domain/definition/fields/paths';
import { fieldsOf } from '#domain/definition/fields/record';
import type { Definition } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { type FieldRefusal, Refusal } from '#domain/refusal';
import type { DraftEntity } from '#storage/draft/draft.entity';

export interface Answers {
  definition: Definition;
  person: string;
  at: Instant;
  answers: Record<string, unknown>;
  evidence: Record<string, string[]>;
  /** The version whose answers the writer saw. */
  seen?: number | undefined;
  onBehalfOf?: string | null | undefined;
}

/** How many replaced answers are kept: more than anybody reads. */
const mostKept = 20;

/**
 * Answers laid over a draft. Where another device changed the same answer after the writer had looked, the newer stands
 * and the older is kept beside it.
 */
export function layInto(before: DraftEntity | null, { definition, person, at, answers, evidence, seen, onBehalfOf }: Answers): DraftEntity {
  refuseUnknown(definition, answers, evidence);
  const version = (before?.version ?? 0) + 1;
  const form = structuredClone(before?.form ?? {});
  const touched = { ...before?.touched };
  const kept = [...(before?.kept ?? [])];
  for (const [key, value] of Object.entries(answers)) {
    const old = valueAt(form, key);
    if (same(old, value)) continue;
    const last = touched[key];
    if (seen !== undefined && last && last.version > seen && !isAbsent(old)) kept.push({ key, value: old, at: last.at });
    if (isAbsent(value)) removeAt(form, key.split('.'));
    else putAt(form, key, value);
    touched[key] = { version, at };
  }
  return {
    person,
    service: definition.key,
    serviceVersion: definition.version,
    version,
    form,
    evidence: [
      ...(before?.evidence ?? []).filter(({ key }) => !(key in evidence)),
      ...Object.entries(evidence).flatMap(([key, ids]) => ids.map((fileId) => ({ key, fileId }))),
    ],
    onBehalfOf: onBehalfOf === undefined ? (before?.onBehalfOf ?? null) : onBehalfOf,
    touched,
    kept: kept.slice(-mostKept),
    savedAt: new Date(at),
    other: before?.other ?? null,
  };
}

function refuseUnknown(definition: Definition, answers: Record<string, unknown>, evidence: Record<string, unknown>): void {
  const fields = new Set(fieldsOf(definition).map(({ key }) => key));
  const documents = new Set(definition.evidence.map(({ key }) => key));
  const errors: FieldRefusal[] = [
    ...Object.keys(answers)
      .filter((key) => !fields.has(key))
      .map((key) => ({ pointer: `/answers/${key}`, code: 'unknown-field' })),
    ...Object.keys(evidence)
      .filter((key) => !documents.has(key))
      .map((key) => ({ pointer: `/evidence/${key}`, code: 'unknown-evidence' })),
  ];
  if (errors.length > 0) throw new Refusal('invalid-input', {}, errors);
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
