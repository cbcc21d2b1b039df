/** From a text to a definition, or to everything that is wrong with its shape. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Defect, DefectCode } from './defect';
import { nearest } from './nearest';
import { Definition } from './schema';

/** A definition of a service is a few hundred lines; these are some ten times that. */
const longest = 512 * 1024;
const mostAliases = 50;
const deepest = 40;

export type Parsed =
  | { definition: Definition; defects?: undefined; mended?: undefined }
  /** `mended`: the same with its defects of shape set aside, so that the rest can be checked too. */
  | { definition?: undefined; defects: Defect[]; mended?: Definition };

/** YAML or JSON text, or a value already parsed from either. Never throws. */
export function parseDefinition(source: unknown): Parsed {
  const read = typeof source === 'string' ? readText(source) : { value: source };
  if ('defects' in read) return read;
  if (isTooDeep(read.value, deepest)) return { defects: [{ code: 'too-large', at: '', details: { limit: deepest } }] };
  const result = Definition.safeParse(read.value);
  if (result.success) return { definition: result.data };
  const defects = result.error.issues.flatMap((issue) => defectsOf(issue, read.value));
  const mended = mend(read.value, defects);
  return { defects, ...(mended ? { mended } : {}) };
}

function readText(text: string): { value: unknown } | { defects: Defect[] } {
  if (Buffer.byteLength(text) > longest) return { defects: [{ code: 'too-large', at: '', details: { limit: longest } }] };
  try {
    const document = parseDocument(text, { version: '1.2', uniqueKeys: true, prettyErrors: false });
    if (document.errors.length > 0) {
      return {
        defects: document.errors.map((error) => ({
          code: 'unreadable',
          at: '',
          details: { line: lineOf(text, error.pos[0]), reason: error.code },
        })),
      };
    }
    return { value: document.toJS({ maxAliasCount: mostAliases }) };
  } catch {
    return { defects: [{ code: 'unreadable', at: '', details: { line: 1, reason: 'RESOURCE_EXHAUSTION' } }] };
  }
}

const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length;

function isTooDeep(value: unknown, left: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return left === 0 || Object.values(value).some((one) => isTooDeep(one, left - 1));
}

/** One defect for each thing wrong: an unknown key by its own name, a union by the branch that came nearest. */
function defectsOf(issue: z.core.$ZodIssue, root: unknown, before: PropertyKey[] = []): Defect[] {
  const path = [...before, ...issue.path];
  const at = path.map(String).join('.');
  const given = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'unknown-key', at: [...path.map(String), key].join('.'), details: { name: key } }));
  }
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter((branch) => branch.length > 0);
    const deep = branches.find((branch) => branch.every((one) => one.path.length > 0));
    if (deep) return deep.flatMap((one) => defectsOf(one, root, path));
    if (issue.discriminator) {
      const known = knownOf(issue.inclusive);
      return [
        { code: given === undefined ? 'missing' : 'unknown-kind', at, details: { name: String(given ?? ''), ...meantOf(given, known) } },
      ];
    }
    return [{ code: given === undefined ? 'missing' : 'malformed', at, details: {} }];
  }
  if (given === undefined) return [{ code: codeOfMissing(path), at, details: {} }];
  if (issue.code === 'too_small' && path.at(-1) === 'fa') return [{ code: 'persian-missing', at, details: {} }];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [{ code: 'unknown-kind', at, details: { name: String(given), known: known.join(', '), ...meantOf(given, known) } }];
  }
  if (issue.code === 'invalid_key' && issue.issues.length > 0)
    return [{ code: 'malformed-name', at, details: { name: String(path.at(-1)) } }];
  return [{ code: 'malformed', at, details: { expected: expectedOf(issue) } }];
}

const missingCodes: Record<string, DefectCode> = {
  fa: 'persian-missing',
  who: 'owner-missing',
  due: 'due-missing',
  silence: 'silence-missing',
};
const codeOfMissing = (path: readonly PropertyKey[]): DefectCode => missingCodes[String(path.at(-1))] ?? 'missing';

/** What stands in for a part that is missing or malformed, by its name, so that the checker can look at the rest. */
const standIns: Record<string, unknown> = {
  fa: 'فارسی',
  en: 'English',
  title: { fa: 'فارسی' },
  label: { fa: 'فارسی' },
  text: { fa: 'فارسی' },
  summary: { fa: 'فارسی' },
  due: '1wd',
  budget: '1wd',
  silence: 'escalate',
  voice: 'binding',
  public: 'checking',
  version: '0.0.0',
  required: false,
  needs: [],
  maxMb: 1,
};

function mend(root: unknown, defects: readonly Defect[]): Definition | null {
  const copy = structuredClone(root);
  for (const { code, at } of defects) {
    const path = at.split('.');
    const key = path.pop()!;
    const parent = valueAt(copy, path);
    if (parent === null || typeof parent !== 'object') return null;
    const into = parent as Record<string, unknown>;
    if (code === 'unknown-key') delete into[key];
    else if (key === 'who') into[key] = { role: 'head' };
    else if (Object.hasOwn(standIns, key)) into[key] = standIns[key];
    else return null;
  }
  const result = Definition.safeParse(copy);
  return result.success ? result.data : null;
}

const knownOf = (note: unknown): string[] => (Array.isArray(note) ? note.map(String) : []);
const meantOf = (given: unknown, known: string[]): { meant?: string } => {
  const meant = typeof given === 'string' ? nearest(given, known) : null;
  return meant ? { meant } : {};
};

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_format') return issue.pattern ?? issue.format;
  return issue.code;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = root;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
