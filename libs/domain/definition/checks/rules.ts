/** Rules and expressions: every one reads, has the type its place wants, and asks only for what is known by then. */
import { compile, namesIn, type Program, strangersIn, wordsIn } from '#domain/definition/expressions/compile';
import { standingNames } from '#domain/definition/expressions/environment';
import { isExpression } from '#domain/definition/expressions/evaluate';
import type { Field, Stage, StageOf } from '#domain/definition/schema';
import type { CheckGround } from './ground';

type Wanted = 'boolean' | 'number' | 'text' | 'list' | 'date' | 'anything';

/** CEL's names for what each place wants. */
const fits: Record<Wanted, (type: string) => boolean> = {
  boolean: (type) => type === 'bool',
  number: (type) => type === 'double' || type === 'int',
  text: (type) => type === 'string' || type === 'google.protobuf.Timestamp' || type === 'null',
  list: (type) => type === 'list' || type.startsWith('list<'),
  date: (type) => type === 'google.protobuf.Timestamp',
  anything: () => true,
};

export function checkRules(ground: CheckGround): void {
  const { definition } = ground;
  for (const [index, page] of definition.form.pages.entries()) checkFieldRules(ground, page.fields, `form.pages.${index}.fields`, 'filing');
  for (const [index, { required }] of definition.evidence.entries())
    if (isExpression(required)) checkExpression(ground, required, `evidence.${index}.required`, 'boolean', 'whenever');
  for (const [key, stage] of Object.entries(definition.stages)) checkStage(ground, key, stage);
}

/** At what moment an expression is asked: at filing only the form is there; `whenever` asks nothing about the route. */
type Moment = 'filing' | 'whenever' | { stage: string };

function checkFieldRules(ground: CheckGround, fields: readonly Field[], at: string, moment: Moment): void {
  for (const [index, field] of fields.entries()) {
    const here = `${at}.${index}`;
    const bound: Wanted = field.type === 'date' ? 'date' : 'number';
    if (field.when) checkExpression(ground, field.when, `${here}.when`, 'boolean', moment);
    if (isExpression(field.required)) checkExpression(ground, field.required, `${here}.required`, 'boolean', moment);
    if (isExpression(field.min)) checkExpression(ground, field.min, `${here}.min`, bound, moment);
    if (isExpression(field.max)) checkExpression(ground, field.max, `${here}.max`, bound, moment);
    checkFieldRules(ground, field.fields ?? [], `${here}.fields`, moment);
  }
}

function checkStage(ground: CheckGround, key: string, stage: Stage): void {
  const at = `stages.${key}`;
  const moment = { stage: key };
  const ask = (expression: string | undefined, part: string, wanted: Wanted): Program | null =>
    isExpression(expression) ? checkExpression(ground, expression, `${at}.${part}`, wanted, moment) : null;

  if (stage.kind === 'auto') for (const [index, one] of stage.checks.entries()) ask(one.if, `checks.${index}.if`, 'boolean');
  if (stage.kind === 'review' || stage.kind === 'inspection') {
    ask(stage.who.agency, 'who.agency', 'text');
    ask(stage.who.at, 'who.at', 'text');
  }
  if (stage.kind === 'review') {
    for (const [name, action] of Object.entries(stage.actions)) {
      ask(action.if, `actions.${name}.if`, 'boolean');
      ask(action.authority?.amount, `actions.${name}.authority.amount`, 'number');
      checkFieldRules(ground, action.fields ?? [], `${at}.actions.${name}.fields`, moment);
    }
  }
  if (stage.kind === 'inspection') checkFieldRules(ground, stage.checklist, `${at}.checklist`, moment);
  if (stage.kind === 'decide') checkDecide(ground, key, stage, ask);
  if (stage.kind === 'concurrence') checkConcurrence(ground, key, stage, ask);
  if (stage.kind === 'payment') {
    ask(stage.amount, 'amount', 'number');
    if (stage.refund) checkExpression(ground, stage.refund.amount, `${at}.refund.amount`, 'number', 'whenever');
  }
  if (stage.kind === 'issue') {
    ask(stage.conditions, 'conditions', 'list');
    ask(stage.validity?.until, 'validity.until', 'date');
  }
}

type Ask = (expression: string | undefined, part: string, wanted: Wanted) => Program | null;

function checkDecide({ known, find }: CheckGround, key: string, stage: StageOf<'decide'>, ask: Ask): void {
  const at = `stages.${key}`;
  for (const [index, rule] of (stage.rules ?? []).entries()) {
    ask(rule.if, `rules.${index}.if`, 'boolean');
    if (!rule.set && !rule.add) find('rule-incomplete', `${at}.rules.${index}`, { part: 'set / add' });
    for (const [name, value] of Object.entries(rule.set ?? {}))
      if (isExpression(value)) ask(value, `rules.${index}.set.${name}`, 'anything');
  }
  for (const [name, expression] of Object.entries(stage.inputs ?? {})) ask(expression, `inputs.${name}`, 'anything');
  if (stage.override) ask(stage.override.if, 'override.if', 'boolean');

  if (!stage.table && !stage.rules?.length) find('rule-incomplete', at, { part: 'rules / table' });
  if (stage.table && !stage.out) find('rule-incomplete', `${at}.out`, { part: 'out' });
  const table = stage.table ? known.tables.get(stage.table) : undefined;
  if (table) {
    const given = Object.keys(stage.inputs ?? {});
    for (const input of table.inputs)
      if (!given.includes(input)) find('table-mismatch', `${at}.inputs`, { table: table.key, column: input });
    for (const input of given)
      if (!table.inputs.includes(input)) find('table-mismatch', `${at}.inputs.${input}`, { table: table.key, column: input });
    if (Object.values(table.rows.at(-1)?.cells ?? {}).some((cell) => cell !== '-')) find('outcome-not-certain', `${at}.table`);
  }
  if (!stage.table && stage.hit === 'first' && stage.rules?.length && !isCertain(stage.rules.at(-1)!.if))
    find('outcome-not-certain', `${at}.rules`);
}

function checkConcurrence({ definition, find, expect }: CheckGround, key: string, stage: StageOf<'concurrence'>, ask: Ask): void {
  const at = `stages.${key}`;
  const parties = Object.keys(stage.parties);
  for (const [name, party] of Object.entries(stage.parties)) {
    ask(party.who.agency, `parties.${name}.who.agency`, 'text');
    ask(party.who.at, `parties.${name}.who.at`, 'text');
  }
  const outcomes = Object.entries(stage.outcome);
  for (const [name, expression] of outcomes) ask(expression, `outcome.${name}`, 'boolean');
  if (outcomes.length > 0 && !isCertain(outcomes.at(-1)![1])) find('outcome-not-certain', `${at}.outcome`);

  const select = ask(stage.select, 'select', 'list');
  if (!select) return;
  for (const word of wordsIn(select)) expect('unknown-party', `${at}.select`, word, parties);
  for (const source of namesIn(select)) {
    const other = definition.stages[source];
    if (other?.kind !== 'decide') continue;
    for (const [index, rule] of (other.rules ?? []).entries()) {
      for (const [position, party] of (rule.add ?? []).entries())
        expect('unknown-party', `stages.${source}.rules.${index}.add.${position}`, party, parties);
    }
  }
}

/** The last of several rules, so that one always holds. */
const isCertain = (expression: string): boolean => /^=\s*true\s*$/.test(expression);

function checkExpression(ground: CheckGround, expression: string, at: string, wanted: Wanted, moment: Moment): Program | null {
  const { scope, find } = ground;
  const { program, flaw } = compile(scope, expression);
  if (flaw) {
    if (flaw.code === 'does-not-parse') find('expression-unreadable', at, { reason: flaw.reason });
    else if (flaw.code === 'unknown-name') find('unknown-field', at, { name: flaw.name, meant: flaw.meant });
    else find('expression-ill-typed', at, { reason: flaw.reason });
    return null;
  }
  if (program.type !== 'dyn' && !fits[wanted](program.type)) find('expression-wrong-answer', at, { wanted, found: program.type });
  for (const { name, meant } of strangersIn(scope, program)) find('unknown-option', at, { name, meant });
  checkKnownByThen(ground, program, at, moment);
  return program;
}

/** A stage or an inquiry can be asked about only once it may have been passed. */
function checkKnownByThen({ definition, before, find }: CheckGround, program: Program, at: string, moment: Moment): void {
  if (moment === 'whenever') return;
  for (const name of namesIn(program)) {
    if ((standingNames as readonly string[]).includes(name)) continue;
    const sources = Object.entries(definition.stages).filter(([key, stage]) => key === name || tells(stage, name));
    if (sources.length === 0) continue;
    const known =
      moment !== 'filing' &&
      sources.some(([key, stage]) => before.get(moment.stage)?.has(key) || (key === moment.stage && tells(stage, name)));
    if (!known) find('fact-not-yet-known', at, { name });
  }
}

/** Whether a stage itself brings forth what goes by this name, so that its own later rules may use it. */
function tells(stage: Stage, name: string): boolean {
  if (stage.kind === 'auto') return stage.inquiries.some((inquiry) => inquiry.as === name);
  return stage.kind === 'decide' && stage.out === name;
}
