import type { ReactNode } from 'react';
import { Moment } from '#ui/Day';
import { Facts } from '#ui/Facts';
import { Say, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { useCase } from '../case-context';
import { words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** How much would go back, of what, by which rule; money only ever goes back the way it came. */
export function RefundFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const { dossier, definition, now } = useCase();
  const { amount = 0, payment } = task.about as { amount?: number; payment?: string };
  const stage = definition?.stages[payment ?? ''];
  const paid = dossier.charges.filter(({ paidAt }) => paidAt !== null);
  return (
    <>
      <Facts
        items={[
          { key: 'amount', label: say(words.goesBack), value: <Money amount={amount} /> },
          ...paid.map((charge) => ({
            key: charge.id,
            label: say(words.paid),
            value: (
              <>
                <Money amount={charge.amount} /> · <Moment at={charge.paidAt ?? dossier.openedAt} now={now} />
              </>
            ),
          })),
          ...(stage?.kind === 'payment'
            ? [
                { key: 'for', label: say(words.paidFor), value: <Say text={stage.label ?? { fa: payment ?? '' }} /> },
                ...(stage.refund ? [{ key: 'rule', label: say(words.byRule), value: <code dir="ltr">{stage.refund.amount}</code> }] : []),
              ]
            : []),
          { key: 'why', label: say(words.because), value: <Say text={dossier.stage.label} /> },
        ]}
      />
      <p className="small muted">{say(words.sameWay)}</p>
    </>
  );
}
