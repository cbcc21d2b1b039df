import type { ReactNode } from 'react';
import type { Definition } from '#domain/definition/schema';
import { Details } from '#ui/Details';
import { Say, useSay } from '#ui/Language';
import type { Typed } from '../case/decision/typed';
import type { TaskLine } from '../inbox/use-inbox';
import { words } from './bulk.words';

interface SaidOnceProps {
  action: TaskLine['actions'][number];
  definition: Definition | undefined;
  typed: Typed;
  onType: (typed: Typed) => void;
}

const parts = ['reply', 'conditions', 'comment'] as const;

/** What is said once and goes into each case's own record. */
export function SaidOnce({ action, definition, typed, onType }: SaidOnceProps): ReactNode {
  const say = useSay();
  const needed = parts.filter((part) => action.needs.includes(part));
  return (
    <>
      {action.needs.includes('reasons') && definition ? (
        <fieldset className="field">
          <legend className="legend">{say(words.reasons)}</legend>
          {definition.reasons.map(({ code, text }) => (
            <label className="check" key={code}>
              <input
                type="checkbox"
                checked={typed.reasons.includes(code)}
                onChange={({ target }) =>
                  onType({ ...typed, reasons: target.checked ? [...typed.reasons, code] : typed.reasons.filter((one) => one !== code) })
                }
              />
              <span>
                <Say text={text} />
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {needed.map((part) => (
        <Text key={part} part={part} typed={typed} onType={onType} />
      ))}
      {needed.includes('comment') ? null : (
        <Details summary={say(words.commentMay)}>
          <Text part="comment" typed={typed} onType={onType} />
        </Details>
      )}
      <p className="small muted">{say(words.each)}</p>
    </>
  );
}

interface TextProps extends Pick<SaidOnceProps, 'typed' | 'onType'> {
  part: (typeof parts)[number];
}

function Text({ part, typed, onType }: TextProps): ReactNode {
  const say = useSay();
  return (
    <label className="field">
      <span className="label">{say(words[part])}</span>
      <textarea
        className="input"
        rows={2}
        dir="auto"
        value={typed[part]}
        onChange={({ target }) => onType({ ...typed, [part]: target.value })}
      />
    </label>
  );
}
