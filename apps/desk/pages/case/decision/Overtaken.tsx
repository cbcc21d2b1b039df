import { type ReactNode, useEffect } from 'react';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { useCase } from '../case-context';
import type { CaseTask } from '../case-data';
import { useHistory } from '../use-history';
import { useNames } from '../use-names';
import { actionWords, words } from './decision.words';
import { Mine } from './Mine';
import { asText } from './typed';

/** The task is closed: by what, by whom and when; and whatever one had typed oneself stays beside it. */
export function Overtaken({ task }: { task: CaseTask }): ReactNode {
  const say = useSay();
  const nameOf = useNames();
  const { dossier, definition, typing, now } = useCase();
  const closing = useHistory(dossier.trackingCode).findLast(({ kind, fact }) => kind === 'task-closed' && fact.taskId === task.id);
  const stage = definition?.stages[task.stage];
  const outcome = task.outcome ?? '';
  const label = stage?.kind === 'review' ? stage.actions[outcome]?.label : undefined;
  const isOwn = typing !== null && typing.typed.action === outcome;
  const forget = typing?.forget;
  useEffect(() => {
    // It was one's own decision, carried out after its ten seconds: nothing is left to be kept.
    if (isOwn) forget?.();
  }, [isOwn, forget]);
  const mine = typing && !isOwn ? asText(typing.typed) : '';
  return (
    <div className={mine ? 'clash' : undefined}>
      <div className={mine ? 'banner banner-warning stack stack-2' : 'stack stack-2'} role={mine ? 'alert' : undefined}>
        <h3>{say(words.theirs)}</h3>
        <p>
          <Say text={actionWords({ name: outcome, label })} />
          {closing ? ` · ${nameOf(closing)}` : null}
          {task.closedAt ? (
            <>
              {' · '}
              <Moment at={task.closedAt} now={now} />
            </>
          ) : null}
        </p>
      </div>
      {mine ? <Mine text={mine} /> : null}
    </div>
  );
}
