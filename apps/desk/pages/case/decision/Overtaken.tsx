import { type ReactNode, useEffect } from 'react';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { useMe } from '../../../shell/rights';
import { Attached } from '../Attached';
import { useCase } from '../case-context';
import type { CaseTask } from '../case-data';
import { useHistory } from '../use-history';
import { useNames } from '../use-names';
import { actionWords, words } from './decision.words';
import { Mine } from './Mine';
import { asText, type Typed } from './typed';

/** The task is closed: by what, by whom and when; and whatever one had typed oneself stays beside it. */
export function Overtaken({ task }: { task: CaseTask }): ReactNode {
  const say = useSay();
  const nameOf = useNames();
  const me = useMe();
  const { dossier, definition, typing, now } = useCase();
  const history = useHistory(dossier.trackingCode);
  const closing = history.findLast(({ kind, fact }) => kind === 'task-closed' && fact.taskId === task.id);
  const stage = definition?.stages[task.stage];
  const outcome = task.outcome ?? '';
  const label = stage?.kind === 'review' ? stage.actions[outcome]?.label : undefined;
  const isOwn = typing !== null && closing?.by.person === me.person.id && isIn(closing.fact, typing.typed);
  const forget = typing?.forget;
  useEffect(() => {
    // It was one's own decision, carried out after its ten seconds: nothing is left to be kept.
    if (isOwn) forget?.();
  }, [isOwn, forget]);
  // Until it is known whose decision it was, nobody is alarmed.
  const mine = typing && history.length > 0 && !isOwn ? asText(typing.typed) : '';
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
        <Attached fileIds={task.fileIds} />
      </div>
      {mine ? <Mine text={mine} /> : null}
    </div>
  );
}

/** Every word of it went with that decision. */
const isIn = (fact: Record<string, unknown>, { comment, reply, conditions }: Typed): boolean =>
  [
    [comment, fact.comment],
    [reply, fact.reply],
    [conditions, (fact.conditions as string[] | undefined)?.join('\n')],
  ].every(([written, sent]) => String(written).trim() === '' || String(written).trim() === sent);
