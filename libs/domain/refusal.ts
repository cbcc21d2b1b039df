/** Every reason the system may give for saying no. A new one starts here; the compiler shows what it lacks (status, sentences). */
export const refusalCodes = [
  // who
  'sign-in-needed',
  'not-permitted',
  'not-found',
  'code-wrong',
  'code-expired',
  'too-many-tries',
  'demo-only',
  'sign-in-failed',
  'staff-unknown',
  'issuer-unavailable',
  'exists-already',
  'agency-busy',
  'last-administrator',
  // input
  'invalid-input',
  'malformed',
  'too-large',
  'unsupported-type',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'unknown-service',
  'definition-defective',
  'version-exists',
  'version-not-later',
  'proposal-settled',
  'proposal-own',
  'service-suspended',
  'file-unsafe',
  // state
  'stale-version',
  'busy',
  'dossier-closed',
  'task-not-yours',
  'task-already-done',
  'task-taken',
  'task-suspended',
  'task-held',
  'nothing-held',
  'not-reversible',
  'confirm-wrong',
  'signature-not-lent',
  'beyond-authority',
  'forward-not-allowed',
  'head-asked',
  'person-away',
  'link-not-allowed',
  'link-over',
  'action-unknown',
  'action-unavailable',
  'four-eyes',
  'check-red',
  'reasons-needed',
  'reason-unknown',
  'comment-needed',
  'reply-needed',
  'signature-needed',
  'fields-needed',
  'conditions-needed',
  'photos-needed',
  'send-backs-exhausted',
  'nothing-asked',
  'field-not-open',
  'withdraw-too-late',
  'amend-not-allowed',
  'appeal-not-allowed',
  'appeal-too-late',
  'not-late',
  'complained-already',
  'rate-not-allowed',
  'revoke-not-allowed',
  'charge-not-due',
  'instalments-not-allowed',
  'amount-mismatch',
  'slot-not-free',
  'appointment-begun',
  'errand-settled',
  'calendar-unknown',
  'unavailable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** One bad field: where (JSON pointer), a code, and what the sentence needs. */
export interface FieldRefusal {
  pointer: string;
  code: string;
  details?: Record<string, string | number>;
}

/**
 * An expected "no": the caller did something the rules do not allow, and can be told why.
 * Anything else that is thrown is a defect.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly details: Record<string, string> = {},
    readonly errors: FieldRefusal[] = [],
  ) {
    super(code);
  }
}
