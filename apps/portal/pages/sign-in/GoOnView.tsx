import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { useSay } from '#ui/Language';
import { comeBack } from '../../held';
import { words } from './sign-in.words';

/** Signed in again: back to the form, with what was written in it. A script goes on by itself. */
export function GoOnView({ next, entries }: { next: string; entries: readonly [string, string][] }): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" action={next} data-go-on>
      <h1>{say(words.signedIn)}</h1>
      <p>{say(words.signedInHelp)}</p>
      <input type="hidden" name={comeBack} value="1" />
      {entries.map(([name, value], index) => (
        <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
      ))}
      <Button>{say(words.goOn)}</Button>
    </form>
  );
}
