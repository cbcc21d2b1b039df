import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DossierEvent } from '#domain/dossier/events';
import { instantOf, millisecondsOf } from '#domain/instant';

/** What stands before the first event of every dossier. */
export const beforeFirst: Buffer = Buffer.alloc(32);

/**
 * The hash of an event: SHA-256 over the previous hash and the event as canonical JSON (RFC 8785), so that no event can
 * be changed, left out or moved without every later hash saying so.
 */
export function chained(prev: Buffer, dossierId: string, { version, at, by, channel, fact }: DossierEvent): Buffer {
  const text = canonicalize({ dossierId, version, at: instantOf(millisecondsOf(at)), by, channel, fact });
  return createHash('sha256')
    .update(prev)
    .update(text ?? '')
    .digest();
}
