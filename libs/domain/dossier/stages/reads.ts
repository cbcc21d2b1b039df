/** What an opinion rests on, as one hash: when it differs, the body must be asked again. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Party } from '#domain/definition/schema';
import type { Dossier } from '../dossier';

/** SHA-256 over the canonical JSON of the values that a party reads. */
export function readsHash(dossier: Dossier, party: Pick<Party, 'reads'>): string {
  const seen = party.reads.map((path) => [path, valueAt({ ...dossier.facts, form: dossier.form }, path)]);
  return bytesToHex(sha256(utf8ToBytes(canonical(seen))));
}

function valueAt(value: unknown, path: string): unknown {
  return (
    path
      .split('.')
      .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined), value) ??
    null
  );
}

/** The same text for the same value, however its keys are ordered. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}
