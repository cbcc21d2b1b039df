import type { ReactNode } from 'react';
import type { Text } from '#domain/definition/schema';
import { Button } from '#ui/Button';
import { Radios } from '#ui/Choices';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { Say, useDigits, useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { FormKey } from '../../FormKey';
import { scores, words } from './rating.words';

export interface RateProps {
  trackingCode: string;
  about: Text;
  newKey: string;
  done: string;
  score: string;
  comment: string;
  errors: readonly Wrong[];
}

export function RateView({ trackingCode, about, newKey, done, score, comment, errors }: RateProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const wrong = (id: string) => errors.find((error) => error.id === id)?.detail;
  return (
    <form className="stack stack-6" method="post" noValidate data-queue="rate">
      <ErrorSummary errors={errors} />
      <div>
        <p className="muted">
          <Say text={about} />
        </p>
        <h1>{say(words.title)}</h1>
      </div>
      <FormKey value={newKey} />
      <Radios
        id="done"
        name="done"
        label={say(words.done)}
        hint={say(words.doneHint)}
        error={wrong('done')}
        value={done}
        options={[
          { value: 'yes', label: say(words.yes) },
          { value: 'no', label: say(words.no) },
        ]}
      />
      <Radios
        id="score"
        name="score"
        label={say(words.score)}
        error={wrong('score')}
        value={score}
        options={([5, 4, 3, 2, 1] as const).map((value) => ({ value: String(value), label: `${digits(value)} · ${say(scores[value])}` }))}
      />
      <LongTextField
        id="comment"
        name="comment"
        label={say(words.comment)}
        hint={say(words.commentHint)}
        value={comment}
        maxLength={4000}
        error={wrong('comment')}
        optional
      />
      <div className="row">
        <Button>{say(words.send)}</Button>
        <a href={`/my/${trackingCode}`}>{say(words.back)}</a>
      </div>
    </form>
  );
}
