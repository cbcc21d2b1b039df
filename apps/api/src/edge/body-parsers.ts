import type { FastifyInstance } from 'fastify';
import { type FieldRefusal, Refusal } from '#domain/refusal';

export const mostBodyBytes = 256 * 1024;
const deepest = 20;
const mostKeys = 5000;

/** What bodies may be written in. Anything else is 415. JSON is bounded in depth and breadth, and cannot reach a prototype. */
export function addBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const text = { parseAs: 'string', bodyLimit: mostBodyBytes } as const;
  fastify.addContentTypeParser(['application/json', 'application/merge-patch+json'], text, async (_: unknown, body: string) =>
    parseJson(body),
  );
  fastify.addContentTypeParser(['application/yaml', 'application/x-yaml', 'text/yaml'], text, async (_: unknown, body: string) => body);
  fastify.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: mostBodyBytes },
    async (_: unknown, body: Buffer) => body,
  );
  fastify.addContentTypeParser('application/x-www-form-urlencoded', text, async (_: unknown, body: string) =>
    Object.fromEntries(new URLSearchParams(body)),
  );
}

/** An empty body is no body: several writes need none. */
export function parseJson(body: string): unknown {
  if (body.trim() === '') return undefined;
  if (body.includes('\uFFFD')) throw new Refusal('malformed');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal('malformed');
  }
  bound(value);
  return value;
}

function bound(value: unknown): void {
  const errors: FieldRefusal[] = [];
  let keys = 0;
  const visit = (inner: unknown, depth: number): void => {
    if (inner === null || typeof inner !== 'object') return;
    if (depth > deepest) throw new Refusal('malformed', { code: 'too-deep' });
    for (const [key, child] of Object.entries(inner)) {
      keys += 1;
      if (keys > mostKeys) throw new Refusal('too-large');
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') errors.push({ pointer: `/${key}`, code: 'unknown-field' });
      visit(child, depth + 1);
    }
  };
  visit(value, 0);
  if (errors.length > 0) throw new Refusal('invalid-input', {}, errors);
}
