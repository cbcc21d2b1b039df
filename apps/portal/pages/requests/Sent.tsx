import type { ReactNode } from 'react';
import type { Place } from '#contracts/http/place';
import { isObject, valueAt } from '#domain/definition/fields/paths';
import type { Instant } from '#domain/instant';
import { Moment } from '#ui/Day';
import { Details } from '#ui/Details';
import { Facts } from '#ui/Facts';
import { FieldValue } from '#ui/FieldValue';
import { Say, useSay } from '#ui/Language';
import type { RequestKnown } from './read-request';
import { words } from './request.words';

/** What the applicant sent, each document with when it arrived, and what came back. */
export function Sent({ known, places, now }: { known: RequestKnown; places: readonly Place[]; now: Instant }): ReactNode {
  const say = useSay();
  const { dossier, definition } = known;
  return (
    <section className="stack" aria-labelledby="sent">
      <h2 id="sent">{say(words.sent)}</h2>
      {dossier.evidence.length > 0 ? (
        <ul className="lines-list">
          {dossier.evidence.map(({ key, fileId }) => (
            <li key={`${key} ${fileId}`}>
              <a href={`/api/files/${fileId}?dossier=${dossier.trackingCode}`}>
                <Say text={definition.evidence.find((one) => one.key === key)?.title ?? { fa: key }} />
              </a>
              <br />
              <span className="small muted">
                {say(words.receivedAt)} <Moment at={receivedAt(known, key, fileId)} now={now} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{say(words.noDocuments)}</p>
      )}
      <Details summary={say(words.answers)}>
        {definition.form.pages.map((page) => {
          const answered = page.fields.filter(({ key, type }) => type !== 'note' && valueAt(dossier.form, key) !== undefined);
          if (answered.length === 0) return null;
          return (
            <section className="stack stack-2" key={page.key}>
              <h3>
                <Say text={page.title} />
              </h3>
              <Facts
                items={answered.map((field) => ({
                  key: field.key,
                  label: <Say text={field.title} />,
                  value: <FieldValue field={field} value={valueAt(dossier.form, field.key)} places={places} />,
                }))}
              />
            </section>
          );
        })}
      </Details>
      {dossier.receipt ? (
        <p>
          <a href={`/api/dossiers/${dossier.trackingCode}/receipt`}>{say(words.receipt)}</a>
        </p>
      ) : null}
    </section>
  );
}

/** With the request, unless the history tells of a later arrival. */
function receivedAt({ history, dossier }: RequestKnown, key: string, fileId: string): Instant {
  const arrived = history.findLast(
    ({ kind, fact }) =>
      kind === 'evidence-added' &&
      Array.isArray(fact.evidence) &&
      fact.evidence.some((piece) => isObject(piece) && piece.key === key && piece.fileId === fileId),
  );
  return arrived?.at ?? dossier.openedAt;
}
