import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { Select } from '#ui/Choices';
import { ErrorSummary } from '#ui/ErrorSummary';
import { useDigits, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { FormKey } from '../../FormKey';
import { words } from './payment.words';
import type { Charge } from './read-payment';

export interface SplitProps {
  trackingCode: string;
  charge: Charge;
  rule: { max: number; firstPercent: number };
  newKey: string;
  count: string;
  error?: string | undefined;
}

export function SplitView({ trackingCode, charge, rule, newKey, count, error }: SplitProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const counts = Array.from({ length: rule.max - 1 }, (_, index) => String(index + 2));
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={error ? [{ id: 'instalments', label: say(words.howMany), detail: error }] : []} />
      <p className="small">
        <a href={`/my/${trackingCode}/pay/${charge.id}`}>{say(words.title)}</a>
      </p>
      <h1>{say(words.splitTitle)}</h1>
      <p className="amount">
        <Money amount={charge.amount} />
      </p>
      <p>
        {say(words.splitHelp)} {say(words.firstPart)} {digits(rule.firstPercent)} {say(words.percent)} (
        <Money amount={Math.ceil((charge.amount * rule.firstPercent) / 100)} />)
      </p>
      <FormKey value={newKey} />
      <Select
        id="instalments"
        name="instalments"
        label={say(words.howMany)}
        options={counts.map((value) => ({ value, label: `${digits(value)} ${say(words.parts)}` }))}
        value={count}
        empty={say(words.choose)}
        error={error}
      />
      <Button>{say(words.splitDo)}</Button>
    </form>
  );
}
