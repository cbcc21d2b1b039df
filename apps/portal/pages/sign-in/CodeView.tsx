import type { ReactNode } from 'react';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { Code } from '#ui/Code';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { sentAgain, words } from './sign-in.words';

export interface CodeProps {
  challenge: string;
  /** The last four digits of the number. */
  ends: string;
  next: string;
  /** What was written before the session ended; empty where nothing was. */
  held: string;
  demo: boolean;
  nationalId?: string;
  /** How the code was sent once more, just now. */
  again: 'sms' | 'call' | null;
  errors: readonly (Wrong & { id: string })[];
  /** All tries are used up: this code helps no more. */
  over?: boolean;
}

export function CodeView(props: CodeProps): ReactNode {
  const { challenge, ends, next, held, demo, nationalId, again, errors, over = false } = props;
  const say = useSay();
  const wrong = (id: string) => errors.find((error) => error.id === id)?.detail;
  return (
    <form className="stack stack-6" method="post" action="/sign-in/code" noValidate>
      <ErrorSummary errors={errors} />
      <h1>{say(words.codeTitle)}</h1>
      {again ? (
        <Banner tone="success" live>
          <p>{say(sentAgain[again])}</p>
        </Banner>
      ) : null}
      <p>
        {say(words.sentTo)} <Code>{ends}</Code>
        <br />
        {say(words.wait)}
      </p>
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="ends" value={ends} />
      <input type="hidden" name="next" value={next} />
      {held ? <input type="hidden" name="held" value={held} /> : null}
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
      <div className="row">
        <Button>{say(words.enter)}</Button>
      </div>
      {demo ? (
        <p className="banner">
          <a href="/demo/outbox" target="_blank" rel="noreferrer">
            {say(words.demo)}
          </a>
        </p>
      ) : null}
      {over ? (
        <Banner tone="warning">
          <p>{say(words.over)}</p>
          <p>{say(words.whomToCall)}</p>
        </Banner>
      ) : (
        <NotCome />
      )}
      <p>
        <Button look="plain" name="again" value="number">
          {say(over ? words.fresh : words.otherNumber)}
        </Button>
      </p>
    </form>
  );
}

/** Every code that was sent stays good, so that the one that comes late is not in vain. */
function NotCome(): ReactNode {
  const say = useSay();
  return (
    <section className="stack stack-2" aria-labelledby="not-come">
      <h2 id="not-come">{say(words.notCome)}</h2>
      <p>{say(words.notComeHelp)}</p>
      <div className="row" data-wait="60">
        <Button look="second" name="again" value="sms">
          {say(words.againSms)}
        </Button>
        <Button look="second" name="again" value="call">
          {say(words.againCall)}
        </Button>
      </div>
    </section>
  );
}
