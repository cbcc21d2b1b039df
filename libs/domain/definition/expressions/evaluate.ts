/**
 * Answers expressions. Pure and total: an answer in plain JSON, or an ExpressionDefect.
 * Programs are compiled once for each definition (held as long as the definition object is).
 */
import type { Definition } from '#domain/definition/schema';
import { compile, type Program } from './compile';
import { type Ground, groundOf, type standingNames, within } from './environment';
import { ExpressionDefect, type Scope } from './scope';
import { dateOf } from './shape';

export { ExpressionDefect, type OpinionView, type Scope } from './scope';

/** A value that is no expression stands for itself: `capacity` bounds, agency keys. */
export const isExpression = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');

/**
 * The answer as plain JSON: numbers, texts, booleans, null, lists and maps; a timestamp is its day in Tehran.
 * Throws ExpressionDefect and nothing else.
 */
export function evaluate(expression: string, scope: Scope): unknown {
  const found = preparedFor(scope.definition);
  const program = programOf(found, expression);
  try {
    return plain(within(scope, () => program.run(new found.Variables(scope))));
  } catch (error) {
    if (error instanceof ExpressionDefect) throw error;
    const { code, summary, message } = error as { code?: string; summary?: string; message?: string };
    throw new ExpressionDefect(code === 'unknown_variable' ? 'fact-unknown' : 'failed', expression, summary ?? message ?? String(error));
  }
}

export const evaluateBoolean = (expression: string, scope: Scope): boolean =>
  expected(expression, scope, 'a yes or no', (value): value is boolean => typeof value === 'boolean');

export function evaluateNumber(expression: string, scope: Scope): number {
  const value = expected(expression, scope, 'a number', (answer): answer is number => typeof answer === 'number');
  if (!Number.isFinite(value)) throw new ExpressionDefect('not-finite', expression, 'the answer is no finite number');
  return value;
}

/** Whole rials, half a rial and more rounded up; never negative. */
export const evaluateAmount = (expression: string, scope: Scope): number => Math.max(0, Math.round(evaluateNumber(expression, scope)));

/** Null where the value is absent: an agency that does not exist, a field left empty. */
export const evaluateText = (expression: string, scope: Scope): string | null =>
  expected(expression, scope, 'a text', (value): value is string | null => value === null || typeof value === 'string');

export const evaluateList = (expression: string, scope: Scope): string[] =>
  expected(
    expression,
    scope,
    'a list of texts',
    (value): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  );

/** `true`, `false` or an expression, as the language writes requirements. */
export const requiredOf = (required: boolean | string | undefined, scope: Scope): boolean =>
  isExpression(required) ? evaluateBoolean(required, scope) : required === true;

function expected<Value>(expression: string, scope: Scope, what: string, is: (value: unknown) => value is Value): Value {
  const value = evaluate(expression, scope);
  if (!is(value)) throw new ExpressionDefect('wrong-type', expression, `the answer is not ${what}`);
  return value;
}

interface Prepared {
  ground: Ground;
  /** The scope as CEL reads it: each variable is turned into its shape only when an expression names it. */
  Variables: new (
    scope: Scope,
  ) => Record<string, unknown>;
  programs: Map<string, Program | ExpressionDefect>;
}
const prepared = new WeakMap<Definition, Prepared>();

function preparedFor(definition: Definition): Prepared {
  const found = prepared.get(definition);
  if (found) return found;
  const ground = groundOf(definition);
  const fresh = { ground, Variables: variablesClass(ground), programs: new Map() };
  prepared.set(definition, fresh);
  return fresh;
}

function programOf({ ground, programs }: Prepared, expression: string): Program {
  let found = programs.get(expression);
  if (!found) {
    const { program, flaw } = compile(ground, expression);
    found = program ?? new ExpressionDefect(flaw.code === 'does-not-parse' ? 'does-not-parse' : 'ill-typed', expression, flaw.reason);
    programs.set(expression, found);
  }
  if (found instanceof ExpressionDefect) throw found;
  return found;
}

const standing: Record<(typeof standingNames)[number], (scope: Scope) => unknown> = {
  form: (scope) => scope.form,
  applicant: (scope) => scope.applicant,
  today: (scope) => scope.today,
  paid: (scope) => scope.paid,
  opinions: (scope) => scope.opinions,
};
const isStanding = (name: string): name is keyof typeof standing => Object.hasOwn(standing, name);
const factOf = (scope: Scope, name: string): unknown => (Object.hasOwn(scope.facts, name) ? scope.facts[name] : undefined);

function variablesClass(ground: Ground): Prepared['Variables'] {
  class Variables {
    [name: string]: unknown;
    constructor(readonly $scope: Scope) {}
  }
  for (const [name, shape] of ground.variables) {
    Object.defineProperty(Variables.prototype, name, {
      get(this: Variables) {
        if (isStanding(name)) return shape.read(standing[name](this.$scope));
        const fact = factOf(this.$scope, name);
        return fact === undefined ? undefined : shape.read(fact);
      },
    });
  }
  return Variables;
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return dateOf(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    if ('$raw' in value) return value.$raw ?? null;
    const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
    return Object.fromEntries(entries.map(([key, one]) => [String(key), plain(one)]));
  }
  return value ?? null;
}
