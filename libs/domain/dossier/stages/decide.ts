/** Rules without people: the first row that hits, or all of them; a person only where a row says so. */
import { evaluate, evaluateBoolean, type Scope } from '#domain/definition/expressions/evaluate';
import type { StageOf } from '#domain/definition/schema';
import { decide as decideByTable } from '#domain/definition/table';
import { bodyFor } from '../bodies';
import { guarded, UndecidableRule } from '../defects';
import { leave } from '../journey';
import { scopeOf } from '../scope';
import { completeTask, openTask } from '../tasks';
import type { Unfolding } from '../unfolding';
import type { World } from '../world';
import { canonical } from './reads';
import { can, type StageRule, stageOf, type TaskRule } from './rule';

export const decide: StageRule<'decide'> = {
  enter(u, stage, key) {
    const decided = decidedBy(u, stage, key);
    u.tell({ kind: 'fact-set', key: stage.out ?? key, value: decided });
    const { override } = stage;
    if (!override || !evaluateBoolean(override.if, scopeOf(u))) return leave(u, 'ok', decided);
    askPerson(u, key, decided);
  },
};

const decidedBy = (u: Unfolding, stage: StageOf<'decide'>, key: string): Record<string, unknown> =>
  decidedIn(u.world, scopeOf(u), stage, key);

/** What the rules say in a scope. Throws `UndecidableRule` or `ExpressionDefect` where they say nothing. */
export const decidedIn = (
  { tables }: Pick<World, 'tables'>,
  scope: Scope,
  stage: StageOf<'decide'>,
  key: string,
): Record<string, unknown> => (stage.table ? byTable(tables, scope, stage, key) : byRules(scope, stage, key));

/** Rules that lead to a stage are weighed again, and what they say now stands. What a person has set is left alone. */
export function weighAgain(u: Unfolding, target: string): void {
  for (const [key, stage] of Object.entries(u.world.definition.stages)) {
    if (stage.kind !== 'decide' || stage.override || stage.next.ok !== target || !u.dossier.visits[key]) continue;
    const decided = decidedBy(u, stage, key);
    for (const fact of new Set([key, stage.out ?? key])) {
      if (canonical(decided) !== canonical(u.dossier.facts[fact])) u.tell({ kind: 'fact-set', key: fact, value: decided });
    }
  }
}

function byTable(tables: World['tables'], scope: Scope, stage: StageOf<'decide'>, key: string): Record<string, unknown> {
  const table = tables.get(stage.table!);
  if (!table) throw new UndecidableRule('table-unknown', `stages.${key}.table`);
  const inputs = Object.fromEntries(Object.entries(stage.inputs ?? {}).map(([name, expression]) => [name, evaluate(expression, scope)]));
  const row = decideByTable(table, inputs);
  if (!row) throw new UndecidableRule('no-row-hits', `stages.${key}.table`);
  return row;
}

function byRules(scope: Scope, stage: StageOf<'decide'>, key: string): Record<string, unknown> {
  const hits = (stage.rules ?? []).filter((rule) => evaluateBoolean(rule.if, scope));
  const taken = stage.hit === 'first' ? hits.slice(0, 1) : hits;
  if (stage.hit === 'first' && taken.length === 0) throw new UndecidableRule('no-rule-hits', `stages.${key}.rules`);
  const set = Object.assign({}, ...taken.map((rule) => rule.set ?? {})) as Record<string, unknown>;
  const values = Object.entries(set).map(([name, value]) => [
    name,
    typeof value === 'string' && value.startsWith('=') ? evaluate(value, scope) : value,
  ]);
  return { ...Object.fromEntries(values), add: [...new Set(taken.flatMap((rule) => rule.add ?? []))] };
}

function askPerson(u: Unfolding, key: string, proposed: Record<string, unknown>, barred: string[] = []): void {
  const { override } = stageOf(u.world, key, 'decide');
  openTask(u, {
    kind: 'override',
    stage: key,
    ...bodyFor(u, override!, `stages.${key}.override`),
    due: override!.due,
    barred,
    about: { proposed },
  });
}

/** A person sets the figures; under four-eyes another one confirms them. */
export const overrideTask: TaskRule = {
  abilities: (_world, _dossier, task) => (task.barred.length > 0 ? [can('confirm'), can('set', ['fields'])] : [can('set', ['fields'])]),
  act(u, task, act, actor) {
    const stage = stageOf(u.world, task.stage, 'decide');
    const decided = { ...task.about.proposed, ...act.fields };
    completeTask(u, task, act, actor);
    guarded(u, () => {
      u.tell({ kind: 'fact-set', key: stage.out ?? task.stage, value: decided });
      const needsSecond = act.action === 'set' && stage.override?.fourEyes;
      if (needsSecond) return askPerson(u, task.stage, decided, actor.kind === 'system' ? [] : [actor.person]);
      leave(u, 'ok', decided);
    });
  },
};
