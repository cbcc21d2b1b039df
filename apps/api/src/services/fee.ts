import type { FeeEstimate } from '#contracts/http/service';
import { ExpressionDefect, evaluateAmount, evaluateBoolean, type Scope } from '#domain/definition/expressions/evaluate';
import { feeQuestions } from '#domain/definition/fee-questions';
import { putAt, valueAt } from '#domain/definition/fields/paths';
import { parseValues } from '#domain/definition/fields/values';
import type { Definition, Field } from '#domain/definition/schema';
import { UndecidableRule } from '#domain/dossier/defects';
import { decidedIn } from '#domain/dossier/stages/decide';
import { competentAgency, type World } from '#domain/dossier/world';
import type { IsoDate } from '#domain/instant';
import { Refusal } from '#domain/refusal';

/** What it would cost, by the rules that will charge it: nothing is computed a second way. */
export function estimateFee({ world, given, today }: { world: World; given: Record<string, unknown>; today: IsoDate }): FeeEstimate {
  const { definition } = world;
  const asked = feeQuestions(definition);
  if (!asked) throw new Refusal('action-unavailable');
  const scope = scopeWith(world, answersIn(world, asked.fields, given, today), asked.fields, today);
  let mayChange = false;
  try {
    for (const [key, stage] of Object.entries(definition.stages)) {
      if (stage.kind !== 'decide' || !isReadBy(definition, asked.stages, stage.out ?? key)) continue;
      scope.facts[stage.out ?? key] = decidedIn(world, scope, stage, key);
      mayChange ||= stage.override !== undefined && evaluateBoolean(stage.override.if, scope);
    }
    const payments = asked.stages.flatMap((key) => {
      const stage = definition.stages[key];
      return stage?.kind === 'payment' ? [{ stage: key, label: stage.label, amount: evaluateAmount(stage.amount, scope) }] : [];
    });
    return { payments, total: payments.reduce((sum, { amount }) => sum + amount, 0), currency: 'IRR', mayChange };
  } catch (error) {
    // The tariff has no row for these answers: somebody will have to say.
    if (error instanceof UndecidableRule || error instanceof ExpressionDefect) throw new Refusal('action-unavailable');
    throw error;
  }
}

/** Rows that an amount is made of. */
const isReadBy = ({ stages }: Definition, payments: readonly string[], fact: string): boolean =>
  payments.some((key) => {
    const stage = stages[key];
    return stage?.kind === 'payment' && stage.amount.includes(`${fact}.`);
  });

function answersIn(world: World, fields: readonly Field[], given: Record<string, unknown>, today: IsoDate): Record<string, unknown> {
  const empty = emptyScope(world, today);
  const { values, errors } = parseValues({ fields, values: given, scope: empty, places: world.directory.places });
  if (errors)
    throw new Refusal(
      'invalid-input',
      {},
      errors.map((error) => ({ ...error, pointer: error.pointer.replace('/fields', '/form') })),
    );
  return values;
}

function scopeWith(world: World, values: Record<string, unknown>, fields: readonly Field[], today: IsoDate): Scope {
  const scope = emptyScope(world, today);
  for (const { key } of fields) {
    const isFound = world.definition.stages[key.split('.')[0] ?? '']?.kind === 'inspection';
    putAt(isFound ? scope.facts : scope.form, key, valueAt(values, key));
  }
  return scope;
}

const emptyScope = ({ definition, directory }: World, today: IsoDate): Scope => ({
  definition,
  form: {},
  applicant: { id: '', kind: 'person' },
  today,
  facts: {},
  paid: 0,
  agency: (kind, place) => competentAgency(directory, kind, place)?.key ?? null,
});
