/** What may be wrong with an answer. A new code starts here; its sentences live in the catalogue. */
export const fieldCodes = [
  'missing', 'unknown-field', 'field-hidden', 'field-not-open', 'given-twice',
  'not-an-object', 'not-a-list', 'not-text', 'not-a-number', 'not-whole', 'not-yes-or-no', 'not-a-date', 'not-a-point', 'not-an-address', 'not-a-file',
  'not-a-national-id', 'not-a-legal-id', 'not-a-mobile', 'not-a-landline', 'not-an-email', 'not-a-postal-code', 'not-an-iban', 'not-a-bill-id', 'not-a-plate',
  'not-an-option', 'unknown-place', 'wrong-level', 'unknown-file', 'pattern-mismatch',
  'too-short', 'too-long', 'too-small', 'too-large', 'too-early', 'too-late', 'too-few', 'too-many',
  'unknown-evidence',
] as const;
export type FieldCode = (typeof fieldCodes)[number];
