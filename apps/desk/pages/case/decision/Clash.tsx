import type { ReactNode } from 'react';
import { useSay } from '#ui/Language';
import type { ProblemError } from '../../../api/problem';
import { Press } from '../../../kit/Press';
import { Trouble } from '../../../kit/Trouble';
import { useCase } from '../case-context';
import { words } from './decision.words';
import { Mine } from './Mine';
import { asText } from './typed';

const clashes = ['task-already-done', 'task-taken', 'stale-version', 'busy'];

/** Somebody was quicker: what they did, and beside it what one has typed oneself. Neither is lost. */
export function Clash({ error, onSeen }: { error: ProblemError; onSeen: () => void }): ReactNode {
  const say = useSay();
  const { typing } = useCase();
  const mine = typing ? asText(typing.typed) : '';
  if (!clashes.includes(error.code)) return <Trouble error={error} />;
  return (
    <section className="clash" role="alert">
      <div className="banner banner-warning stack stack-2">
        <h3>{say(words.theirs)}</h3>
        <p>{error.problem.detail}</p>
        <Press look="second" onPress={onSeen}>
          {say(words.again)}
        </Press>
      </div>
      {mine ? <Mine text={mine} /> : null}
    </section>
  );
}
