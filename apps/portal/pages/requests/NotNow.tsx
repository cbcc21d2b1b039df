import type { ReactNode } from 'react';
import type { Text } from '#domain/definition/schema';
import { ButtonLink } from '#ui/Button';
import { useSay } from '#ui/Language';
import { words } from './reply.words';

/** An act that is not open any more: says so, and leads back to the request. */
export function NotNow({ trackingCode, title, help }: { trackingCode: string; title: Text; help: Text }): ReactNode {
  const say = useSay();
  return (
    <div className="stack">
      <h1>{say(title)}</h1>
      <p>{say(help)}</p>
      <p>
        <ButtonLink look="second" href={`/my/${trackingCode}`}>
          {say(words.back)}
        </ButtonLink>
      </p>
    </div>
  );
}
