import type { ReactNode } from 'react';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { type Option, Radios } from '#ui/Choices';
import { Moment } from '#ui/Day';
import { ErrorSummary } from '#ui/ErrorSummary';
import { Say, useDigits, useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { words } from './apply.words';
import type { Application } from './draft';

export interface StartProps {
  application: Application;
  now: string;
  /** For whom it may be: only what fits the service and the writer. */
  options: readonly Option[];
  wrong?: { pointer: string; detail?: string | undefined; legalId?: string };
}

export function StartView({ application: { definition, draft }, now, options, wrong }: StartProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const error = wrong ? (wrong.detail ?? say(words.choose)) : undefined;
  const atLegalId = wrong?.pointer === '/onBehalfOf';
  return (
    <div className="stack stack-8">
      <ErrorSummary errors={error ? [{ id: atLegalId ? 'legalId' : 'for', detail: error }] : []} />
      <p className="muted">
        <Say text={definition.title} />
      </p>
      {draft ? (
        <form className="stack" method="post">
          <h1>{say(words.begun)}</h1>
          <p>
            {say(words.lastSaved)} <Moment at={draft.savedAt} now={now} />
            {draft.represented ? ` · ${say(words.for)} ${draft.represented.name}` : ''}
          </p>
          {draft.serviceVersion === definition.version ? null : <Banner>{say(words.changed)}</Banner>}
          <Button name="go" value="resume">
            {say(words.resume)}
          </Button>
        </form>
      ) : null}
      {draft?.other ? (
        <form className="card stack" method="post">
          <h2>{say(words.otherBegun)}</h2>
          <p>
            {say(words.lastSaved)} <Moment at={draft.other.savedAt} now={now} /> · {digits(draft.other.answers)} {say(words.answersIn)}
          </p>
          <div>
            <Button look="second" name="go" value="swap">
              {say(words.swap)}
            </Button>
          </div>
        </form>
      ) : null}
      <form className="stack" method="post" noValidate>
        {draft ? <h2>{say(words.fresh)}</h2> : null}
        {draft ? <p>{say(words.freshHelp)}</p> : null}
        {options.length > 0 ? (
          <>
            <Radios
              id="for"
              name="for"
              label={say(words.forWhom)}
              heading={!draft}
              value={wrong && atLegalId ? 'organisation' : undefined}
              error={error && !atLegalId ? error : undefined}
              options={options}
            />
            {options.some(({ value }) => value === 'organisation') ? (
              <TextField
                id="legalId"
                name="legalId"
                label={say(words.legalId)}
                hint={say(words.legalIdHint)}
                value={wrong?.legalId}
                error={atLegalId ? error : undefined}
                inputMode="numeric"
                dir="ltr"
                width={10}
                optional
              />
            ) : null}
          </>
        ) : null}
        <Button look={draft ? 'second' : 'first'} name="go" value="fresh">
          {say(draft ? words.fresh : words.continue)}
        </Button>
      </form>
    </div>
  );
}
