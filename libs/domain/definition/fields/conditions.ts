/** What the expressions of a form say while some of what they ask for is not there yet. */
import { ExpressionDefect, evaluate, isExpression, type Scope } from '#domain/definition/expressions/evaluate';
import type { Field } from '#domain/definition/schema';

/** True only where the answer is yes; what cannot be answered yet asks nothing of anybody. */
export const asked = (ask: () => boolean): boolean => known(ask) === true;

/** A number, or a day as ISO text; null where it cannot be known. */
export function boundOf(bound: Field['min'], scope: Scope): unknown {
  if (!isExpression(bound)) return bound ?? null;
  return known(() => evaluate(bound, scope)) ?? null;
}

/** What an expression answers; nothing where it asks for what is not there yet. A definition that is itself broken throws. */
function known<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ExpressionDefect && (error.code === 'fact-unknown' || error.code === 'failed' || error.code === 'wrong-type'))
      return null;
    throw error;
  }
}
