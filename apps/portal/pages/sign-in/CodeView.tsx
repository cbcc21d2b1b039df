import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { Code } from '#ui/Code';
import { ErrorSummary } from '#ui/ErrorSummary';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { words } from './sign-in.words';

export interface CodeProps {
  challenge: string;
  ends: string;
  next: string;
  demo: boolean;
  nationalId?: string;
  errors: readonly { id: string; detail: string }[];
}

export function CodeView({ challenge, ends, next, demo, nationalId, errors }: CodeProps): ReactNode {
  const say = useSay();
  const wrong = (id: string) => errors.find((error) => error.id === id)?.detail;
  return (
    <form className="stack stack-6" method="post" action="/sign-in/code" noValidate>
      <ErrorSummary errors={errors} />
      <h1>{say(words.codeTitle)}</h1>
      <p>
        {say(words.sentTo)} <Code>{ends}</Code>
        <br />
        {say(words.wait)}
      </p>
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="ends" value={ends} />
      <input type="hidden" name="next" value={next} />
      <TextField
        id="code"
        name="code"
        label={say(words.code)}
        error={wrong('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        width={10}
        maxLength={12}
      />
      <TextField
        id="nationalId"
        name="nationalId"
        label={say(words.nationalId)}
        hint={say(words.nationalIdHint)}
        error={wrong('nationalId')}
        value={nationalId}
        inputMode="numeric"
        dir="ltr"
        width={10}
        optional
      />
      <Button>{say(words.enter)}</Button>
      {demo ? (
        <p className="banner">
          <a href="/demo/outbox" target="_blank" rel="noreferrer">
            {say(words.demo)}
          </a>
        </p>
      ) : null}
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{say(words.again)}</a>
      </p>
    </form>
  );
}
