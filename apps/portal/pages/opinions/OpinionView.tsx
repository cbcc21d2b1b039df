import type { ReactNode } from 'react';
import type { AskedOpinion } from '#contracts/http/opinion-link';
import type { Place } from '#contracts/http/place';
import { valueAt } from '#domain/definition/fields/paths';
import type { Definition } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { lastDayWords } from '#domain/text/words';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { Checkboxes, Radios } from '#ui/Choices';
import { Code } from '#ui/Code';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { Facts } from '#ui/Facts';
import { FieldValue } from '#ui/FieldValue';
import { Say, useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { FormKey } from '../../FormKey';
import { silences, verdicts, words } from './opinion.words';

export interface OpinionTyped {
  verdict: string;
  reasons: readonly string[];
  conditions: string;
  comment: string;
}

interface OpinionProps {
  asked: AskedOpinion;
  definition: Definition;
  places: readonly Place[];
  typed: OpinionTyped;
  errors: readonly Wrong[];
  newKey: string;
  now: Instant;
}

/** What is asked, what is needed to answer it, and three buttons. */
export function OpinionView({ asked, definition, places, typed, errors, newKey, now }: OpinionProps): ReactNode {
  const say = useSay();
  const wrong = (id: string) => errors.find((error) => error.id === id)?.detail;
  const offered = asked.actions.filter(({ why }) => why === null).map(({ name }) => name);
  const fields = definition.form.pages
    .flatMap((page) => page.fields)
    .filter(({ key, type }) => type !== 'note' && valueAt(asked.form, key) !== undefined);
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={errors} />
      <div>
        <p className="muted">{say(words.asks)}</p>
        <h1>
          <Say text={asked.service.title} />
        </h1>
      </div>
      <Banner tone={asked.late ? 'warning' : 'info'}>
        {asked.dueAt ? (
          <p>
            {say(words.due)} {say(lastDayWords(asked.dueAt, now))}. {say(asked.late ? words.late : silences[asked.silence])}
          </p>
        ) : (
          <p>{say(words.onlyThis)}</p>
        )}
      </Banner>
      <Facts
        items={[
          { key: 'asker', label: say(words.asker), value: <Say text={asked.asker} /> },
          { key: 'body', label: say(words.body), value: <Say text={asked.body} /> },
          { key: 'code', label: say(words.code), value: <Code>{asked.trackingCode}</Code> },
        ]}
      />
      <section className="stack stack-2" aria-labelledby="facts">
        <h2 id="facts">{say(words.facts)}</h2>
        {fields.length > 0 ? (
          <Facts
            items={fields.map((field) => ({
              key: field.key,
              label: <Say text={field.title} />,
              value: <FieldValue field={field} value={valueAt(asked.form, field.key)} places={places} />,
            }))}
          />
        ) : (
          <p className="muted">{say(words.noFacts)}</p>
        )}
        <p className="small muted">{say(words.onlyThis)}</p>
      </section>
      <FormKey value={newKey} />
      <Radios
        id="verdict"
        name="verdict"
        label={say(words.verdict)}
        error={wrong('verdict')}
        value={typed.verdict}
        options={offered.map((name) => ({ value: name, label: say(verdicts[name] ?? { fa: name, en: name }) }))}
      />
      <LongTextField
        id="conditions"
        name="conditions"
        label={say(words.conditions)}
        hint={say(words.conditionsHint)}
        error={wrong('conditions')}
        value={typed.conditions}
        maxLength={4000}
        optional
      />
      {asked.reasons.length > 0 ? (
        <Checkboxes
          id="reasons"
          name="reasons"
          label={say(words.reasons)}
          hint={say(words.reasonsHint)}
          error={wrong('reasons')}
          values={typed.reasons}
          options={asked.reasons.map(({ code, text }) => ({ value: code, label: <Say text={text} /> }))}
          optional
        />
      ) : null}
      <LongTextField
        id="comment"
        name="comment"
        label={say(words.comment)}
        hint={say(words.commentHint)}
        error={wrong('comment')}
        value={typed.comment}
        maxLength={4000}
        optional
      />
      <p>{say(words.once)}</p>
      <div className="row">
        <Button>{say(words.send)}</Button>
      </div>
    </form>
  );
}

export function OpinionGivenView({ verdict }: { verdict: string }): ReactNode {
  const say = useSay();
  const given = verdicts[verdict];
  return (
    <div className="stack stack-6">
      <Banner tone="success">
        <h1>✓ {say(words.given)}</h1>
      </Banner>
      {given ? (
        <p>
          {say(words.verdict)}: {say(given)}
        </p>
      ) : null}
      <p>{say(words.givenHelp)}</p>
    </div>
  );
}

/** Used before, too late, or answered otherwise: said in words. */
export function LinkOverView({ detail }: { detail: string }): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <h1>{say(words.over)}</h1>
      <p>{detail}</p>
    </div>
  );
}
