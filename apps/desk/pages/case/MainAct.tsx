import type { ReactNode } from 'react';
import { Say } from '#ui/Language';
import { Press } from '../../kit/Press';
import { useCase } from './case-context';
import { actionWords } from './decision/decision.words';
import { keysOfActs } from './decision/keys-of-acts';

/** In the head, which stays: the act that takes the case on, wherever one has read to. It only opens the decision. */
export function MainAct(): ReactNode {
  const { task, typing, definition } = useCase();
  if (!task || !typing || task.closedAt !== null || task.held || !definition || typing.typed.action !== null) return null;
  const keys = keysOfActs(task, definition);
  const main = task.actions.find(({ name, why }) => why === null && keys.get(name) === 'approve');
  if (!main) return null;
  return (
    <Press onPress={() => typing.type({ action: main.name })}>
      <Say text={actionWords(main)} />
    </Press>
  );
}
