/**
 * What a new version would change, told part by part: what was added, what was taken away, what says something else now.
 * Nothing that differs goes unmentioned; only the order of stages, clocks and actions, which has no meaning, is no difference.
 */
import type { Definition, Text } from './schema';

/** The parts of a definition that people speak of by name. */
export const parts = ['service', 'page', 'field', 'evidence', 'reason', 'law', 'clock', 'stage', 'party', 'action', 'inquiry'] as const;
export type Part = (typeof parts)[number];

export interface Difference {
  change: 'added' | 'removed' | 'changed';
  /** `stages.check.due`: where in the definition. */
  at: string;
  part: Part;
  /** What the part is called, where it is called something; its key otherwise. */
  name: Text;
  /** Of a change within the part: which of its properties, `due` or `next.accept`. */
  property: string | null;
  before: unknown;
  after: unknown;
}

/** Where each part is found: a `*` stands for its key. The longest that fits counts. */
const placesOfParts: Record<Exclude<Part, 'service'>, string[]> = {
  page: ['form.pages.*'],
  field: ['form.pages.*.fields.*', 'form.pages.*.fields.*.fields.*', 'stages.*.checklist.*', 'stages.*.actions.*.fields.*'],
  evidence: ['evidence.*'],
  reason: ['reasons.*'],
  law: ['legal.*'],
  clock: ['clocks.*'],
  stage: ['stages.*'],
  party: ['stages.*.parties.*'],
  action: ['stages.*.actions.*'],
  inquiry: ['stages.*.inquiries.*'],
};
const patterns = (Object.entries(placesOfParts) as [Exclude<Part, 'service'>, string[]][])
  .flatMap(([part, places]) => places.map((place) => ({ part, steps: place.split('.') })))
  .toSorted((one, other) => other.steps.length - one.steps.length);

/** From what is published to what is proposed, in the order of the new version. Empty when both say the same. */
export function differencesOf(before: Definition, after: Definition): Difference[] {
  const found: Difference[] = [];
  compare([], before, after, { before, after }, found);
  return found;
}

interface Whole {
  before: Definition;
  after: Definition;
}

function compare(path: string[], before: unknown, after: unknown, whole: Whole, found: Difference[]): void {
  const [left, right] = [children(before), children(after)];
  // A text is one thing to its reader, in whichever language it changed; an absent part has no inside.
  if (!left || !right || isText(before) || isText(after)) {
    if (!same(before, after)) found.push(differenceAt(path, before, after, whole));
    return;
  }
  for (const key of new Set([...Object.keys(right), ...Object.keys(left)])) {
    if (path.length === 0 && (key === 'version' || key === 'dsl')) continue;
    compare([...path, key], left[key], right[key], whole, found);
  }
  const [orderBefore, orderAfter] = [orderOf(left, right), orderOf(right, left)];
  if ((Array.isArray(after) || path.at(-1) === 'outcome') && orderBefore.join() !== orderAfter.join())
    found.push({ ...differenceAt([...path, 'order'], orderBefore, orderAfter, whole), change: 'changed' });
}

/** What both have, in the order of the first. Lists are read in their order, and of outcomes the first that is true counts. */
const orderOf = (one: Record<string, unknown>, other: Record<string, unknown>): string[] => Object.keys(one).filter((key) => key in other);

function differenceAt(path: string[], before: unknown, after: unknown, whole: Whole): Difference {
  const fitting = patterns.find(
    ({ steps }) => steps.length <= path.length && steps.every((step, index) => step === '*' || step === path[index]),
  );
  const depth = fitting?.steps.length ?? 0;
  const property = path.slice(depth).join('.') || null;
  const partPath = path.slice(0, depth);
  return {
    change: before === undefined && !property ? 'added' : after === undefined && !property ? 'removed' : 'changed',
    at: path.join('.'),
    part: fitting?.part ?? 'service',
    name: nameOf(at(whole.after, partPath) ?? at(whole.before, partPath), partPath.at(-1) ?? whole.after.key),
    property,
    before: before ?? null,
    after: after ?? null,
  };
}

const nameOf = (part: unknown, key: string): Text => {
  const { title, label, text } = (part ?? {}) as Record<string, unknown>;
  return [title, label, text].find(isText) ?? { fa: key, en: key };
};

const at = (whole: unknown, path: string[]): unknown => path.reduce((inside, key) => children(inside)?.[key], whole);

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'fa' in value && typeof value.fa === 'string';

/** Lists of named things go by their names; other lists are one value. */
function children(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return value as Record<string, unknown>;
  const keys = value.map(keyOf);
  const named = keys.every((key) => key !== null) && new Set(keys).size === keys.length;
  return named ? Object.fromEntries(value.map((one, index) => [keys[index]!, one])) : null;
}

function keyOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key, code, as, id } = value as Record<string, unknown>;
  return [key, code, as, id].find((name): name is string => typeof name === 'string') ?? null;
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
