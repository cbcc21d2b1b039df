import type { ReactNode } from 'react';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { useSay } from '#ui/Language';
import { words } from './decision.words';
import type { useDeciding } from './use-deciding';

/** What has legal effect is not done by a slip of the hand: its number is typed. */
export function Confirm({ deciding, code }: { deciding: ReturnType<typeof useDeciding>; code: string }): ReactNode {
  const say = useSay();
  return (
    <div className="field">
      <label className="label" htmlFor="confirm">
        {say(words.confirm)}
      </label>
      <span className="hint" id="confirm-hint">
        {say(words.confirmWhy)} <Code>{inFours(code).slice(-4)}</Code>
      </span>
      <input
        className="input input-4"
        id="confirm"
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        maxLength={4}
        aria-describedby="confirm-hint"
        value={deciding.confirm}
        onChange={(event) => deciding.setConfirm(event.target.value)}
      />
    </div>
  );
}
