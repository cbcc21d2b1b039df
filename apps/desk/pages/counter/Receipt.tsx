import type { ReactNode } from 'react';
import { Code } from '#ui/Code';
import { LastDay, Moment } from '#ui/Day';
import { Facts } from '#ui/Facts';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { useNow } from '../../api/now';
import { Press } from '../../kit/Press';
import { useMe } from '../../shell/rights';
import type { CaseDossier } from '../case/case-data';
import { words } from './counter.words';

/** What the client takes home. It alone is printed. */
export function Receipt({ dossier }: { dossier: CaseDossier }): ReactNode {
  const say = useSay();
  const now = useNow();
  const { agencies, posts } = useMe();
  const { trackingCode, sentence, applicant, openedAt, title, charges } = dossier;
  const counter = agencies.find(({ key }) => posts.some((post) => post.role === 'counter' && post.agency === key));
  const due = charges.filter(({ state }) => state === 'due');
  return (
    <section className="panel receipt stack stack-2" aria-labelledby="receipt">
      <h2 id="receipt">{say(words.receipt)}</h2>
      <p>
        <Say text={title} />
      </p>
      <p>
        <span className="muted">{say(words.trackingCode)}</span>
        <br />
        <Code display copy={trackingCode}>
          {inFours(trackingCode)}
        </Code>
      </p>
      <Facts
        items={[
          ...(applicant ? [{ key: 'applicant', label: say(words.applicant), value: <bdi>{applicant}</bdi> }] : []),
          { key: 'at', label: say(words.filedAt), value: <Moment at={openedAt} now={now} /> },
          ...(counter ? [{ key: 'counter', label: say(words.counter), value: <Say text={counter.title} /> }] : []),
          { key: 'where', label: say(words.where), value: say(sentence) },
          ...due.map(({ id, amount, dueAt }) => ({
            key: id,
            label: say(words.toPay),
            value: (
              <>
                <Money amount={amount} />
                {dueAt ? (
                  <>
                    {' '}
                    {say(words.until)} <LastDay due={dueAt} now={now} />
                  </>
                ) : null}
                <br />
                {say(words.payAt)} <bdi dir="ltr">{`${location.host}/my/${trackingCode}`}</bdi>
              </>
            ),
          })),
          {
            key: 'follow',
            label: say(words.follow),
            value: (
              <>
                {say(words.followAt)} <bdi dir="ltr">{`${location.host}/track`}</bdi>
              </>
            ),
          },
        ]}
      />
      <div className="row no-print">
        <Press onPress={() => print()}>{say(words.print)}</Press>
        <a className="button button-second" href={`/api/dossiers/${trackingCode}/receipt`} target="_blank" rel="noreferrer">
          {say(words.pdf)}
        </a>
      </div>
    </section>
  );
}
