import type { Dossier } from '#contracts/http/dossier';
import type { PaymentAttempt } from '#contracts/http/payment';
import type { Definition } from '#domain/definition/schema';
import type { Visit } from '../../page';
import { readDossier } from '../requests/read-request';
import { openAttempt } from './attempts';

export type Charge = Dossier['charges'][number];

export interface PaymentKnown {
  dossier: Dossier;
  definition: Definition;
  /** Undefined where the request has no such charge. */
  charge: Charge | undefined;
  /** Of this charge, oldest first. */
  attempts: readonly PaymentAttempt[];
}

/** How a charge stands; the bank is asked first where an attempt has no end yet. */
export async function readPayment({ api, params, now }: Visit): Promise<PaymentKnown> {
  const { trackingCode = '', charge: id = '' } = params;
  const attempts = async () => (await api.call('listPayments', { params: { trackingCode } })).items.filter(({ charge }) => charge === id);
  const open = openAttempt(await attempts(), now);
  if (open) await api.call('askBank', { params: { payment: open.id } });
  const { dossier, definition } = await readDossier(api, trackingCode);
  return { dossier, definition, charge: dossier.charges.find((charge) => charge.id === id), attempts: await attempts() };
}
