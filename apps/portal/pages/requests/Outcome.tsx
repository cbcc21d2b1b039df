import type { ReactNode } from 'react';
import type { Instant } from '#domain/instant';
import { Banner } from '#ui/Banner';
import { Code } from '#ui/Code';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import type { RequestKnown } from './read-request';
import { words } from './request.words';
import { routeSteps } from './route-steps';
import { statusOf } from './status';
import { Told } from './Told';

/** How it ended: in words, why, and what was issued. */
export function Outcome({ known, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const { dossier, definition } = known;
  const status = statusOf(dossier);
  const decided = routeSteps(known).findLast(({ reasons, reply }) => reasons.length > 0 || reply !== null);
  const issued = dossier.outputs.filter(({ number }) => number !== null);
  return (
    <Banner tone={status.tone === 'neutral' ? 'info' : status.tone}>
      <h2>
        <Say text={dossier.stage.label} />
      </h2>
      {dossier.closedAt ? (
        <p className="small muted">
          <Moment at={dossier.closedAt} now={now} />
        </p>
      ) : null}
      {decided && (dossier.result === 'rejected' || decided.reply) ? (
        <Told definition={definition} reasons={dossier.result === 'rejected' ? decided.reasons : []} reply={decided.reply} />
      ) : null}
      {issued.length > 0 ? (
        <ul className="lines-list">
          {issued.map(({ id, number }) => (
            <li key={id}>
              <a href={`/api/documents/${id}`}>{say(words.paper)} (PDF)</a> · <Code>{number ?? ''}</Code>
            </li>
          ))}
          <li>
            <a href="/my/papers">{say(words.papersPage)}</a>
          </li>
        </ul>
      ) : null}
    </Banner>
  );
}
