import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { PaymentEntity, type PaymentState } from './payment.entity';

export type NewPayment = Pick<PaymentEntity, 'id' | 'dossierId' | 'chargeId' | 'provider' | 'amount' | 'returnTo'> & { at: Instant };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Attempts at a bank. The dossier hears of money only through the ledger; a reference counts once, by its unique key. */
@Injectable()
export class PaymentRepository {
  constructor(private readonly database: DataSource) {}

  async create({ at, ...payment }: NewPayment, tx: EntityManager = this.database.manager): Promise<void> {
    await tx.insert(PaymentEntity, { ...payment, state: 'created', createdAt: new Date(at) });
  }

  async get(id: string): Promise<PaymentEntity> {
    const payment = uuid.test(id) ? await this.rows().findOneBy({ id }) : null;
    if (!payment) throw new Refusal('not-found');
    return payment;
  }

  findByAuthority(provider: string, authority: string): Promise<PaymentEntity | null> {
    return this.rows().findOneBy({ provider, authority });
  }

  findOfDossier(dossierId: string): Promise<PaymentEntity[]> {
    return this.rows().find({ where: { dossierId }, order: { createdAt: 'ASC' } });
  }

  async redirected(id: string, authority: string): Promise<void> {
    await this.rows().update({ id, state: 'created' }, { state: 'redirected', authority });
  }

  /**
   * What the bank said. Moves only forward: an attempt that was paid stays so, and a repeated word changes nothing.
   * Returns whether this word was the first of its kind. A reference that belongs to another attempt is thrown as a duplicate key.
   */
  async settle(
    id: string,
    { state, refNumber, at }: { state: Extract<PaymentState, 'paid' | 'failed' | 'unknown'>; refNumber?: string | null; at: Instant },
    tx: EntityManager = this.database.manager,
  ): Promise<boolean> {
    const settled = await tx.update(
      PaymentEntity,
      {
        id,
        state: In(
          state === 'unknown'
            ? ['created', 'redirected']
            : state === 'failed'
              ? ['created', 'redirected', 'unknown']
              : ['created', 'redirected', 'unknown', 'failed'],
        ),
      },
      { state, ...(refNumber ? { refNumber } : {}), verifiedAt: new Date(at) },
    );
    return settled.affected === 1;
  }

  async refunded(
    id: string,
    { reference, at }: { reference: string; at: Instant },
    tx: EntityManager = this.database.manager,
  ): Promise<void> {
    await tx.update(PaymentEntity, { id }, { state: 'refunded', refundReference: reference, refundedAt: new Date(at) });
  }

  /** What the bank must still be asked about: neither paid nor failed, begun after an instant. */
  findUnsettled(since: Instant, limit: number): Promise<PaymentEntity[]> {
    return this.rows().find({
      where: { state: In<PaymentState>(['created', 'redirected', 'unknown']), createdAt: MoreThan(new Date(since)) },
      order: { createdAt: 'ASC' },
      take: limit,
    });
  }

  private rows() {
    return this.database.getRepository(PaymentEntity);
  }
}
