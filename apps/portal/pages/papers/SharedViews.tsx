import type { ReactNode } from 'react';
import type { Instant } from '#domain/instant';
import { ButtonLink } from '#ui/Button';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import { words } from './papers.words';

/** The paper itself, and how long it may still be seen here. */
export function SharedNote({ token, until, now }: { token: string; until: Instant; now: Instant }): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-2">
      <p>
        <ButtonLink look="second" href={`/api/shared/${token}/paper`}>
          {say(words.pdf)}
        </ButtonLink>
      </p>
      <p className="small muted">
        {say(words.sharedUntil)} <Moment at={until} now={now} />
      </p>
    </div>
  );
}

/** Over, taken back or never there: nobody learns which. */
export function SharedNoMore(): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <h1>{say(words.sharedNoMore)}</h1>
      <p>{say(words.sharedNoMoreHelp)}</p>
    </div>
  );
}
