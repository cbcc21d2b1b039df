/** Which key opens which decision: by what a decision does, since every service names its own. */
import type { Definition } from '#domain/definition/schema';
import type { Act } from '../../../keys/shortcuts';
import type { CaseTask } from '../case-data';

type Action = CaseTask['actions'][number];
type DecisionKey = Extract<Act, 'approve' | 'sendBack' | 'reject' | 'agreeWithConditions'>;

const verdicts: Record<string, DecisionKey> = {
  concur: 'approve',
  concurWithConditions: 'agreeWithConditions',
  object: 'reject',
  needInfo: 'sendBack',
};

/** Action → key. Each key opens one decision; the first that goes on is `approve`. */
export function keysOfActs(
  task: Pick<CaseTask, 'actions' | 'stage'>,
  definition: Definition | undefined,
): ReadonlyMap<string, DecisionKey> {
  const keys = new Map<string, DecisionKey>();
  const take = (action: Action, key: DecisionKey): void => {
    if (![...keys.values()].includes(key)) keys.set(action.name, key);
  };
  for (const action of task.actions) {
    const key = verdicts[action.name] ?? byTarget(action, task.stage, definition);
    if (key) take(action, key);
  }
  const onward = task.actions.find(({ name }) => !keys.has(name) && !verdicts[name]);
  if (onward) take(onward, 'approve');
  return keys;
}

function byTarget({ name }: Action, stageKey: string, definition: Definition | undefined): DecisionKey | null {
  const stage = definition?.stages[stageKey];
  const target = stage && stage.kind !== 'end' ? definition?.stages[stage.next[name] ?? ''] : undefined;
  if (target?.kind === 'applicant') return 'sendBack';
  if (target?.kind === 'end' && target.result === 'rejected') return 'reject';
  return name === 'reject' ? 'reject' : null;
}

/** It asks the applicant to mend something: flags and notes go with it. */
export function asksApplicant({ name }: Action, stageKey: string, definition: Definition | undefined): boolean {
  return name === 'needInfo' || byTarget({ name } as Action, stageKey, definition) === 'sendBack';
}
