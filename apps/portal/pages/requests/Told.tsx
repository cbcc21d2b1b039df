import type { ReactNode } from 'react';
import type { Definition } from '#domain/definition/schema';
import { Say, useSay } from '#ui/Language';
import { words } from './request.words';

/** What an officer said: the reasons by their text, and the words beside them. */
export function Told({
  definition,
  reasons,
  comment,
  reply,
}: {
  definition: Definition;
  reasons?: unknown;
  comment?: unknown;
  reply?: unknown;
}): ReactNode {
  const say = useSay();
  const codes = Array.isArray(reasons) ? reasons.map(String) : [];
  const texts = codes.map((code) => ({ code, text: definition.reasons.find((reason) => reason.code === code)?.text ?? { fa: code } }));
  if (texts.length === 0 && !comment && !reply) return null;
  return (
    <div className="told stack stack-2">
      {texts.map(({ code, text }) => (
        <p key={code}>
          <span className="muted">{say(words.reasons)}</span> <Say text={text} />
        </p>
      ))}
      {typeof comment === 'string' ? (
        <p>
          <span className="muted">{say(words.note)}</span> <bdi className="lines">{comment}</bdi>
        </p>
      ) : null}
      {typeof reply === 'string' ? (
        <p>
          <span className="muted">{say(words.reply)}</span> <bdi className="lines">{reply}</bdi>
        </p>
      ) : null}
    </div>
  );
}
