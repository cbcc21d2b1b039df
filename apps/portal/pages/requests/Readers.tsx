import type { ReactNode } from 'react';
import type { Reading } from '#contracts/http/reading';
import type { Instant } from '#domain/instant';
import { Moment } from '#ui/Day';
import { Say, useDigits, useSay } from '#ui/Language';
import { words } from './request.words';

const parts: Record<Reading['what'][number], { fa: string; en: string }> = {
  dossier: { fa: 'پرونده', en: 'the file' },
  history: { fa: 'سیر پرونده', en: 'its history' },
  task: { fa: 'پرونده برای کار روی آن', en: 'the file, to work on it' },
  file: { fa: 'پیوست‌ها', en: 'attachments' },
  paper: { fa: 'مدرک صادرشده', en: 'the issued paper' },
};

/** «چه کسی پرونده را دید»: body and post, when, and what of it. */
export function Readers({ readings, now }: { readings: readonly Reading[]; now: Instant }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <section className="stack" aria-labelledby="readers">
      <h2 id="readers">{say(words.readers)}</h2>
      <p className="small muted">{say(words.readersHelp)}</p>
      {readings.length === 0 ? <p>{say(words.nobody)}</p> : null}
      {readings.length > 0 ? (
        <ul className="lines-list">
          {readings.map(({ title, post, what, times, first, last }) => (
            <li key={`${first}${title.fa}${post?.fa ?? ''}`}>
              <strong>
                <Say text={title} />
              </strong>
              {post ? (
                <>
                  {' · '}
                  <Say text={post} />
                </>
              ) : null}
              <br />
              <span className="small muted">
                <Moment at={last} now={now} /> · {what.map((part) => say(parts[part])).join(' + ')}
                {times > 1 ? ` · ${digits(times)} ${say(words.times)}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
