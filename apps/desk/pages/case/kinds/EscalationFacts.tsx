import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LastDay, Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { kindWords } from '../../../words/tasks.words';
import { useCase } from '../case-context';
import { words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** Why the head is asked: a body stayed silent, work goes to and fro, something was not done, or a case is late. */
export function EscalationFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const { dossier, definition, now } = useCase();
  const { forward, taskId, notDone, comment } = task.about as {
    forward?: { note: string };
    taskId?: string;
    notDone?: true;
    comment?: string;
  };
  const of = dossier.tasks.find(({ id }) => id === taskId);
  const stage = definition?.stages[of?.stage ?? task.stage];
  const party = stage?.kind === 'concurrence' ? stage.parties[of?.party ?? task.party ?? '']?.title : undefined;
  return (
    <>
      <p className="kind-lead">
        {say(forward ? words.toAndFro : taskId ? words.silent : notDone ? words.notDone : words.lateCase)}
        {party && !forward ? (
          <>
            {' '}
            · <Say text={party} />
          </>
        ) : null}
      </p>
      {forward ? (
        <blockquote className="lines">
          <bdi>{forward.note}</bdi>
        </blockquote>
      ) : null}
      {comment ? (
        <blockquote className="lines">
          <bdi>{comment}</bdi>
        </blockquote>
      ) : null}
      {notDone || taskId ? null : (
        <p>
          <Say text={dossier.stage.label} />
          {dossier.next ? (
            <>
              {' '}
              · {say(words.due)} <LastDay due={dossier.next.at} now={now} />
            </>
          ) : null}
        </p>
      )}
      {of ? (
        <p className="small">
          <Link href={`/tasks/${of.id}`}>
            <Say text={kindWords[of.kind]} /> · <Say text={of.stageLabel} />
          </Link>{' '}
          <span className="muted">
            · {say(words.openedAt)} <Moment at={of.openedAt} now={now} />
          </span>
        </p>
      ) : null}
    </>
  );
}
