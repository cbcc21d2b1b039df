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
import { describedBy, Field } from '#ui/Field';
import { FieldValue } from '#ui/FieldValue';
import { Say, useDigits, useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { FormKey } from '../../FormKey';
import { silences, verdicts, words } from './opinion.words';

export interface OpinionTyped {
  verdict: string;
  reasons: readonly string[];
  conditions: string;
  comment: string;
  /** Already taken in. */
  fileIds: readonly string[];
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
    <form className="stack stack-6" method="post" encType="multipart/form-data" noValidate>
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true" />
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
      <Attachments fileIds={typed.fileIds} error={wrong('file')} />
      <p>{say(words.once)}</p>
      <div className="row">
        <Button>{say(words.send)}</Button>
      </div>
    </form>
  );
}

/** One file at a time; those already sent stay with the form. */
function Attachments({ fileIds, error }: { fileIds: readonly string[]; error: string | undefined }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const hint = say(words.fileHint);
  return (
    <div className="stack stack-2">
      {fileIds.length > 0 ? (
        <ul className="banner banner-success stack stack-2">
          {fileIds.map((fileId, index) => (
            <li key={fileId}>
              <input type="hidden" name="fileId" value={fileId} />✓ {say(words.attached)} {digits(index + 1)} ·{' '}
              <Button look="plain" name="detach" value={fileId}>
                {say(words.detach)} {digits(index + 1)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Field id="file" label={say(words.file)} hint={hint} error={error} optional>
        <input
          className="input"
          id="file"
          name="file"
          type="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id: 'file', hint, error })}
        />
      </Field>
      <div>
        <Button look="second" name="then" value="more">
          {say(words.attachMore)}
        </Button>
      </div>
    </div>
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
