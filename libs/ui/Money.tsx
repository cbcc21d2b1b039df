import type { ReactNode } from 'react';
import { moneyParts } from '#ui/format/money';
import { useSay } from './Language';

/** Rials with their unit, tomans smaller beside. */
export function Money({ amount }: { amount: number }): ReactNode {
  const say = useSay();
  const { rials, tomans } = moneyParts(amount);
  return (
    <span>
      {say(rials)} {tomans ? <small className="muted">({say(tomans)})</small> : null}
    </span>
  );
}
