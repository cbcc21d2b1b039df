import { type ReactNode, useId } from 'react';
import type { Text } from '#domain/definition/schema';
import { useSay } from '#ui/Language';
import { words } from '../case.words';
import { useCase } from '../case-context';

/** ✓ or ✗ on a document, or a flag on an answer. What is flagged goes back to the applicant with its note when the case is sent back. */
export function VerdictOf({ path, title, flagOnly = false }: { path: string; title: Text; flagOnly?: boolean }): ReactNode {
  const say = useSay();
  const id = useId();
  const { typing, task } = useCase();
  if (!typing || !task || task.closedAt !== null) return null;
  const verdict = typing.typed.verdicts[path];
  const give = (good: boolean | null): void => {
    const { [path]: before, ...others } = typing.typed.verdicts;
    typing.type({ verdicts: good === null ? others : { ...others, [path]: { good, note: before?.note ?? '' } } });
  };
  const flagged = verdict?.good === false;
  return (
    <div className="verdict">
      <div className="row">
        {flagOnly ? null : (
          <button
            type="button"
            className="button button-quiet"
            aria-pressed={verdict?.good === true}
            aria-label={`${say(words.good)}: ${say(title)}`}
            onClick={() => give(verdict?.good === true ? null : true)}
          >
            <span aria-hidden="true">✓</span> {say(words.good)}
          </button>
        )}
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={flagged}
          aria-label={`${say(flagOnly ? words.flag : words.bad)}: ${say(title)}`}
          onClick={() => give(flagged ? null : false)}
        >
          <span aria-hidden="true">{flagOnly ? '⚑' : '✗'}</span> {flagOnly ? null : say(words.bad)}
        </button>
      </div>
      {flagged ? (
        <label className="small" htmlFor={id}>
          {say(words.flagNote)}
          <input
            className="input"
            id={id}
            dir="auto"
            maxLength={1000}
            value={verdict?.note ?? ''}
            onChange={(event) => typing.type({ verdicts: { ...typing.typed.verdicts, [path]: { good: false, note: event.target.value } } })}
          />
        </label>
      ) : null}
    </div>
  );
}
