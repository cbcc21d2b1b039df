import type { ReactNode } from 'react';
import type { Text } from '#domain/definition/schema';
import { Button, ButtonLink, type ButtonLook } from '#ui/Button';
import { ErrorSummary } from '#ui/ErrorSummary';
import { Say, useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { FormKey } from '../../FormKey';

export interface ConfirmProps {
  trackingCode: string;
  newKey: string;
  /** Of the request. */
  about: Text;
  title: Text;
  helps: readonly Text[];
  question: Text;
  text: string;
  send: Text;
  look?: ButtonLook;
  keep: Text;
  error?: string | undefined;
}

/** One act with a consequence: what it means, in whose words, and a way back. */
export function ConfirmView({
  trackingCode,
  newKey,
  about,
  title,
  helps,
  question,
  text,
  send,
  look = 'first',
  keep,
  error,
}: ConfirmProps): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={error ? [{ detail: error }] : []} />
      <div>
        <p className="muted">
          <Say text={about} />
        </p>
        <h1>{say(title)}</h1>
      </div>
      {helps.map((help) => (
        <p key={help.fa}>{say(help)}</p>
      ))}
      <FormKey value={newKey} />
      <LongTextField id="text" name="text" label={say(question)} value={text} maxLength={4000} optional />
      <div className="row">
        <Button look={look}>{say(send)}</Button>
        <ButtonLink look="plain" href={`/my/${trackingCode}`}>
          {say(keep)}
        </ButtonLink>
      </div>
    </form>
  );
}
