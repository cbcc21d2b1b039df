import type { ReactNode } from 'react';
import type { Dossier } from '#contracts/http/dossier';
import type { PaymentAttempt } from '#contracts/http/payment';
import { localDate } from '#domain/calendar/local';
import type { Instant } from '#domain/instant';
import { dayWords } from '#domain/text/words';
import { Code } from '#ui/Code';
import { LastDay } from '#ui/Day';
import { useDigits, useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { Tag, type Tone } from '#ui/Tag';
import { words } from './payment.words';

type Charge = Dossier['charges'][number];

/** What is to be paid and how it stands: a line of its own beside the request's, so that neither is taken for the other. */
export function ChargeList({
  charges,
  attempts,
  trackingCode,
  now,
}: {
  charges: readonly Charge[];
  attempts: readonly PaymentAttempt[];
  trackingCode: string;
  now: Instant;
}): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <section className="stack" aria-labelledby="payments">
      <h2 id="payments">{say(words.payments)}</h2>
      <ul className="lines-list">
        {charges.map((charge) => {
          const paid = attempts.find(({ charge: id, use }) => id === charge.id && use === 'charge');
          return (
            <li key={charge.id} className="stack stack-2">
              <p className="row">
                <Tag tone={states[charge.state].tone} text={states[charge.state].text} />
                <strong>
                  <Money amount={charge.amount} />
                </strong>
              </p>
              <p className="small muted">
                {charge.instalment.of > 1
                  ? `${say(words.instalment)} ${digits(charge.instalment.number)} ${say(words.of)} ${digits(charge.instalment.of)}`
                  : ''}
                {charge.paidAt ? ` ${say(dayWords(localDate(charge.paidAt), localDate(now)))}` : ''}
                {charge.dueAt && (charge.state === 'due' || charge.state === 'scheduled') ? (
                  <>
                    {' '}
                    {say(words.until)} <LastDay due={charge.dueAt} now={now} />
                  </>
                ) : null}
                {paid?.reference ? (
                  <>
                    {' · '}
                    {say(words.reference)} <Code>{paid.reference}</Code>
                  </>
                ) : null}
              </p>
              {charge.state === 'due' || charge.state === 'scheduled' ? (
                <p>
                  <a href={`/my/${trackingCode}/pay/${charge.id}`}>{say(words.goPay)}</a>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export const states: Record<Charge['state'], { tone: Tone; text: { fa: string; en: string } }> = {
  due: { tone: 'yours', text: { fa: 'در انتظار پرداخت', en: 'To be paid' } },
  scheduled: { tone: 'neutral', text: { fa: 'قسط آینده', en: 'Later instalment' } },
  paid: { tone: 'success', text: { fa: 'پرداخت شد', en: 'Paid' } },
  expired: { tone: 'neutral', text: { fa: 'مهلت پرداخت گذشت', en: 'Time ran out' } },
  void: { tone: 'neutral', text: { fa: 'دیگر لازم نیست', en: 'No longer owed' } },
  transferred: { tone: 'neutral', text: { fa: 'به درخواست دیگری رفت', en: 'Moved to another request' } },
  'refund-owed': { tone: 'warning', text: { fa: 'وجه باز می‌گردد', en: 'Being returned' } },
  refunded: { tone: 'info', text: { fa: 'وجه بازگشت', en: 'Returned' } },
};
