import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#domain/refusal';

/** Under which a write is remembered. `bodySha256` also covers what `If-Match` asks, so that a key means one wish. */
export interface WriteKey {
  actor: string;
  route: string;
  key: string;
  bodySha256: Buffer;
}

/** Required on every route that changes something; scoped by actor, so that no key reads another's answer. */
export function writeKeyOf(request: FastifyRequest, actor: string): WriteKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length === 0) throw new Refusal('idempotency-key-missing');
  if (key.length > 200)
    throw new Refusal('invalid-input', {}, [{ pointer: '/headers/Idempotency-Key', code: 'too-long', details: { max: 200 } }]);
  const path = request.url.split('?')[0] ?? request.url;
  return {
    actor,
    route: `${request.method} ${path}`,
    key,
    bodySha256: createHash('sha256')
      .update(stable(request.body ?? null))
      .digest(),
  };
}

/** The version the caller has seen, from `If-Match: "7"`; undefined when it does not say. */
export function seenVersionOf(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"?([0-9]{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Refusal('invalid-input', {}, [{ pointer: '/headers/If-Match', code: 'pattern-mismatch' }]);
  return Number(version);
}

/** The order of keys says nothing, so it does not make another body. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
