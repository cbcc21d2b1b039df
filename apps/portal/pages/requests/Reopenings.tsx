import type { ReactNode } from 'react';
import type { HistoryLine } from '#contracts/http/dossier';
import type { Instant } from '#domain/instant';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import type { RequestKnown } from './read-request';
import { words } from './request.words';

/** Each time that it was said to be done and was not: the applicant's words, and what the body did about it. */
export function Reopenings({ known, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const times = reopeningsIn(known.history);
  if (times.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="reopened">
      <h2 id="reopened">{say(words.reopenings)}</h2>
      <ul className="lines-list">
        {times.map(({ at, comment, answer }) => (
          <li key={at} className="stack stack-2">
            <p>
              {say(words.saidNotDone)} <span className="small muted">{<Moment at={at} now={now} />}</span>
            </p>
            {comment ? (
              <p className="told">
                <bdi className="lines">{comment}</bdi>
              </p>
            ) : null}
            {answer ? (
              <div className="told stack stack-2">
                <p>
                  <span className="muted">{say(words.bodyAnswered)}</span> <bdi className="lines">{answer.reply}</bdi>
                </p>
                <p className="small muted">
                  <Moment at={answer.at} now={now} />
                </p>
              </div>
            ) : (
              <p className="muted">{say(words.answerAwaited)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Reopening {
  at: Instant;
  comment: string | null;
  answer: { at: Instant; reply: string } | null;
}

function reopeningsIn(history: readonly HistoryLine[]): Reopening[] {
  const times: Reopening[] = [];
  let comment: string | null = null;
  for (const { kind, at, fact } of history) {
    if (kind === 'rated') comment = typeof fact.comment === 'string' ? fact.comment : null;
    if (kind === 'reopened') times.push({ at, comment, answer: null });
    const open = times.at(-1);
    if (kind === 'task-closed' && fact.kind === 'escalation' && typeof fact.reply === 'string' && open && !open.answer)
      open.answer = { at, reply: fact.reply };
  }
  return times;
}
