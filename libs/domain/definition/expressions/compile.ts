/** From text to a program that has been parsed, bounded and type-checked; or why not. */
import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { nearest } from '#domain/definition/nearest';
import { deepestLoop, type Ground } from './environment';
import type { Shape } from './shape';

export interface Program {
  run: ParseResult;
  /** `bool`, `double`, `list<string>` …; `dyn` where it cannot be known. */
  type: string;
}

export interface Flaw {
  code: 'does-not-parse' | 'ill-typed' | 'unknown-name';
  reason: string;
  /** The name that nobody knows, and the one that may have been meant. */
  name?: string;
  meant?: string | null;
  /** `fee.total * 2 : 0`: the branches of a choice are a whole and a decimal number. */
  uneven?: boolean;
}

export type Compiled = { program: Program; flaw?: undefined } | { flaw: Flaw; program?: undefined };

/** `expression` with its equals sign. */
export function compile(ground: Ground, expression: string): Compiled {
  const source = withPresence(expression.slice(1).trim());
  const compiled = compileSource(ground, source);
  return compiled.flaw?.uneven ? compileSource(ground, withDecimals(source)) : compiled;
}

function compileSource(ground: Ground, source: string): Compiled {
  let run: ParseResult;
  try {
    run = ground.environment.parse(source);
  } catch (error) {
    return { flaw: { code: 'does-not-parse', reason: summaryOf(error) } };
  }
  const checked = run.check();
  if (!checked.valid) return { flaw: flawOf(ground, checked.error) };
  const misuse = misuseIn(run.ast as Node, 0);
  if (misuse) return { flaw: { code: 'ill-typed', reason: misuse } };
  return { program: { run, type: bare(checked.type ?? 'dyn') } };
}

/** `dyn<string>` as `string`. */
const bare = (type: string): string => /^dyn<(.+)>$/.exec(type)?.[1] ?? type;

/** CEL's own `has` asks whether a key exists; ours all exist, so it must ask whether the value is there. */
const withPresence = (source: string): string =>
  source.replace(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\bhas\s*\(/g, (_match, quoted: string | undefined) => quoted ?? 'given(');

/** Whole literals as decimals, but for the places of a list: all our numbers are decimals. */
const withDecimals = (source: string): string =>
  source.replace(
    /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<![\w.[])\d+(?![\w.])/g,
    (number, quoted: string | undefined) => quoted ?? `${number}.0`,
  );

/** The parts of CEL's syntax tree that its own declarations leave out. */
interface Node {
  op: string;
  args: unknown;
  checkedType?: { name: string; unwrappedType: { name: string; valueType?: { unwrappedType: { name: string } } } };
}

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && 'op' in value && 'args' in value;

function flawOf(ground: Ground, error: unknown): Flaw {
  const { code, node, summary } = error as { code: string; node?: ASTNode; summary?: string };
  const reason = summary ?? summaryOf(error);
  const at = node as Node | undefined;
  if (code === 'unknown_variable' && typeof at?.args === 'string') {
    return { code: 'unknown-name', reason, name: at.args, meant: nearest(at.args, ground.variables.keys()) };
  }
  if (code === 'no_such_key' && Array.isArray(at?.args)) {
    const [left, key] = at.args as [Node, unknown];
    const fields = ground.records.get(left.checkedType?.name ?? '');
    if (typeof key === 'string' && fields) return { code: 'unknown-name', reason, name: key, meant: nearest(key, fields.keys()) };
  }
  return { code: 'ill-typed', reason, uneven: code === 'incompatible_ternary_branches' };
}

const summaryOf = (error: unknown): string =>
  (error as { summary?: string }).summary ?? (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

const loops = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
const basic = new Set(['string', 'bool', 'int', 'double', 'google.protobuf.Timestamp', 'google.protobuf.Duration']);
const numeric = new Set(['int', 'double']);

/** What CEL lets pass and we do not: unbounded functions, loops too deep, equality of things that can never be equal. */
function misuseIn(node: Node, depth: number): string | null {
  const named = node.op === 'rcall' || node.op === 'call' ? (node.args as [string])[0] : null;
  if (named === 'matches') return 'matches() is not offered: regular expressions are not bounded';
  const inside = node.op === 'rcall' && named && loops.has(named) ? depth + 1 : depth;
  if (inside > deepestLoop) return `loops may be nested ${deepestLoop} deep`;
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [left, right] = node.args as [Node, Node];
    const one = left.checkedType?.unwrappedType.name;
    const other = node.op === 'in' ? right.checkedType?.unwrappedType.valueType?.unwrappedType.name : right.checkedType?.unwrappedType.name;
    if (one && other && one !== other && basic.has(one) && basic.has(other) && !(numeric.has(one) && numeric.has(other))) {
      return `no such overload: ${one} ${node.op} ${other}`;
    }
  }
  for (const child of childrenOf(node)) {
    const misuse = misuseIn(child, inside);
    if (misuse) return misuse;
  }
  return null;
}

function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  const collect = (value: unknown): void => {
    if (isNode(value)) found.push(value);
    else if (Array.isArray(value)) for (const one of value) collect(one);
  };
  collect(node.args);
  return found;
}

/** Literals compared with a choice that are not among its options: `form.use == 'residental'`. */
export function strangersIn(ground: Ground, program: Program): { name: string; meant: string | null }[] {
  const strangers: { name: string; meant: string | null }[] = [];
  const visit = (node: Node): void => {
    if (node.op === '==' || node.op === '!=' || node.op === 'in') {
      const [left, right] = node.args as [Node, Node];
      for (const [path, literal] of [
        [left, right],
        [right, left],
      ] as const) {
        const options = shapeOf(ground, path)?.options;
        if (!options) continue;
        for (const word of wordsOf(literal)) if (!options.includes(word)) strangers.push({ name: word, meant: nearest(word, options) });
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program.run.ast as Node);
  return strangers;
}

function shapeOf(ground: Ground, node: Node): Shape | undefined {
  if (node.op === 'id') return ground.variables.get(node.args as string);
  if (node.op !== '.') return undefined;
  const [left, key] = node.args as [Node, string];
  return ground.records.get(left.checkedType?.name ?? '')?.get(key);
}

function wordsOf(node: Node): string[] {
  if (node.op === 'value') return typeof node.args === 'string' ? [node.args] : [];
  return node.op === 'list' ? (node.args as Node[]).flatMap(wordsOf) : [];
}

/** The variables that a program names, those of its own loops left out. */
export function namesIn(program: Program): Set<string> {
  const names = new Set<string>();
  const visit = (node: Node, bound: readonly string[]): void => {
    if (node.op === 'id' && !bound.includes(node.args as string)) names.add(node.args as string);
    const loop =
      node.op === 'rcall' && loops.has((node.args as [string])[0]) ? ((node.args as [string, Node, Node[]])[2][0]?.args as string) : null;
    for (const child of childrenOf(node)) visit(child, loop ? [...bound, loop] : bound);
  };
  visit(program.run.ast as Node, []);
  return names;
}

/** Words that stand in lists: the parties that a selection names. */
export function wordsIn(program: Program): Set<string> {
  const words = new Set<string>();
  const visit = (node: Node): void => {
    if (node.op === 'list') for (const word of wordsOf(node)) words.add(word);
    else for (const child of childrenOf(node)) visit(child);
  };
  visit(program.run.ast as Node);
  return words;
}
