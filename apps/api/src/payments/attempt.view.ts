import type { PaymentAttempt } from '#contracts/http/payment';
import type { Dossier } from '#domain/dossier/dossier';
import type { PaymentEntity } from '#storage/payment/payment.entity';

/** An attempt as whoever pays may see it. Money that came for a charge already paid is a surplus, and goes back. */
export function attemptView(payment: PaymentEntity, dossier: Dossier): PaymentAttempt {
  const { id, chargeId, amount, state, refNumber, createdAt, verifiedAt, refundedAt } = payment;
  const arrived = state === 'paid' || state === 'refund-owed' || state === 'refunded';
  return {
    id,
    charge: chargeId,
    amount,
    state,
    use: arrived ? (dossier.charges[chargeId]?.paymentId === id ? 'charge' : 'surplus') : null,
    reference: refNumber,
    at: createdAt.toISOString(),
    settledAt: verifiedAt?.toISOString() ?? null,
    refundedAt: refundedAt?.toISOString() ?? null,
  };
}
