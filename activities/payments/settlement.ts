import { Injectable } from '@nestjs/common';
import { log } from '@temporalio/activity';
import { instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Outbox } from '#platform/outbox/outbox';
import { OutsideFailure } from '#platform/outside/failure';
import { Ledger } from '#storage/ledger/ledger';
import type { PaymentEntity } from '#storage/payment/payment.entity';
import { PaymentRepository } from '#storage/payment/payment.repository';
import { BusinessClockRepository } from '#storage/reference/business-clock.repository';
import { Outside } from '../outside';

const dayMs = 24 * 60 * 60 * 1000;
const mostAtOnce = 500;

/** Asks the bank about attempts of the last day that nobody has settled: a callback may be lost, or its hearer die. */
@Injectable()
export class Settlement {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly clock: BusinessClockRepository,
    private readonly ledger: Ledger,
    private readonly outside: Outside,
    private readonly outbox: Outbox,
  ) {}

  async settleAll(): Promise<{ asked: number; paid: number; failed: number }> {
    const attempts = await this.unsettled();
    const counts = { asked: attempts.length, paid: 0, failed: 0 };
    for (const attempt of attempts) {
      const state = await this.settle(attempt).catch((failure: unknown) => leftForLater(attempt, failure));
      if (state !== 'unknown') counts[state]++;
    }
    return counts;
  }

  /** Young attempts without an end, and whatever the bank says is paid and we have not verified. */
  private async unsettled(): Promise<PaymentEntity[]> {
    const { bank } = this.outside;
    const { now } = await this.clock.read();
    const young = await this.payments.findUnsettled(instantOf(millisecondsOf(now) - dayMs), mostAtOnce);
    const forgotten = await Promise.all(
      (await bank.unverified()).map(({ authority }) => this.payments.findByAuthority(bank.provider, authority)),
    );
    const all = [...young, ...forgotten.filter((payment) => payment !== null)].filter(
      ({ provider, authority }) => provider === bank.provider && authority,
    );
    return [...new Map(all.map((payment) => [payment.id, payment])).values()];
  }

  private async settle({ id, dossierId, chargeId, authority, amount }: PaymentEntity): Promise<'paid' | 'failed' | 'unknown'> {
    const word = await this.outside.bank.verify({ authority: authority!, amount });
    const { now } = await this.clock.read();
    if (word.state !== 'paid') {
      await this.payments.settle(id, { state: word.state, at: now });
      return word.state;
    }
    // The attempt is marked with the dossier's event or, when the dossier knew already, after it.
    const paid = { state: 'paid', refNumber: word.reference, at: now } as const;
    const { recorded } = await this.ledger.record({
      dossier: { id: dossierId },
      happening: ({ at }) => ({ kind: 'paid', at, by: { kind: 'system', part: 'bank' }, chargeId, paymentId: id, amount }),
      alongside: async (tx) => void (await this.payments.settle(id, paid, tx)),
    });
    this.outbox.nudge(recorded);
    await this.payments.settle(id, paid);
    return 'paid';
  }
}

/** The next round asks again; what will not mend by itself is said loudly. */
function leftForLater({ id }: PaymentEntity, failure: unknown): 'unknown' {
  if (failure instanceof OutsideFailure || failure instanceof Refusal)
    log.warn('payment-not-settled', { paymentId: id, code: failure.code });
  else log.error('payment-not-settled', { paymentId: id, stack: failure instanceof Error ? failure.stack : undefined });
  return 'unknown';
}
