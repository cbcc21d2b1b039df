import type { ReactNode } from 'react';
import type { Instant } from '#domain/instant';
import { Banner } from '#ui/Banner';
import { Button, ButtonLink } from '#ui/Button';
import { Code } from '#ui/Code';
import { Moment } from '#ui/Day';
import { type Fact, Facts } from '#ui/Facts';
import { useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import type { Ending } from './attempts';
import { words } from './payment.words';
import type { PaymentKnown } from './read-payment';

interface EndingProps {
  known: PaymentKnown;
  now: Instant;
}

/** A page for every way in which a payment can end. */
export const endings: Record<Exclude<Ending, 'none'>, { title: { fa: string; en: string }; View: (props: EndingProps) => ReactNode }> = {
  paid: { title: words.paidTitle, View: Paid },
  failed: { title: words.failedTitle, View: Failed },
  unknown: { title: words.unknownTitle, View: Unknown },
  twice: { title: words.twiceTitle, View: Twice },
};

function Paid({ known, now }: EndingProps): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <Banner tone="success" live>
        <h1>✓ {say(words.paidTitle)}</h1>
      </Banner>
      <Facts items={paidFacts(known, now, say)} />
      <RequestNow known={known} />
    </div>
  );
}

function Failed({ known: { dossier, charge } }: EndingProps): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <Banner tone="danger" live>
        <h1>✕ {say(words.failedTitle)}</h1>
      </Banner>
      <p>{say(words.failed)}</p>
      <p>{say(words.failedSafe)}</p>
      <form method="post" action={`/my/${dossier.trackingCode}/pay/${charge?.id ?? ''}`} className="row">
        <Button>{say(words.payAgain)}</Button>
        <a href={`/my/${dossier.trackingCode}`}>{say(words.back)}</a>
      </form>
    </div>
  );
}

function Unknown({ known: { dossier, charge } }: EndingProps): ReactNode {
  const say = useSay();
  const own = `/my/${dossier.trackingCode}/pay/${charge?.id ?? ''}`;
  return (
    <div className="stack stack-6">
      <Banner tone="warning" live>
        <h1>{say(words.unknownTitle)}</h1>
        <p>{say(words.unknown)}</p>
      </Banner>
      <p>
        <ButtonLink href={`${own}/done`}>{say(words.askAgain)}</ButtonLink>
      </p>
      <form method="post" action={own} className="stack stack-2">
        <p>{say(words.goOn)}</p>
        <Button look="second">{say(words.goOnDo)}</Button>
      </form>
      <p>
        <a href={`/my/${dossier.trackingCode}`}>{say(words.back)}</a>
      </p>
    </div>
  );
}

function Twice({ known, now }: EndingProps): ReactNode {
  const say = useSay();
  const surplus = known.attempts.filter(({ use }) => use === 'surplus');
  return (
    <div className="stack stack-6">
      <Banner tone="warning" live>
        <h1>{say(words.twiceTitle)}</h1>
        <p>{say(words.twice)}</p>
      </Banner>
      <Facts
        items={[
          ...paidFacts(known, now, say),
          ...surplus.map(({ id, amount, refundedAt }) => ({
            key: id,
            label: say(refundedAt ? words.returned : words.returns),
            value: (
              <>
                <Money amount={amount} />
                {refundedAt ? (
                  <>
                    {' · '}
                    <Moment at={refundedAt} now={now} />
                  </>
                ) : null}
              </>
            ),
          })),
        ]}
      />
      <RequestNow known={known} />
    </div>
  );
}

function paidFacts({ attempts, charge }: PaymentKnown, now: Instant, say: ReturnType<typeof useSay>): Fact[] {
  const paid = attempts.find(({ use }) => use === 'charge');
  const at = charge?.paidAt ?? paid?.settledAt;
  return [
    { key: 'amount', label: say(words.amount), value: <Money amount={charge?.amount ?? paid?.amount ?? 0} /> },
    ...(paid?.reference
      ? [{ key: 'reference', label: say(words.reference), value: <Code copy={paid.reference}>{paid.reference}</Code> }]
      : []),
    ...(at ? [{ key: 'at', label: say(words.paidAt), value: <Moment at={at} now={now} /> }] : []),
  ];
}

/** Money is one thing, the request another: a line for each. */
function RequestNow({ known: { dossier } }: Pick<EndingProps, 'known'>): ReactNode {
  const say = useSay();
  return (
    <section className="stack stack-2">
      <h2>{say(words.requestNow)}</h2>
      <p>{say(dossier.sentence)}</p>
      <p>
        <ButtonLink href={`/my/${dossier.trackingCode}`}>{say(words.see)}</ButtonLink>
      </p>
    </section>
  );
}
