import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { normaliseMobile } from '#domain/identifiers/mobile';
import { normaliseNationalId } from '#domain/identifiers/national-id';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { type AnswerAt, type Asking, newKey } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { sentToWords, words } from './counter.words';
import { welcome } from './use-client';

type Whom = { mobile: string } | { nationalId: string };
type Sent = AnswerAt<'POST /api/representations/code'>;
type Step = { at: 'who' } | { at: 'card' } | { at: 'code'; whom: Whom; sent: Sent };

/** Three short forms, one after another: who, the code that they read out, or the card where they have no phone. */
export function Arrival(): ReactNode {
  const [step, setStep] = useState<Step>({ at: 'who' });
  const again = (): void => setStep({ at: 'who' });
  switch (step.at) {
    case 'who':
      return <Who onSent={(whom, sent) => setStep({ at: 'code', whom, sent })} onCard={() => setStep({ at: 'card' })} />;
    case 'code':
      return <CodeRead key={step.sent.challenge} {...step} onSent={(sent) => setStep({ ...step, sent })} onElse={again} />;
    case 'card':
      return <Card onElse={again} />;
  }
}

function Who({ onSent, onCard }: { onSent: (whom: Whom, sent: Sent) => void; onCard: () => void }): ReactNode {
  const say = useSay();
  const send = useDo('POST /api/representations/code');
  const [wrong, setWrong] = useState<string | null>(null);
  useFocus('who');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const whom = whomIn(String(new FormData(event.currentTarget).get('who') ?? ''));
    setWrong(whom ? null : say(words.neither));
    if (whom) send.mutate({ body: whom }, { onSuccess: (sent) => onSent(whom, sent) });
  };
  const told = fieldProblem(send.error);
  return (
    <Panel title={say(words.who)}>
      <form className="stack arrival" onSubmit={submit} noValidate>
        {send.error && !told ? <Trouble error={send.error} /> : null}
        <TextField
          id="who"
          name="who"
          label={say(words.mobileOrId)}
          hint={say(words.mobileOrIdHint)}
          error={wrong ?? told}
          inputMode="numeric"
          dir="ltr"
          width={20}
        />
        <div className="row">
          <button type="submit" className="button" aria-busy={send.isPending || undefined}>
            {say(words.sendCode)}
          </button>
          <Press look="second" onPress={onCard}>
            {say(words.noPhone)}
          </Press>
        </div>
      </form>
    </Panel>
  );
}

function CodeRead({ whom, sent, onSent, onElse }: { whom: Whom; sent: Sent; onSent: (sent: Sent) => void; onElse: () => void }): ReactNode {
  const say = useSay();
  const again = useDo('POST /api/representations/code');
  const { arrive, error, busy } = useArriving();
  const [wantsId, setWantsId] = useState(false);
  const id = problemAt(error, '/for/nationalId');
  const code =
    problemAt(error, '/code') ?? (isProblem(error, 'code-wrong') || isProblem(error, 'code-expired') ? error.problem.detail : undefined);
  useFocus('code');
  useEffect(() => {
    if (id) setWantsId(true);
  }, [id]);
  useFocus(id && wantsId ? 'nationalId' : null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const nationalId = String(given.get('nationalId') ?? '').trim();
    arrive({
      for: { ...whom, ...(nationalId ? { nationalId } : {}) },
      relation: 'client',
      code: { challenge: sent.challenge, code: String(given.get('code') ?? '') },
    });
  };
  return (
    <Panel title={say(words.who)}>
      <form className="stack arrival" onSubmit={submit} noValidate>
        {error && !id && !code ? <Trouble error={error} /> : null}
        {again.error ? <Trouble error={again.error} /> : null}
        <p role="status">{say(sentToWords(sent.mobileEnds))}</p>
        <TextField id="code" name="code" label={say(words.code)} error={code} inputMode="numeric" dir="ltr" width={10} />
        {wantsId ? (
          <TextField
            id="nationalId"
            name="nationalId"
            label={say(words.nationalId)}
            hint={say(words.nationalIdHint)}
            error={id}
            inputMode="numeric"
            dir="ltr"
            width={10}
          />
        ) : null}
        <div className="row">
          <button type="submit" className="button" aria-busy={busy || undefined}>
            {say(words.begin)}
          </button>
          <Press look="second" busy={again.isPending} onPress={() => again.mutate({ body: whom }, { onSuccess: onSent })}>
            {say(words.codeAgain)}
          </Press>
          <Press look="plain" onPress={onElse}>
            {say(words.somebodyElse)}
          </Press>
        </div>
      </form>
    </Panel>
  );
}

/** Without a phone the clerk looks at the card, and says so. */
function Card({ onElse }: { onElse: () => void }): ReactNode {
  const say = useSay();
  const { arrive, error, busy } = useArriving();
  const [unseen, setUnseen] = useState(false);
  const id = problemAt(error, '/for/nationalId');
  useFocus('nationalId');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setUnseen(!given.has('seen'));
    if (given.has('seen')) arrive({ for: { nationalId: String(given.get('nationalId') ?? '') }, relation: 'client' });
  };
  return (
    <Panel title={say(words.byCard)}>
      <form className="stack arrival" onSubmit={submit} noValidate>
        {error && !id ? <Trouble error={error} /> : null}
        <TextField id="nationalId" name="nationalId" label={say(words.nationalId)} error={id} inputMode="numeric" dir="ltr" width={10} />
        <div className={unseen ? 'field field-wrong' : 'field'}>
          {unseen ? (
            <span className="field-error" id="seen-error" role="alert">
              {say(words.cardFirst)}
            </span>
          ) : null}
          <label className="check">
            <input type="checkbox" name="seen" aria-describedby={unseen ? 'seen-error' : undefined} aria-invalid={unseen || undefined} />
            <span>{say(words.cardSeen)}</span>
          </label>
        </div>
        <div className="row">
          <button type="submit" className="button" aria-busy={busy || undefined}>
            {say(words.begin)}
          </button>
          <Press look="plain" onPress={onElse}>
            {say(words.somebodyElse)}
          </Press>
        </div>
      </form>
    </Panel>
  );
}

function useArriving() {
  const queries = useQueryClient();
  const add = useDo('POST /api/representations');
  const arrive = (body: NonNullable<Asking<'POST /api/representations'>['body']>): void =>
    add.mutate(
      { body, key: newKey() },
      {
        onSuccess: (client) => {
          welcome(queries, client);
          announce(client.name, 'polite');
        },
      },
    );
  return { arrive, error: add.error, busy: add.isPending };
}

function whomIn(text: string): Whom | null {
  const mobile = normaliseMobile(text);
  if (mobile) return { mobile };
  const nationalId = normaliseNationalId(text);
  return nationalId ? { nationalId } : null;
}

/** Said at the only field there is, not above the form. */
const fieldProblem = (error: unknown): string | undefined => (isProblem(error) ? error.problem.errors?.[0]?.detail : undefined);
const problemAt = (error: unknown, pointer: string): string | undefined =>
  isProblem(error) ? error.problem.errors?.find((one) => one.pointer === pointer)?.detail : undefined;

/** Where the clerk writes next. */
function useFocus(id: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const moved = id !== null && last.current !== id;
    last.current = id;
    // After the heading, which every page gives the focus to.
    if (moved) requestAnimationFrame(() => document.getElementById(id)?.focus());
  }, [id]);
}
