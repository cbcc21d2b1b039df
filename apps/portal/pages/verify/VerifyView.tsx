import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { ErrorSummary } from '#ui/ErrorSummary';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { words } from './verify.words';

export function VerifyView({ error }: { error?: string | undefined }): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="get" action="/verify" noValidate>
      <ErrorSummary errors={error ? [{ id: 'code', label: say(words.code), detail: error }] : []} />
      <h1>{say(words.title)}</h1>
      <div className="stack" data-sealed hidden />
      <p>{say(words.help)}</p>
      <TextField id="code" name="code" label={say(words.code)} hint={say(words.codeHint)} error={error} dir="ltr" maxLength={100} />
      <Button>{say(words.check)}</Button>
    </form>
  );
}
