/** The documents that go with a form: each key known, each required one there. */
import { requiredOf, type Scope } from '#domain/definition/expressions/evaluate';
import { nearest } from '#domain/definition/nearest';
import type { Definition } from '#domain/definition/schema';
import type { FieldRefusal } from '#domain/refusal';
import { asked } from './conditions';

/** Several files may stand under one key, as pages of one document. */
const mostFiles = 20;

/**
 * Everything wrong at once, with pointers such as `/evidence/lyrics`; empty when all is well.
 * A requirement that asks a register which has not answered yet is not one yet.
 */
export function parseEvidence({
  definition,
  evidence,
  scope,
}: {
  definition: Definition;
  evidence: readonly { key: string }[];
  scope: Scope;
}): FieldRefusal[] {
  const known = new Set(definition.evidence.map((one) => one.key));
  const given = new Map<string, number>();
  for (const { key } of evidence) given.set(key, (given.get(key) ?? 0) + 1);
  const errors: FieldRefusal[] = [];
  for (const [key, count] of given) {
    const meant = nearest(key, known);
    if (!known.has(key)) errors.push({ pointer: pointerTo(key), code: 'unknown-evidence', ...(meant ? { details: { meant } } : {}) });
    else if (count > mostFiles) errors.push({ pointer: pointerTo(key), code: 'too-many', details: { max: mostFiles } });
  }
  for (const { key, required } of definition.evidence) {
    if (!given.has(key) && asked(() => requiredOf(required, scope))) errors.push({ pointer: pointerTo(key), code: 'missing' });
  }
  return errors;
}

const pointerTo = (key: string): string => `/evidence/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
