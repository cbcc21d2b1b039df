import { isShebaValid } from '@persian-tools/persian-tools';
import { typedDigits } from '#domain/text/digits';

/** An Iranian account number (شبا): `IR` and 24 digits, ISO 13616 with ISO 7064 mod 97-10. The letters may be left out. */
export function normaliseIban(text: string): string | null {
  const parts = /^(?:IR)?([0-9]{24})$/i.exec(typedDigits(text));
  const iban = parts ? `IR${parts[1]}` : null;
  return iban && isShebaValid(iban) ? iban : null;
}
