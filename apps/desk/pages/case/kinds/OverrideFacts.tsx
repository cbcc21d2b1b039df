import type { ReactNode } from 'react';
import { useDigits, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { useCase } from '../case-context';
import { useHistory } from '../use-history';
import { figureWords, words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** The figures that the rules proposed, or that a colleague has set and waits to see confirmed. */
export function OverrideFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { dossier, definition } = useCase();
  const history = useHistory(dossier.trackingCode);
  const proposed = (task.about.proposed ?? {}) as Record<string, unknown>;
  const stage = definition?.stages[task.stage];
  const out = stage?.kind === 'decide' ? (stage.out ?? task.stage) : null;
  const second = task.actions.some(({ name }) => name === 'confirm');
  // What the rules said stands just before what the colleague has set.
  const set = history.filter(({ kind, fact }) => kind === 'fact-set' && fact.key === out);
  const before = ((second ? set.at(-2)?.fact.value : undefined) ?? {}) as Record<string, unknown>;
  const shown = (value: unknown): ReactNode =>
    typeof value === 'number' && value >= 1000 ? (
      <Money amount={value} />
    ) : typeof value === 'boolean' ? (
      say(value ? words.yes : words.no)
    ) : (
      digits(String(value ?? '—'))
    );
  return (
    <>
      <p className="kind-lead">{say(second ? words.secondEyes : words.ruleUnsure)}</p>
      <table className="table figures-table">
        <caption className="hidden">{say(words.figures)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.figure)}</th>
            <th scope="col">{say(words.proposed)}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(proposed)
            .filter(([, value]) => typeof value !== 'object')
            .map(([key, value]) => (
              <tr key={key}>
                <th scope="row">{say(figureWords(key))}</th>
                <td>
                  {shown(value)}
                  {before[key] !== undefined && before[key] !== value ? (
                    <div className="small muted">
                      {say(words.instead)} {shown(before[key])}
                    </div>
                  ) : null}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
