import type { ReactNode } from 'react';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { Attached } from '../Attached';
import { words } from '../case.words';
import { useCase } from '../case-context';

/** What staff and other bodies handed in with their work: photographs of visits, letters beside opinions. */
export function HandedIn(): ReactNode {
  const say = useSay();
  const { dossier, definition, now } = useCase();
  const tasks = dossier.tasks.filter(({ fileIds }) => fileIds.length > 0);
  if (tasks.length === 0) return null;
  return (
    <section className="stack stack-2" aria-labelledby="handed-in">
      <h3 id="handed-in">{say(words.handedIn)}</h3>
      <ul className="stack stack-2">
        {tasks.map(({ id, stage, party, stageLabel, closedAt, fileIds }) => {
          const asking = definition?.stages[stage];
          const body = party && asking?.kind === 'concurrence' ? asking.parties[party]?.title : undefined;
          return (
            <li key={id} className="row">
              <span>
                <Say text={body ?? stageLabel} />
                {closedAt ? (
                  <small className="muted">
                    {' · '}
                    <Moment at={closedAt} now={now} />
                  </small>
                ) : null}
              </span>
              <Attached fileIds={fileIds} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
