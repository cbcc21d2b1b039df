/** What can happen to a dossier from outside: the only inputs of `advance()`. */
import type { Instant } from '#domain/instant';
import type { Applicant, EvidencePiece } from './dossier';

/** Who does it. A citizen acts as applicant; staff act in a post (agency and role), perhaps standing in for another. */
export type Actor =
  | { kind: 'citizen'; person: string }
  | { kind: 'staff'; person: string; posts: { agency: string; role: string }[]; onBehalfOf?: string }
  | { kind: 'system'; part: string };

export type Channel = 'portal' | 'desk' | 'api' | 'counter' | 'system';

/** What a person who acts on a task brings along. */
export interface Act {
  action: string;
  reasons?: string[] | undefined;
  comment?: string | undefined;
  reply?: string | undefined;
  conditions?: string[] | undefined;
  /** Values for fields, for the checklist, or (in a return) none. */
  fields?: Record<string, unknown> | undefined;
  fileIds?: string[] | undefined;
  /** In a return or a question: which fields and documents the applicant may change. Absent: all. */
  flagged?: string[] | undefined;
  signature?: string | undefined;
}

export type Happening = { at: Instant; by: Actor; channel?: Channel } & (
  | {
      kind: 'file';
      id: string;
      trackingCode: string;
      applicant: Applicant;
      form: Record<string, unknown>;
      evidence: EvidencePiece[];
      appealOf?: string;
    }
  | ({ kind: 'act'; taskId: string } & Act)
  | { kind: 'claim'; taskId: string }
  | { kind: 'release'; taskId: string }
  | { kind: 'assign'; taskId: string; to: string | null }
  | { kind: 'supplement'; form?: Record<string, unknown> | undefined; evidence?: EvidencePiece[] | undefined; note?: string | undefined }
  | { kind: 'amend'; form: Record<string, unknown>; note?: string | undefined }
  | { kind: 'withdraw'; reason?: string | undefined }
  | { kind: 'appeal'; trackingCode: string }
  | { kind: 'complain'; note?: string | undefined }
  | { kind: 'rate'; score: number; done: boolean; comment?: string | undefined }
  | { kind: 'revoke'; outputId: string; reasons: string[]; signature?: string | undefined }
  | { kind: 'split-charge'; chargeId: string; instalments: number }
  | { kind: 'book'; taskId: string; slot: Instant }
  /** The bank's word about one attempt, asked of the bank itself. */
  | { kind: 'paid'; chargeId: string; paymentId: string; amount: number }
  | { kind: 'errand-done'; errandId: string; answer?: Record<string, unknown> | undefined }
  | { kind: 'errand-given-up'; errandId: string; why: string }
  /** The conductor's strike: nothing but time. */
  | { kind: 'time-passed' }
  /** A closure was announced or lifted: running clocks of its scope are re-dated. */
  | { kind: 'calendar-changed'; calendar: string; why: string }
);
export type HappeningKind = Happening['kind'];
export type HappeningOf<Kind extends HappeningKind> = Extract<Happening, { kind: Kind }>;
