import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { isApplicant } from '#domain/dossier/entitlement';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { Outbox } from '#platform/outbox/outbox';
import { Ledger } from '#storage/ledger/ledger';
import type { PaymentEntity } from '#storage/payment/payment.entity';
import { PaymentRepository } from '#storage/payment/payment.repository';
import { DossierReader, trackingCodeIn } from '../dossiers/dossier.reader';
import type { Answered } from '../edge/answered';
import { type WriteKey, writeKeyOf } from '../edge/idempotency';
import { Once } from '../edge/once';
import { actorOf, type Caller } from '../identity/caller';
import { BANK, type Bank, LOG, type Log, SETTINGS, type Settings } from '../parts';
import { attemptView } from './attempt.view';

@Injectable()
export class PaymentsService {
  constructor(
    private readonly database: DataSource,
    private readonly payments: PaymentRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly reader: DossierReader,
    private readonly once: Once,
    private readonly clock: Clock,
    @Inject(BANK) private readonly bank: Bank,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The attempt is kept before the bank hears of it, so that money on its way always has somewhere to arrive. */
  async start({ params, body }: InputOf<'startPayment'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    const key = writeKeyOf(request, caller.person);
    const before = await this.once.find(key);
    if (before) return before;

    const { dossier, world } = await this.reader.see({ trackingCode: trackingCodeIn(params.trackingCode) }, caller);
    if (!isApplicant(dossier, actorOf(caller))) throw new Refusal('not-permitted');
    const charge = dossier.charges[body.charge];
    if (!charge) throw new Refusal('invalid-input', {}, [{ pointer: '/charge', code: 'not-an-option' }]);
    if (charge.state !== 'due' && charge.state !== 'scheduled') throw new Refusal('charge-not-due');

    const payment = {
      id: paymentIdOf(key),
      dossierId: dossier.id,
      chargeId: charge.id,
      provider: this.bank.provider,
      amount: charge.amount,
      returnTo: body.returnTo ?? null,
      at: await this.clock.now(),
    };
    await this.createOnce(payment);
    const { authority, redirect } = await this.bank.start({
      payment: payment.id,
      amount: payment.amount,
      description: world.definition.title.fa,
      callback: `${this.settings.publicUrl}/api/payments/${this.bank.provider}/callback?payment=${payment.id}`,
    });
    await this.payments.redirected(payment.id, authority);
    return this.once.do(key, async () => ({ status: 201, body: { payment: payment.id, redirect } }));
  }

  private async createOnce(payment: Parameters<PaymentRepository['create']>[0]): Promise<void> {
    const known: unknown[] = await this.database.query('select from payment where id = $1', [payment.id]);
    if (known.length === 0) await this.payments.create(payment);
  }

  /** Somebody says that a bank has news. Only the bank itself is believed; what it cannot say now, the worker asks later. */
  async heard(provider: string, hint: { authority?: string | undefined; payment?: string | undefined }): Promise<PaymentEntity> {
    if (provider !== this.bank.provider) throw new Refusal('not-found');
    const payment = hint.authority
      ? await this.payments.findByAuthority(provider, hint.authority)
      : hint.payment
        ? await this.payments.get(hint.payment)
        : null;
    if (!payment) throw new Refusal('not-found');
    try {
      await this.settle(payment);
    } catch (error) {
      if (error instanceof Refusal) this.log.warn('payment-not-settled', { paymentId: payment.id, code: error.code });
      else this.log.defect('payment-not-settled', error, { paymentId: payment.id });
    }
    return this.payments.get(payment.id);
  }

  /** Every attempt to pay for a request, oldest first: for the applicant and the agency that answers for it. */
  async list(code: string, caller: Caller): Promise<AnswerOf<'listPayments'>> {
    const { dossier, sight } = await this.reader.see({ trackingCode: trackingCodeIn(code) }, caller);
    if (sight.as !== 'applicant' && sight.as !== 'owner') throw new Refusal('not-permitted');
    return { items: (await this.payments.findOfDossier(dossier.id)).map((payment) => attemptView(payment, dossier)) };
  }

  /** Whoever comes back from a bank asks here what became of the attempt; the bank is asked, not the browser. */
  async ask(id: string, caller: Caller): Promise<AnswerOf<'askBank'>> {
    const payment = await this.payments.get(id);
    const { dossier } = await this.reader.see({ id: payment.dossierId }, caller);
    if (!isApplicant(dossier, actorOf(caller))) throw new Refusal('not-permitted');
    const settled = await this.heard(payment.provider, { payment: id });
    const { dossier: after } = await this.reader.see({ id: payment.dossierId }, caller);
    return attemptView(settled, after);
  }

  private async settle({ id, dossierId, chargeId, authority, amount, state }: PaymentEntity): Promise<void> {
    if (!authority || state === 'paid' || state === 'refunded') return;
    const word = await this.bank.verify({ authority, amount });
    if (word.state !== 'paid') {
      await this.payments.settle(id, { state: word.state, at: await this.clock.now() });
      return;
    }
    const { recorded } = await this.ledger.record({
      dossier: { id: dossierId },
      happening: ({ at }) => ({ kind: 'paid', at, by: { kind: 'system', part: 'bank' }, chargeId, paymentId: id, amount }),
      alongside: async (tx, { at }) => {
        await this.payments.settle(id, { state: 'paid', refNumber: word.reference, at }, tx);
      },
    });
    if (!recorded) await this.payments.settle(id, { state: 'paid', refNumber: word.reference, at: await this.clock.now() });
    this.outbox.nudge(recorded);
  }
}

/** The same key makes the same attempt, also when the first try died on the way to the bank. */
function paymentIdOf({ actor, route, key }: WriteKey): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([actor, route, key]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
