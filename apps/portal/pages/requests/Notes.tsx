import type { ReactNode } from 'react';
import type { Instant } from '#domain/instant';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import type { RequestKnown } from './read-request';
import { words } from './request.words';

/** What the bodies wrote for the applicant's eyes, newest first. */
export function Notes({ known, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const notes = known.history.filter(({ kind }) => kind === 'noted').toReversed();
  if (notes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="notes">
      <h2 id="notes">{say(words.notes)}</h2>
      <ul className="lines-list">
        {notes.map(({ version, at, fact }) => (
          <li key={version}>
            <bdi className="lines">{String(fact.text)}</bdi>
            <br />
            <span className="small muted">
              <Moment at={at} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
