/** What a number is called once it is recognised. */
import type { IdentifierKind } from '#domain/identifiers/identifiers';
import type { Words } from '#domain/text/words';

/** A new kind of identifier is a compile error here until it has its name. */
export const identifierLabels: Record<IdentifierKind | 'words', Words> = {
  trackingCode: { fa: 'کد رهگیری', en: 'tracking code' },
  nationalId: { fa: 'کد ملی', en: 'national ID' },
  legalId: { fa: 'شناسهٔ ملی', en: 'legal ID' },
  mobile: { fa: 'شمارهٔ همراه', en: 'mobile number' },
  landline: { fa: 'تلفن ثابت', en: 'landline' },
  billId: { fa: 'شناسهٔ قبض', en: 'bill ID' },
  plate: { fa: 'پلاک خودرو', en: 'plate' },
  postalCode: { fa: 'کد پستی', en: 'postal code' },
  iban: { fa: 'شمارهٔ شبا', en: 'IBAN' },
  words: { fa: 'نام یا متن', en: 'name or text' },
};
