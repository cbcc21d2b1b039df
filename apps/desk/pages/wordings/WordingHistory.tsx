import type { ReactNode } from 'react';
import type { Wording } from '#contracts/http/wording';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { Empty } from '../../kit/Empty';
import { Wide } from '../../kit/Wide';
import { momentOf } from './WordingProposals';
import type { WordedMoment } from './worded-moment';
import { stateWords, words } from './wordings.words';

/** What was agreed or taken back, latest first, by whom. */
export function WordingHistory({ moments, items }: { moments: readonly WordedMoment[]; items: readonly Wording[] }): ReactNode {
  const say = useSay();
  const now = useNow();
  if (items.length === 0) return <Empty title={say(words.noHistory)} />;
  return (
    <Wide label={say(words.history)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.moment)}</th>
            <th scope="col">{say(words.service)}</th>
            <th scope="col">{say(words.text)}</th>
            <th scope="col">{say(words.state)}</th>
            <th scope="col">{say(words.proposedBy)}</th>
            <th scope="col">{say(words.settledBy)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((wording) => {
            const { id, to, service, serviceTitle, text, state, inForce, proposedBy, settledBy, settledAt } = wording;
            const moment = momentOf(wording, moments);
            return (
              <tr key={id}>
                <th scope="row">
                  {moment ? <Say text={moment.title} /> : wording.moment} <span className="small muted">{say(words[to])}</span>
                </th>
                <td>{serviceTitle ? <Say text={serviceTitle} /> : (service ?? say(words.allServices))}</td>
                <td className="wording">{text ? <Say text={text} /> : say(words.builtIn)}</td>
                <td>
                  {inForce ? (
                    <Tag tone="success" text={words.inForce} />
                  ) : state === 'agreed' ? (
                    <Tag tone="neutral" text={words.replaced} />
                  ) : (
                    <Tag {...stateWords[state]} />
                  )}
                </td>
                <td>
                  <bdi>{proposedBy}</bdi>
                </td>
                <td>
                  <bdi>{settledBy}</bdi> {settledAt ? <Moment at={settledAt} now={now} /> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}
