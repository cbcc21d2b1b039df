import type { ReactNode } from 'react';
import type { Compared } from '#contracts/http/proposal';
import { useSay } from '#ui/Language';
import { words } from './services.words';

/** What would change, a sentence for each difference. */
export function Differences({ compared: { against, differences } }: { compared: Pick<Compared, 'against' | 'differences'> }): ReactNode {
  const say = useSay();
  if (against === null) return <p>{say(words.isNew)}</p>;
  if (differences.length === 0) return <p className="muted">{say(words.noChanges)}</p>;
  return (
    <ul className="differences stack stack-2">
      {differences.map(({ at, message }) => (
        <li key={at}>{say(message)}</li>
      ))}
    </ul>
  );
}
