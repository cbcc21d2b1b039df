/**
 * The typed ground on which the expressions of one definition stand: its variables, functions and limits, and the
 * programs compiled so far. CEL without regular expressions (JavaScript's are not bounded), without clock or I/O.
 */
import { Environment } from '@marcbachmann/cel-js';
import { recordOfFields } from '#domain/definition/fields/record';
import { type AnswerType, isRegisterUse, registers } from '#domain/definition/registers';
import type { Definition, StageKind, StageOf } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';
import type { Scope } from './scope';
import { anything, boolean, date, list, number, record, type Shape, text, texts } from './shape';

/** Bounds on what an author may write; with lists of at most 200 and two nested loops, an evaluation is brief. */
export const limits = { maxAstNodes: 600, maxDepth: 40, maxListElements: 200, maxMapEntries: 100, maxCallArguments: 8 } as const;
export const deepestLoop = 2;

export interface Ground {
  environment: Environment;
  /** What each variable looks like. */
  variables: ReadonlyMap<string, Shape>;
  /** Records by the name of their CEL type. */
  records: ReadonlyMap<string, ReadonlyMap<string, Shape>>;
}

/** The variables that every expression may use; a stage or an inquiry may not take their names. */
export const standingNames = ['form', 'applicant', 'today', 'paid', 'opinions'] as const;

/** With `tables`, the rows that `decide` stages compute are typed too: the checker knows them, a running dossier need not. */
export function groundOf(definition: Definition, tables: ReadonlyMap<string, DecisionTable> = new Map()): Ground {
  const variables = variablesOf(definition, tables);
  const environment = standing.clone();
  const records = new Map<string, ReadonlyMap<string, Shape>>();
  for (const shape of variables.values()) declare(environment, records, shape);
  for (const [name, shape] of variables) {
    if (nameable(name) && !environment.hasVariable(name)) environment.registerVariable(name, shape.type);
  }
  return { environment, variables, records };
}

const opinion = record(
  'Opinion',
  new Map([
    ['party', text],
    ['agency', text],
    ['voice', { ...text, options: ['binding', 'veto', 'advisory'] }],
    ['verdict', { ...text, options: ['concur', 'concurWithConditions', 'object', 'notCompetent'] }],
    ['conditions', texts],
    ['reasons', texts],
    ['deemed', boolean],
  ]),
);
const applicant = record(
  'Applicant',
  new Map([
    ['id', text],
    ['kind', { ...text, options: ['person', 'organisation'] }],
  ]),
);

function variablesOf(definition: Definition, tables: ReadonlyMap<string, DecisionTable>): Map<string, Shape> {
  const fields = definition.form.pages.flatMap((page) => page.fields);
  const variables = new Map<string, Shape>([
    ['form', recordOfFields('Form', fields)],
    ['applicant', applicant],
    ['today', date],
    ['paid', number],
    ['opinions', list(opinion)],
  ]);
  for (const [key, stage] of Object.entries(definition.stages)) {
    if (!variables.has(key)) variables.set(key, stageShape(key, stage));
    if (stage.kind === 'auto') {
      for (const inquiry of stage.inquiries)
        if (!variables.has(inquiry.as)) variables.set(inquiry.as, answerShape(inquiry.as, inquiry.use));
    }
    if (stage.kind === 'decide' && stage.out && !variables.has(stage.out)) variables.set(stage.out, rowShape(stage.out, stage, tables));
  }
  return variables;
}

const outcome: [string, Shape] = ['outcome', text];

/** What a finished stage leaves behind under its key. */
const stageShapes: { [Kind in StageKind]: (name: string, stage: StageOf<Kind>) => Shape } = {
  auto: (name) => record(name, new Map([outcome])),
  review: (name, stage) => {
    const fields = Object.values(stage.actions).flatMap((action) => action.fields ?? []);
    return recordOfFields(name, fields, new Map([outcome, ['reasons', texts], ['comment', text], ['reply', text]]));
  },
  applicant: (name) => record(name, new Map([outcome, ['note', text]])),
  decide: (name, stage) => record(name, new Map([outcome, ['add', texts], ...setShapes(stage)])),
  concurrence: (name) => record(name, new Map([outcome, ['conditions', texts], ['opinions', list(opinion)]])),
  payment: (name) => record(name, new Map([outcome, ['amount', number], ['paid', number]])),
  inspection: (name, stage) => recordOfFields(name, stage.checklist, new Map([outcome, ['comment', text]])),
  issue: (name) => record(name, new Map([outcome, ['number', text]])),
  end: (name) => record(name, new Map([outcome])),
};

function stageShape<Kind extends StageKind>(key: string, stage: StageOf<Kind>): Shape {
  const shape = stageShapes[stage.kind as Kind];
  return shape(`Stage.${key}`, stage);
}

function setShapes(stage: StageOf<'decide'>): [string, Shape][] {
  return (stage.rules ?? []).flatMap((rule) =>
    Object.entries(rule.set ?? {}).map(([key, value]): [string, Shape] => [key, literalShape(value)]),
  );
}

const answerShapes: Record<AnswerType, Shape> = { text, number, boolean, date };

function answerShape(name: string, use: string): Shape {
  if (!isRegisterUse(use)) return anything;
  return record(`Answer.${name}`, new Map(Object.entries(registers[use]).map(([key, type]) => [key, answerShapes[type as AnswerType]])));
}

function rowShape(name: string, stage: StageOf<'decide'>, tables: ReadonlyMap<string, DecisionTable>): Shape {
  const table = stage.table ? tables.get(stage.table) : undefined;
  if (!table) return stage.table ? anything : record(`Row.${name}`, new Map([['add', texts], ...setShapes(stage)]));
  return record(`Row.${name}`, new Map(table.outputs.map((output) => [output, literalShape(table.rows[0]?.outputs[output])])));
}

function literalShape(value: unknown): Shape {
  if (typeof value === 'number') return number;
  if (typeof value === 'boolean') return boolean;
  return typeof value === 'string' && !value.startsWith('=') ? text : anything;
}

function declare(environment: Environment, records: Map<string, ReadonlyMap<string, Shape>>, shape: Shape): void {
  if (shape.element) declare(environment, records, shape.element);
  if (!shape.record || records.has(shape.record.name)) return;
  const { name, fields, constructor: ctor } = shape.record;
  for (const field of fields.values()) declare(environment, records, field);
  records.set(name, fields);
  environment.registerType(name, { ctor, fields: Object.fromEntries([...fields].map(([key, field]) => [key, field.type])) });
}

/** Words that CEL keeps to itself; a stage of such a name stands, but no expression can name it. */
const reserved = new Set([
  'as',
  'break',
  'const',
  'continue',
  'else',
  'for',
  'function',
  'if',
  'import',
  'in',
  'let',
  'loop',
  'namespace',
  'package',
  'return',
  'var',
  'void',
  'while',
  'true',
  'false',
  'null',
]);
const nameable = (name: string): boolean => /^[a-zA-Z][a-zA-Z0-9]*$/.test(name) && !reserved.has(name);

/** The scope of the evaluation under way: CEL's functions are given their arguments only. */
let underWay: Scope | null = null;

/** Runs `work` with the functions of CEL answering from this scope. Synchronous, and may be nested. */
export function within<Result>(scope: Scope, work: () => Result): Result {
  const before = underWay;
  underWay = scope;
  try {
    return work();
  } finally {
    underWay = before;
  }
}

const standing = standingEnvironment();

function standingEnvironment(): Environment {
  const environment = new Environment({ limits, homogeneousAggregateLiterals: false });
  environment.registerFunction(
    'agency(string, string): dyn<string>',
    (kind: string, place: string) => underWay?.agency(kind, place) ?? null,
    { async: false },
  );
  environment.registerFunction('agency(string, null): dyn<string>', (kind: string) => underWay?.agency(kind, null) ?? null, {
    async: false,
  });
  declarePresence(environment);
  declareMixedNumbers(environment);
  declareNothing(environment);
  return environment;
}

/** The parts of CEL's evaluator that a macro meets. */
interface Macro {
  args: [{ op: string }];
}
interface Checker {
  check(node: unknown, context: unknown): unknown;
  getType(name: string): unknown;
  createError(code: string, message: string, node: unknown): Error;
}
interface Evaluator {
  run(node: unknown, context: unknown): unknown;
}

/** Whether a value is there at all; what cannot be read is not there. Written `has(…)`. */
function declarePresence(environment: Environment): void {
  environment.registerFunction('given(ast): bool', ({ args }: Macro) => ({
    typeCheck(checker: Checker, _macro: unknown, context: unknown) {
      if (args[0].op !== '.') throw checker.createError('invalid_macro_argument', 'has() invalid argument', args[0]);
      checker.check(args[0], context);
      return checker.getType('bool');
    },
    evaluate(evaluator: Evaluator, _macro: unknown, context: unknown) {
      try {
        return isThere(evaluator.run(args[0], context));
      } catch {
        return false;
      }
    },
    async: false,
  }));
}

const isThere = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  !(typeof value === 'object' && '$raw' in value && (value.$raw === null || value.$raw === undefined));

/** Our numbers are doubles and literals are whole: `form.units * 2` must simply work. */
function declareMixedNumbers(environment: Environment): void {
  const operators = {
    '+': (left: number, right: number) => left + right,
    '-': (left: number, right: number) => left - right,
    '*': (left: number, right: number) => left * right,
    '/': (left: number, right: number) => left / right,
    '%': (left: number, right: number) => left % right,
  };
  for (const [sign, apply] of Object.entries(operators)) {
    const handler = (left: number | bigint, right: number | bigint) => apply(Number(left), Number(right));
    environment.registerOperator(`double ${sign} int: double`, handler);
    environment.registerOperator(`int ${sign} double: double`, handler);
  }
  environment.registerOperator('double % double: double', operators['%']);
  environment.registerOperator('double == int: bool', (left: number, right: bigint) => left === Number(right));
}

/** What is absent equals nothing but what is absent too, and is neither before nor after anything. */
function declareNothing(environment: Environment): void {
  const never = () => false;
  const types = ['double', 'int', 'string', 'bool', 'google.protobuf.Timestamp', 'google.protobuf.Duration'];
  for (const type of types) environment.registerOperator(`null == ${type}: bool`, never);
  for (const sign of ['<', '<=', '>', '>=']) {
    environment.registerOperator(`null ${sign} null: bool`, never);
    for (const type of types) {
      environment.registerOperator(`null ${sign} ${type}: bool`, never);
      environment.registerOperator(`${type} ${sign} null: bool`, never);
    }
  }
}
