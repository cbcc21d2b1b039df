import type { ReactNode } from 'react';
import { Say, useSay } from '#ui/Language';
import { useCase } from '../case-context';
import { words } from './decision.words';

/** From the definition's list, each with the rule that it cites. */
export function Reasons(): ReactNode {
  const say = useSay();
  const { typing, definition } = useCase();
  if (!typing || !definition || definition.reasons.length === 0) return null;
  const { typed, type } = typing;
  return (
    <fieldset className="field">
      <legend className="legend">{say(words.reasons)}</legend>
      {definition.reasons.map(({ code, text, legal }) => (
        <label className="check" key={code}>
          <input
            type="checkbox"
            checked={typed.reasons.includes(code)}
            onChange={(event) =>
              type({ reasons: event.target.checked ? [...typed.reasons, code] : typed.reasons.filter((one) => one !== code) })
            }
          />
          <span>
            <Say text={text} />{' '}
            <small className="muted">
              (<Say text={definition.legal.find(({ id }) => id === legal)?.title ?? { fa: legal }} />)
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
