/** How each kind of stage may end: what the route must provide for, and what it may. */
import type { Definition, Stage, StageKind, StageOf } from './schema';

export interface Outcomes {
  /** Each of these will happen, and needs a target. */
  needed: string[];
  /** These may be given a target too; null: the definition names its own. */
  allowed: string[] | null;
}

const rules: { [Kind in StageKind]: (stage: StageOf<Kind>) => Outcomes } = {
  auto: () => exactly('ok'),
  review: (stage) => exactly(...Object.keys(stage.actions)),
  applicant: () => exactly('submitted', 'expired'),
  decide: () => exactly('ok'),
  concurrence: (stage) => {
    const named = Object.keys(stage.outcome);
    const mayBeOverdue = Object.values(stage.parties).some((party) => party.silence === 'escalate');
    return { needed: mayBeOverdue ? [...named, 'overdue'] : named, allowed: [...named, 'overdue'] };
  },
  payment: () => exactly('paid', 'expired'),
  inspection: (stage) => (stage.appointment ? { needed: ['noShow'], allowed: null } : { needed: [], allowed: null }),
  issue: () => exactly('ok'),
  end: () => exactly(),
};

const exactly = (...names: string[]): Outcomes => ({ needed: names, allowed: names });

export const outcomesOf = <Kind extends StageKind>(stage: StageOf<Kind>): Outcomes => rules[stage.kind as Kind](stage);

/** Where a stage's outcome leads; an end leads nowhere. */
export const nextOf = (stage: Stage): Record<string, string> => (stage.kind === 'end' ? {} : stage.next);

export const returnTarget = '$return';

/** A step from stage to stage. */
export interface Step {
  from: string;
  outcome: string;
  to: string;
}

/** The steps that lead on, by the names they go by; those of `$return` are left out. */
export const stepsOf = (definition: Definition): Step[] => allSteps(definition).filter(({ to }) => to !== returnTarget);

/** The ways of `$return`: back to everyone who sends there. They lead only to where one has been. */
export const returnsOf = (definition: Definition): Step[] =>
  allSteps(definition)
    .filter(({ to }) => to === returnTarget)
    .flatMap(({ from, outcome }) => {
      const askers = new Set(
        stepsOf(definition)
          .filter((step) => step.to === from && step.from !== from)
          .map((step) => step.from),
      );
      return [...askers].map((to) => ({ from, outcome, to }));
    });

const allSteps = (definition: Definition): Step[] =>
  Object.entries(definition.stages).flatMap(([from, stage]) => [
    ...Object.entries(nextOf(stage)).map(([outcome, to]) => ({ from, outcome, to })),
    ...(stage.kind === 'auto' ? stage.checks.map(({ to, reason }) => ({ from, outcome: reason, to })) : []),
    ...(stage.kind === 'concurrence' && stage.needInfo ? [{ from, outcome: 'needInfo', to: stage.needInfo }] : []),
  ]);

/** Stages that something other than an outcome leads to: a withdrawal, an amendment, an expired clock. */
export function sideDoorsOf({ anytime, clocks }: Definition): string[] {
  const expiries = Object.values(clocks).flatMap(({ onExpiry }) => (onExpiry && !expiryKeywords.has(onExpiry) ? [onExpiry] : []));
  return [anytime.withdraw?.to, anytime.amend?.to, ...expiries].filter((key): key is string => key !== undefined);
}

export const expiryKeywords: ReadonlySet<string> = new Set(['escalate', 'deemed-approve']);
