import type { ReactNode } from 'react';
import type { HistoryLine } from '#contracts/http/dossier';
import type { Instant } from '#domain/instant';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import type { RequestKnown } from './read-request';

const words = {
  title: { fa: 'به نمایندگی از شما در پیشخوان', en: 'In your name, at a counter' },
  help: {
    fa: 'اگر هنگام یکی از این کارها خودتان آنجا نبودید، به دستگاه خبر دهید.',
    en: 'If you were not there yourself for one of these, tell the body.',
  },
  filed: { fa: 'درخواست ثبت شد', en: 'The request was filed' },
  submitted: { fa: 'پاسخ فرستاده شد', en: 'The answer was sent' },
  visit: { fa: 'وقت بازدید گفته شد', en: 'A time for the visit was said' },
} as const;

/** What a counter did in the applicant's name: which, when, and where, so that nobody acts for them unseen. */
export function AtCounter({ known, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const done = known.history.flatMap((line) => {
    const what = line.channel === 'counter' ? whatOf(line) : null;
    return what ? [{ line, what }] : [];
  });
  if (done.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="at-counter">
      <h2 id="at-counter">{say(words.title)}</h2>
      <ul className="lines-list">
        {done.toReversed().map(({ line: { version, at, by }, what }) => (
          <li key={version}>
            {say(what)}
            <br />
            <span className="small muted">
              {by.posts[0] ? (
                <>
                  <Say text={by.posts[0].label} /> ·{' '}
                </>
              ) : null}
              <Moment at={at} now={now} />
            </span>
          </li>
        ))}
      </ul>
      <p className="small muted">{say(words.help)}</p>
    </section>
  );
}

function whatOf({ kind, fact }: HistoryLine): { fa: string; en: string } | null {
  if (kind === 'filed') return words.filed;
  if (kind === 'task-closed' && fact.outcome === 'submitted') return words.submitted;
  return kind === 'task-changed' && fact.appointment ? words.visit : null;
}
