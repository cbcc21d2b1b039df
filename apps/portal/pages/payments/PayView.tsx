import type { ReactNode } from 'react';
import type { Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { Button } from '#ui/Button';
import { LastDay } from '#ui/Day';
import { ErrorSummary } from '#ui/ErrorSummary';
import { Facts } from '#ui/Facts';
import { Say, useDigits, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { words } from './payment.words';
import type { Charge, PaymentKnown } from './read-payment';

export interface PayProps {
  known: PaymentKnown;
  charge: Charge;
  payee: Text | null;
  now: Instant;
  error?: string | undefined;
}

/** How much, for what, to whom, and when it comes back: before anybody goes to a bank. */
export function PayView({ known: { dossier, definition }, charge, payee, now, error }: PayProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const stage = definition.stages[dossier.stage.key];
  const payment = stage?.kind === 'payment' ? stage : null;
  const { number, of } = charge.instalment;
  const maySplit = payment?.instalments !== undefined && of === 1 && charge.state === 'due';
  const own = `/my/${dossier.trackingCode}`;
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={error ? [{ detail: error }] : []} />
      <p className="small">
        <a href={own}>{say(words.back)}</a>
      </p>
      <h1>{say(words.title)}</h1>
      <p className="amount">
        <Money amount={charge.amount} />
      </p>
      <Facts
        items={[
          { key: 'for', label: say(words.forWhat), value: <Say text={payment?.label ?? dossier.stage.label} /> },
          ...(of > 1 ? [{ key: 'part', label: say(words.instalment), value: `${digits(number)} ${say(words.of)} ${digits(of)}` }] : []),
          { key: 'request', label: say(words.request), value: <Say text={dossier.title} /> },
          ...(payee ? [{ key: 'to', label: say(words.to), value: <Say text={payee} /> }] : []),
          ...(charge.dueAt ? [{ key: 'until', label: say(words.deadline), value: <LastDay due={charge.dueAt} now={now} /> }] : []),
          { key: 'refund', label: say(words.refund), value: say(payment?.refund ? words.refundRule : words.noRefund) },
        ]}
      />
      <p>{say(words.bankHelp)}</p>
      <div className="row">
        <Button>{say(words.pay)}</Button>
        {maySplit ? <a href={`${own}/pay/${charge.id}/split`}>{say(words.split)}</a> : null}
      </div>
    </form>
  );
}
