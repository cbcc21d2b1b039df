import type { ReactNode } from 'react';
import type { Place } from '#contracts/http/place';
import type { Instant } from '#domain/instant';
import { Banner } from '#ui/Banner';
import { Code } from '#ui/Code';
import { Moment } from '#ui/Day';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { ChargeList } from '../payments/ChargeList';
import { ActionCards } from './ActionCards';
import { AtCounter } from './AtCounter';
import { MayDo } from './MayDo';
import { Notes } from './Notes';
import { OnBehalf } from './OnBehalf';
import { OneTap } from './OneTap';
import { Outcome } from './Outcome';
import { Readers } from './Readers';
import { Reopenings } from './Reopenings';
import { RequestRoute } from './RequestRoute';
import type { RequestKnown } from './read-request';
import { news, words } from './request.words';
import { Sent } from './Sent';
import { statuses, statusOf } from './status';
import { WhyThisDate } from './WhyThisDate';

export interface RequestProps {
  known: RequestKnown;
  places: readonly Place[];
  now: Instant;
  /** What was just done here. */
  done: string | undefined;
}

/** «درخواست من کجاست؟» */
export function RequestView({ known, places, now, done }: RequestProps): ReactNode {
  const say = useSay();
  const { dossier } = known;
  const said = done ? news[done] : undefined;
  const waits = dossier.tasks.some(({ role, closedAt }) => role === 'applicant' && closedAt === null);
  const { tone, text } = waits && statusOf(dossier).tone !== 'yours' ? statuses['waiting-for-you'] : statusOf(dossier);
  return (
    <article className="stack stack-8">
      <header className="stack stack-2">
        <p className="small">
          <a href="/my">{say(words.back)}</a>
        </p>
        <h1>
          <Say text={dossier.title} />
        </h1>
        <p className="row">
          <Tag tone={tone} text={text} />
          <span className="muted">
            {say(words.code)} <Code copy={dossier.trackingCode}>{inFours(dossier.trackingCode)}</Code>
          </span>
        </p>
        <OnBehalf represented={dossier.represented} />
      </header>
      {said ? (
        <Banner tone="success" live>
          <p>{say(said)}</p>
        </Banner>
      ) : null}
      <p className="lead">
        {say(dossier.sentence)}
        <br />
        <span className="small muted" id="seen-at">
          {say(words.seenAt)} <Moment at={now} now={now} />
        </span>
      </p>
      <ActionCards known={known} now={now} />
      {dossier.closedAt ? <Outcome known={known} now={now} /> : null}
      <OneTap known={known} />
      <Reopenings known={known} now={now} />
      <Notes known={known} now={now} />
      <AtCounter known={known} now={now} />
      <RequestRoute known={known} now={now} />
      <WhyThisDate known={known} now={now} />
      {dossier.charges.length > 0 ? (
        <ChargeList charges={dossier.charges} trackingCode={dossier.trackingCode} now={now} attempts={known.attempts} />
      ) : null}
      <Sent known={known} places={places} now={now} />
      <Readers readings={known.readings} now={now} />
      <MayDo known={known} now={now} />
    </article>
  );
}
