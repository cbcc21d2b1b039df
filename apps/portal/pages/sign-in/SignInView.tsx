import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { ErrorSummary } from '#ui/ErrorSummary';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { words } from './sign-in.words';

export interface MobileProps {
  /** Where to go afterwards. */
  next: string;
  /** What was written before the session ended; empty where nothing was. */
  held: string;
  mobile: string;
  error?: string | undefined;
}

export function SignInView({ demo, ...props }: MobileProps & { demo: boolean }): ReactNode {
  const say = useSay();
  const { error } = props;
  return (
    <form className="stack stack-6" method="post" action="/sign-in" noValidate>
      <ErrorSummary errors={error ? [{ id: 'mobile', label: say(words.mobile), detail: error }] : []} />
      <h1>{say(words.title)}</h1>
      <p>{say(words.why)}</p>
      <MobileFields {...props} />
      {demo ? <p className="small muted">{say(words.people)}</p> : null}
    </form>
  );
}

/** The one question of signing in, wherever it is asked. */
export function MobileFields({ next, held, mobile, error }: MobileProps): ReactNode {
  const say = useSay();
  return (
    <>
      <input type="hidden" name="next" value={next} />
      {held ? <input type="hidden" name="held" value={held} /> : null}
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
    </>
  );
}
