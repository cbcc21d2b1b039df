import type { z } from 'zod';
import type { FieldRefusal } from '#domain/refusal';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as codes at JSON pointers: one line for each bad or unknown field. */
export function fieldRefusals(error: z.ZodError, value: unknown, prefix = ''): FieldRefusal[] {
  return error.issues.flatMap((issue) => refusalsOf(issue, value, prefix));
}

function refusalsOf(issue: Issue, value: unknown, prefix: string): FieldRefusal[] {
  const pointer = prefix + pointerOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: `${pointer}${pointerOf([key])}`, code: 'unknown-field' }));
    case 'invalid_type':
      return [{ pointer, code: at(value, issue.path) === undefined ? 'required' : 'wrong-type', details: { expected: issue.expected } }];
    case 'too_big':
      return [{ pointer, code: isCounted(issue.origin) ? 'too-long' : 'too-large', details: { max: Number(issue.maximum) } }];
    case 'too_small':
      return [{ pointer, code: isCounted(issue.origin) ? 'too-short' : 'too-small', details: { min: Number(issue.minimum) } }];
    case 'invalid_value':
      return [{ pointer, code: at(value, issue.path) === undefined ? 'required' : 'not-an-option', details: { options: issue.values.join(', ') } }];
    case 'custom':
      return [{ pointer, code: issue.message }];
    default:
      return [{ pointer, code: at(value, issue.path) === undefined ? 'required' : 'malformed' }];
  }
}

const isCounted = (origin: string) => origin === 'string' || origin === 'array';

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner === null || typeof inner !== 'object' ? undefined : Reflect.get(inner, key)), value);
