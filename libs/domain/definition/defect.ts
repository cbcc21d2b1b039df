/** Everything that may be wrong with a definition. A new code starts here; the compiler asks for its sentences (`#catalog/messages/defects`). */
export const defectCodes = [
  // shape
  'unreadable',
  'too-large',
  'missing',
  'persian-missing',
  'malformed',
  'malformed-name',
  'unknown-key',
  'unknown-kind',
  'owner-missing',
  'due-missing',
  'silence-missing',
  // names
  'name-taken',
  'name-twice',
  'unknown-target',
  'unknown-outcome',
  'unknown-stage',
  'unknown-field',
  'unknown-reason',
  'unknown-legal',
  'unknown-party',
  'unknown-calendar',
  'unknown-agency',
  'unknown-role',
  'unknown-register',
  'unknown-table',
  'unknown-document',
  'unknown-service',
  'unknown-news',
  // route
  'unreachable',
  'no-end',
  'outcome-without-target',
  'endless-loop',
  'nobody-to-return',
  // people
  'four-eyes-impossible',
  'reasons-not-needed',
  'authority-out-of-order',
  'reason-missing',
  'veto-by-silence',
  'nothing-to-act',
  // time
  'deadline-not-armed',
  'reminder-too-early',
  'expiry-without-ground',
  // rules
  'rule-incomplete',
  'table-mismatch',
  'outcome-not-certain',
  'expression-unreadable',
  'expression-ill-typed',
  'expression-wrong-answer',
  'fact-not-yet-known',
  'unknown-option',
  // form
  'field-incomplete',
  'pattern-unsafe',
  'bounds-crossed',
  'example-invalid',
] as const;
export type DefectCode = (typeof defectCodes)[number];

/** One thing wrong: where (`stages.concurrence.parties.guild.silence`), and what its sentences need. */
export interface Defect {
  code: DefectCode;
  at: string;
  details: Record<string, string | number>;
}
