import type { ReactNode } from 'react';
import type { Place } from '#contracts/http/place';
import type { FeeEstimate } from '#contracts/http/service';
import type { Definition, Field } from '#domain/definition/schema';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { AnswerFields } from '#ui/fields/AnswerFields';
import type { Wrongs } from '#ui/form/answers';
import { Say, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { words } from './service.words';

export interface FeeProps {
  definition: Definition;
  fields: readonly Field[];
  places: readonly Place[];
  values: Record<string, unknown>;
  wrong: Wrongs;
  errors: readonly Wrong[];
  estimate: FeeEstimate | null;
}

export function FeeView({ definition: { key, title }, fields, places, values, wrong, errors, estimate }: FeeProps): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={errors} />
      <p className="small">
        <a href={`/services/${key}`}>
          <Say text={title} />
        </a>
      </p>
      <h1>{say(words.feeTitle)}</h1>
      {estimate ? <Estimate estimate={estimate} /> : <p>{say(words.feeHelp)}</p>}
      <AnswerFields fields={fields} documents={[]} values={values} files={{}} wrong={wrong} places={places} />
      <Button>{say(words.feeAsk)}</Button>
    </form>
  );
}

function Estimate({ estimate: { payments, total, mayChange } }: { estimate: FeeEstimate }): ReactNode {
  const say = useSay();
  return (
    <Banner tone="info" live>
      <h2>{say(words.feeTotal)}</h2>
      <p className="amount">
        <Money amount={total} />
      </p>
      {payments.length > 1 ? (
        <ul>
          {payments.map(({ stage, label, amount }) => (
            <li key={stage}>
              <Say text={label} />: <Money amount={amount} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="small">{say(mayChange ? words.feeByExpert : words.feeNotBinding)}</p>
    </Banner>
  );
}
