import type { z } from 'zod';
import type { FieldCode } from '#domain/definition/fields/codes';
import type { FieldRefusal } from '#domain/refusal';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as codes at JSON pointers: one line for each bad or unknown field. */
export function fieldRefusals(error: z.ZodError, value: unknown, prefix = ''): FieldRefusal[] {
  return error.issues.flatMap((issue) => refusalsOf(issue, value, prefix));
}

function refusalsOf(issue: Issue, value: unknown, prefix: string): FieldRefusal[] {
  const pointer = prefix + pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: pointer + pointerOf([key]), code: 'unknown-field' }));
  if (at(value, issue.path) === undefined) return [{ pointer, code: 'missing' }];
  return [{ pointer, ...wrong(issue) }];
}

function wrong(issue: Issue): Omit<FieldRefusal, 'pointer'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: wrongType[issue.expected] ?? 'pattern-mismatch' };
    case 'too_big':
      return { code: beyond[issue.origin]?.[1] ?? 'too-large', details: { max: Number(issue.maximum) } };
    case 'too_small':
      return { code: beyond[issue.origin]?.[0] ?? 'too-small', details: { min: Number(issue.minimum) } };
    case 'invalid_value':
      return { code: 'not-an-option', details: { options: issue.values.join(', ') } };
    case 'custom':
      return { code: issue.message };
    default:
      return { code: 'pattern-mismatch' };
  }
}

const wrongType: Record<string, FieldCode> = {
  string: 'not-text',
  number: 'not-a-number',
  int: 'not-whole',
  boolean: 'not-yes-or-no',
  array: 'not-a-list',
  object: 'not-an-object',
  record: 'not-an-object',
};
const beyond: Record<string, [FieldCode, FieldCode]> = { string: ['too-short', 'too-long'], array: ['too-few', 'too-many'] };

/** RFC 6901. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner === null || typeof inner !== 'object' ? undefined : Reflect.get(inner, key)), value);
