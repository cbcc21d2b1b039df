/** Every identifier that people type: one spelling, or null when it cannot be one. */
import { normaliseBillId } from './bill-id';
import { normaliseIban } from './iban';
import { normaliseLandline } from './landline';
import { normaliseLegalId } from './legal-id';
import { normaliseMobile } from './mobile';
import { normaliseNationalId } from './national-id';
import { normalisePlate } from './plate';
import { normalisePostalCode } from './postal-code';
import { normaliseTrackingCode } from './tracking-code';

export type IdentifierKind = 'nationalId' | 'legalId' | 'mobile' | 'landline' | 'postalCode' | 'iban' | 'billId' | 'plate' | 'trackingCode';

export interface Identifier {
  /** Takes Persian, Arabic and ASCII digits, with blanks and dashes. */
  normalise(text: string): string | null;
}

export const identifiers: Record<IdentifierKind, Identifier> = {
  nationalId: { normalise: normaliseNationalId },
  legalId: { normalise: normaliseLegalId },
  mobile: { normalise: normaliseMobile },
  landline: { normalise: normaliseLandline },
  postalCode: { normalise: normalisePostalCode },
  iban: { normalise: normaliseIban },
  billId: { normalise: normaliseBillId },
  plate: { normalise: normalisePlate },
  trackingCode: { normalise: normaliseTrackingCode },
};
