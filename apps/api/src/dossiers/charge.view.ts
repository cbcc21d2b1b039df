import type { z } from 'zod';
import type { Charge as ChargeAnswer, Output as OutputAnswer } from '#contracts/http/dossier';
import type { Charge, Output } from '#domain/dossier/dossier';

export const chargeView = ({ id, amount, state, dueAt, instalment, paidAt }: Charge): z.infer<typeof ChargeAnswer> => ({
  id,
  amount,
  currency: 'IRR',
  state,
  dueAt,
  instalment,
  paidAt,
});

/** `verify` is the path that its QR code leads to. */
export const outputView = ({ id, document, number, token, state, issuedAt, validUntil }: Output): z.infer<typeof OutputAnswer> => ({
  id,
  document,
  number,
  verify: token ? `/verify/${token}` : null,
  state,
  issuedAt,
  validUntil,
});
