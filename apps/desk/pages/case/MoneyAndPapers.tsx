import type { ReactNode } from 'react';
import { LastDay } from '#ui/Day';
import { useDigits, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { Tag } from '#ui/Tag';
import { Panel } from '../../kit/Panel';
import { chargeWords, outputWords, words } from './case.words';
import { useCase } from './case-context';

/** What was to be paid and what was issued, where there is any. */
export function MoneyAndPapers(): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { dossier, now } = useCase();
  return (
    <>
      {dossier.charges.length > 0 ? (
        <Panel title={say(words.money)}>
          <ul className="plain">
            {dossier.charges.map((charge) => (
              <li key={charge.id} className="row">
                <Money amount={charge.amount} />
                <Tag tone={charge.state === 'paid' ? 'success' : 'neutral'} text={chargeWords[charge.state] ?? { fa: charge.state }} />
                {charge.dueAt && charge.state === 'due' ? (
                  <span className="small muted">
                    {say(words.due)} <LastDay due={charge.dueAt} now={now} />
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {dossier.outputs.length > 0 ? (
        <Panel title={say(words.papers)}>
          <ul className="plain">
            {dossier.outputs.map((output) => {
              const state = outputWords[output.state];
              return (
                <li key={output.id} className="row">
                  {output.number ? <bdi dir="ltr">{digits(output.number)}</bdi> : null}
                  {state ? <Tag tone={state.tone} text={state.text} /> : null}
                  {output.state !== 'being-issued' ? (
                    <a href={`/api/documents/${output.id}`} target="_blank" rel="noreferrer">
                      PDF
                    </a>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}
