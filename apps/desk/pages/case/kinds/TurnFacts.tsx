import type { ReactNode } from 'react';
import { LastDay } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { useCase } from '../case-context';
import { titleOf } from '../titles';
import { words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** The applicant's turn: what they were asked, or what they have to pay, and until when. */
export function TurnFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const { dossier, definition, now } = useCase();
  const { comment, flagged = [], notes = {} } = task.about as { comment?: string; flagged?: string[]; notes?: Record<string, string> };
  const due = dossier.charges.filter(({ state }) => state === 'due');
  return (
    <>
      <p className="kind-lead">
        {say(task.kind === 'payment' ? words.paymentTurn : words.applicantTurn)}
        {task.dueAt ? (
          <>
            {' '}
            · {say(words.until)} <LastDay due={task.dueAt} now={now} />
          </>
        ) : null}
      </p>
      {task.kind === 'payment'
        ? due.map(({ id, amount }) => (
            <p key={id}>
              <Money amount={amount} />
            </p>
          ))
        : null}
      {comment ? <blockquote className="lines">{comment}</blockquote> : null}
      {flagged.length > 0 ? (
        <ul>
          {flagged.map((path) => (
            <li key={path}>
              <Say text={titleOf(path, definition)} />
              {notes[path] ? <span className="muted">: {notes[path]}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
