import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { useDigits, useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { words } from './track.words';

export function TrackView({ code, ends, errors }: { code: string; ends: string; errors: readonly Wrong[] }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const wrong = (id: string) => errors.find((error) => error.id === id)?.detail;
  return (
    <form className="stack stack-6" method="post" action="/track" noValidate>
      <ErrorSummary errors={errors} />
      <h1>{say(words.title)}</h1>
      <p>{say(words.help)}</p>
      <TextField
        id="code"
        name="code"
        label={say(words.code)}
        hint={say(words.codeHint)}
        error={wrong('code')}
        value={digits(code)}
        inputMode="numeric"
        dir="ltr"
        width={20}
        maxLength={40}
      />
      <TextField
        id="ends"
        name="ends"
        label={say(words.ends)}
        hint={say(words.endsHint)}
        error={wrong('ends')}
        value={digits(ends)}
        inputMode="numeric"
        dir="ltr"
        width={4}
        maxLength={8}
      />
      <Button>{say(words.look)}</Button>
    </form>
  );
}
