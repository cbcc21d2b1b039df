import { Injectable } from '@nestjs/common';
import { lasting } from '#platform/outside/failure';
import { PaymentRepository } from '#storage/payment/payment.repository';
import type { Done, Effect, OwedOf } from '../dossiers/effects';
import { Outside } from '../outside';

/** Gives money back by the way it came, once, under the errand's key. */
@Injectable()
export class RefundEffect implements Effect<'refund'> {
  constructor(
    private readonly outside: Outside,
    private readonly payments: PaymentRepository,
  ) {}

  async carryOut(owed: OwedOf<'refund'>): Promise<Done> {
    const { errand, at } = owed;
    const { paymentId, amount } = errand.request;
    const payment = await this.payments.get(paymentId);
    if (!payment.authority) throw lasting('payment-unknown');
    const { reference } = await this.outside.bank.refund({ key: errand.id, authority: payment.authority, amount });
    return { answer: { reference }, alongside: (tx) => this.payments.refunded(paymentId, { reference, at }, tx) };
  }
}
