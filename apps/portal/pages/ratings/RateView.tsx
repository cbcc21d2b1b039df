import type { ReactNode } from 'react';
import type { Text } from '#domain/definition/schema';
import { ratingAxes } from '#domain/dossier/happening';
import { Button } from '#ui/Button';
import { Radios, Select } from '#ui/Choices';
import { Details } from '#ui/Details';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { Say, useDigits, useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { FormKey } from '../../FormKey';
import { axes, scores, words } from './rating.words';
import type { Opinion } from './read-opinion';

export interface RateProps {
  trackingCode: string;
  about: Text;
  newKey: string;
  opinion: Opinion;
  errors: readonly Wrong[];
}

const scale = [5, 4, 3, 2, 1] as const;

/** Two taps are enough; whoever has more to say unfolds the rest. */
export function RateView({ trackingCode, about, newKey, opinion, errors }: RateProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const wrong = (id: string) => errors.find((error) => error.id === id)?.detail;
  const options = scale.map((value) => ({ value: String(value), label: `${digits(value)} · ${say(scores[value])}` }));
  const yesOrNo = [
    { value: 'yes', label: say(words.yes) },
    { value: 'no', label: say(words.no) },
  ];
  return (
    <form className="stack stack-6" method="post" noValidate data-queue={say(words.title)}>
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
        value={opinion.done}
        options={yesOrNo}
      />
      <Radios id="score" name="score" label={say(words.score)} error={wrong('score')} value={opinion.score} options={options} />
      <LongTextField
        id="comment"
        name="comment"
        label={say(words.comment)}
        hint={say(words.commentHint)}
        value={opinion.comment}
        maxLength={4000}
        error={wrong('comment')}
        optional
      />
      <Details summary={say(words.more)} open={opinion.saysMore}>
        {ratingAxes.map((axis) => (
          <Select
            key={axis}
            id={`axis-${axis}`}
            name={`axis-${axis}`}
            label={say(axes[axis])}
            value={opinion.axes[axis]}
            empty={say(words.noAnswer)}
            options={options}
            optional
          />
        ))}
        <Radios id="onTime" name="onTime" label={say(words.onTime)} value={opinion.onTime} options={yesOrNo} optional />
        <Radios id="visited" name="visited" label={say(words.visited)} value={opinion.visited} options={yesOrNo} optional />
      </Details>
      <Details summary={say(words.report)} open={opinion.report !== ''}>
        <p>{say(words.reportHelp)}</p>
        <LongTextField id="report" name="report" label={say(words.reportWords)} value={opinion.report} maxLength={4000} optional />
      </Details>
      <div className="row">
        <Button>{say(words.send)}</Button>
        <a href={`/my/${trackingCode}`}>{say(words.back)}</a>
      </div>
    </form>
  );
}
