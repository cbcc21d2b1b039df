import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { ErrorSummary } from '#ui/ErrorSummary';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { words } from './sign-in.words';

export function SignInView({ next, mobile, demo, error }: { next: string; mobile: string; demo: boolean; error?: string }): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" action="/sign-in" noValidate>
      <ErrorSummary errors={error ? [{ id: 'mobile', label: say(words.mobile), detail: error }] : []} />
      <h1>{say(words.title)}</h1>
      <p>{say(words.why)}</p>
      <input type="hidden" name="next" value={next} />
      <TextField
        id="mobile"
        name="mobile"
        label={say(words.mobile)}
        hint={say(words.mobileHint)}
        error={error}
        value={mobile}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        width={10}
      />
      <Button>{say(words.send)}</Button>
      {demo ? <p className="small muted">{say(words.people)}</p> : null}
    </form>
  );
}
