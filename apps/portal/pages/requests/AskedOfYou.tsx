import type { ReactNode } from 'react';
import type { Task } from '#contracts/http/task';
import type { Instant } from '#domain/instant';
import { LastDay } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import type { RequestKnown } from './read-request';
import { words } from './request.words';
import { Told } from './Told';

export interface AskedOfYouProps {
  known: Pick<RequestKnown, 'dossier' | 'definition'>;
  tasks: readonly Task[];
  now: Instant;
  /** The heading, and what follows upon the last day. */
  title: string;
  after: string;
  children?: ReactNode;
}

/** What the reader is asked: by whom, in whose words, and by when. */
export function AskedOfYou({ known: { dossier, definition }, tasks, now, title, after, children }: AskedOfYouProps): ReactNode {
  const say = useSay();
  const due = tasks
    .map(({ dueAt }) => dueAt)
    .filter((at) => at !== null)
    .sort()[0];
  return (
    <section className="card card-yours stack" aria-labelledby="asked">
      <h2 id="asked">{title}</h2>
      {tasks.map(({ id, about, party }) => {
        const asker = party ? dossier.parties.find((one) => one.party === party)?.title : undefined;
        return (
          <div className="stack stack-2" key={id}>
            {asker ? (
              <p className="small muted">
                {say(words.askedBy)} <Say text={asker} />
              </p>
            ) : null}
            <Told definition={definition} reasons={about.reasons} comment={about.comment} />
          </div>
        );
      })}
      {due ? (
        <p>
          {say(words.until)}{' '}
          <strong>
            <LastDay due={due} now={now} />
          </strong>
          . {after}
        </p>
      ) : null}
      {children}
    </section>
  );
}
