import type { ReactNode } from 'react';
import type { Message } from '#contracts/http/message';
import type { Instant } from '#domain/instant';
import { Button } from '#ui/Button';
import { Moment } from '#ui/Day';
import { useDigits, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { channelWords, words } from './messages.words';

/** Everything one was told, newest first. */
export function MessagesView({ messages, unread, now }: { messages: readonly Message[]; unread: number; now: Instant }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <div className="stack stack-6">
      <h1>{say(words.title)}</h1>
      <p>
        <a href="/my/preferences">{say(words.preferences)}</a> · <a href="/my/representations">{say(words.representations)}</a>
      </p>
      {messages.length === 0 ? (
        <section className="card stack">
          <h2>{say(words.nothing)}</h2>
          <p>{say(words.nothingHelp)}</p>
        </section>
      ) : null}
      {unread > 0 && messages[0] ? (
        <form method="post">
          <input type="hidden" name="until" value={messages[0].at} />
          <Button look="second">{say(words.readAll)}</Button>
        </form>
      ) : null}
      {messages.length > 0 ? (
        <ul className="cards">
          {messages.map(({ id, text, at, read, trackingCode, channels }) => (
            <li key={id} className="card stack stack-2">
              {read ? null : (
                <p className="row">
                  <Tag tone="yours" text={words.unread} />
                </p>
              )}
              <p className="lines">
                <bdi>{digits(text)}</bdi>
              </p>
              <p className="small muted">
                <Moment at={at} now={now} /> · {say(words.by)} {channels.map((channel) => say(channelWords[channel])).join(' + ')}
              </p>
              {trackingCode ? (
                <p>
                  <a href={`/my/${trackingCode}`}>{say(words.see)}</a>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
