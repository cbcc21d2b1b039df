import type { ReactNode } from 'react';
import { LastDay } from '#ui/Day';
import { useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { useNow } from '../../api/now';
import { Panel } from '../../kit/Panel';
import type { CaseDossier } from '../case/case-data';
import { words } from './counter.words';

/** What the client has to pay, and how: no money changes hands here. */
export function ToPay({ dossier }: { dossier: CaseDossier }): ReactNode {
  const say = useSay();
  const now = useNow();
  const due = dossier.charges.filter(({ state }) => state === 'due');
  if (due.length === 0) return null;
  return (
    <Panel title={say(words.toPay)}>
      <div className="stack stack-2">
        {due.map(({ id, amount, dueAt }) => (
          <p key={id}>
            <strong>
              <Money amount={amount} />
            </strong>
            {dueAt ? (
              <>
                {' '}
                {say(words.until)} <LastDay due={dueAt} now={now} />
              </>
            ) : null}
          </p>
        ))}
        <p className="small muted">{say(words.payHow)}</p>
      </div>
    </Panel>
  );
}
