import type { ReactNode } from 'react';
import type { AbsencePlan } from '#contracts/http/absence';
import { isLeftLying } from '#domain/absence/stand-in';
import { Code } from '#ui/Code';
import { Details } from '#ui/Details';
import { useSay } from '#ui/Language';
import { Trouble } from '../../kit/Trouble';
import { placementWords, planWords, throughWords, words } from './absences.words';

/** Where every open task would go, in one sentence and one by one. */
export function Plan({ plan, error }: { plan: AbsencePlan | null; error: Error | null }): ReactNode {
  const say = useSay();
  return (
    <section className="absence-plan" aria-live="polite">
      <h3>{say(words.preview)}</h3>
      {error ? <Trouble error={error} /> : <Sentence plan={plan} />}
      {plan && !error && plan.items.length > 0 ? (
        <Details summary={say(words.each)}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say(words.work)}</th>
                <th scope="col">{say(words.goesTo)}</th>
                <th scope="col">{say(words.why)}</th>
              </tr>
            </thead>
            <tbody>
              {plan.items.map(({ task, trackingCode, to, toName, why, through }) => (
                <tr key={task}>
                  <th scope="row">
                    <Code>{trackingCode}</Code>
                  </th>
                  <td>{to ? <bdi>{toName ?? to}</bdi> : isLeftLying(why) ? '—' : say(words.queue)}</td>
                  <td>
                    {say(placementWords[why])}
                    {through.length > 0 ? <small className="muted"> ({say(throughWords(through))})</small> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Details>
      ) : null}
    </section>
  );
}

function Sentence({ plan }: { plan: AbsencePlan | null }): ReactNode {
  const say = useSay();
  if (!plan) return <p className="muted">{say(words.previewing)}</p>;
  return (
    <p>
      {plan.items.length === 0 ? say(words.nothingOpen) : say(planWords(plan.items))}
      {plan.begins === 'later' ? ` ${say(words.later)}` : ''}
    </p>
  );
}
