import type { ReactNode } from 'react';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { Radios } from '#ui/Choices';
import { Moment } from '#ui/Day';
import { ErrorSummary } from '#ui/ErrorSummary';
import { Say, useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { words } from './apply.words';
import type { Application } from './draft';

export interface StartProps {
  application: Application;
  now: string;
  /** Whether it has to be said for whom. */
  asks: boolean;
  wrong?: { pointer: string; detail?: string | undefined; legalId?: string };
}

export function StartView({ application: { definition, draft }, now, asks, wrong }: StartProps): ReactNode {
  const say = useSay();
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
          </p>
          {draft.serviceVersion === definition.version ? null : <Banner>{say(words.changed)}</Banner>}
          <Button name="go" value="resume">
            {say(words.resume)}
          </Button>
        </form>
      ) : null}
      <form className="stack" method="post" noValidate>
        {draft ? <h2>{say(words.fresh)}</h2> : null}
        {draft ? <p>{say(words.freshHelp)}</p> : null}
        {asks ? (
          <>
            <Radios
              id="for"
              name="for"
              label={say(words.forWhom)}
              heading={!draft}
              value={wrong && atLegalId ? 'organisation' : undefined}
              error={error && !atLegalId ? error : undefined}
              options={[
                { value: 'person', label: say(words.myself) },
                { value: 'organisation', label: say(words.company) },
              ]}
            />
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
          </>
        ) : null}
        <Button look={draft ? 'second' : 'first'} name="go" value="fresh">
          {say(draft ? words.fresh : words.continue)}
        </Button>
      </form>
    </div>
  );
}
