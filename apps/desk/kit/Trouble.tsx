import type { ReactNode } from 'react';
import { useSay } from '#ui/Language';
import { isProblem } from '../api/problem';
import { kitWords as words } from './kit.words';
import { Press } from './Press';

/** What went wrong, what is safe, what to do, and a code to copy. A defect of our own is told like a fault of the system. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }): ReactNode {
  const say = useSay();
  const problem = isProblem(error) ? error.problem : null;
  const reference = problem?.instance.split(':').at(-1);
  return (
    <div className="banner banner-danger stack stack-2" role="alert">
      <p>
        <strong>{problem?.title ?? say(words.fault)}</strong>
      </p>
      <p>{problem?.detail ?? say(words.safe)}</p>
      {problem?.errors?.length ? (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={`${pointer}${detail}`}>{detail}</li>
          ))}
        </ul>
      ) : null}
      {problem && problem.status >= 500 && reference ? (
        <p className="small muted">
          {say(words.reference)} <bdi dir="ltr">{reference}</bdi>
        </p>
      ) : null}
      {onRetry ? (
        <Press look="second" onPress={onRetry}>
          {say(words.again)}
        </Press>
      ) : null}
    </div>
  );
}
