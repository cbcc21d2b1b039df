import type { ReactNode } from 'react';
import { LastDay, Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { Empty } from '../../../kit/Empty';
import { Attached } from '../Attached';
import { partyStateWords, verdictWords, words } from '../case.words';
import { useCase } from '../case-context';

/** Every body that is asked, side by side: what it said, under which conditions, or until when it has. */
export default function OpinionsTab(): ReactNode {
  const say = useSay();
  const { dossier, definition, now } = useCase();
  if (dossier.parties.length === 0) return <Empty title={say(words.noParties)} />;
  return (
    <ul className="parties">
      {dossier.parties.map((party) => {
        const verdict = party.opinion ? verdictWords[party.opinion.verdict] : undefined;
        const fileIds = dossier.tasks.filter((one) => one.party === party.party).flatMap((one) => one.fileIds);
        const task = dossier.tasks.find((one) => one.party === party.party && one.closedAt === null);
        return (
          <li key={party.party} className="party">
            <div className="row">
              <h3>
                <Say text={party.title} />
              </h3>
              {verdict ? (
                <Tag tone={verdict.tone} text={verdict.text} />
              ) : (
                <Tag tone={party.state === 'answered' ? 'neutral' : 'info'} text={partyStateWords[party.state] ?? { fa: party.state }} />
              )}
              {party.deemed ? <span className="small muted">{say(words.deemed)}</span> : null}
            </div>
            {party.answeredAt ? (
              <p className="small muted">
                <Moment at={party.answeredAt} now={now} />
              </p>
            ) : task?.dueAt ? (
              <p className="small muted">
                {say(words.due)} <LastDay due={task.dueAt} now={now} />
              </p>
            ) : null}
            {party.opinion ? (
              <div className="stack stack-2">
                {party.opinion.conditions.length > 0 ? (
                  <ul>
                    {party.opinion.conditions.map((condition) => (
                      <li key={condition}>
                        <bdi>{condition}</bdi>
                      </li>
                    ))}
                  </ul>
                ) : null}
                {party.opinion.reasons.map((code) => (
                  <p key={code}>
                    <Say text={definition?.reasons.find((reason) => reason.code === code)?.text ?? { fa: code }} />
                  </p>
                ))}
                {party.opinion.comment ? <p className="lines">«{party.opinion.comment}»</p> : null}
                <Attached fileIds={fileIds} />
              </div>
            ) : party.state === 'answered' ? (
              <p className="small muted">{say(words.secret)}</p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
