/** What can happen to a dossier from outside: the only inputs of `advance()`. */
import type { Instant } from '#domain/instant';
import type { Applicant, EvidencePiece } from './dossier';
import type { NoteReader } from './noting';

/** Who does it. A citizen acts as applicant; staff act in a post (agency and role), perhaps standing in for another. */
export type Actor =
  | { kind: 'citizen'; person: string }
  | {
      kind: 'staff';
      person: string;
      posts: { agency: string; role: string }[];
      /** The absent colleague for whom this is done. */
      onBehalfOf?: string;
      /** Posts of that colleague, held for as long as the absence lasts; never for a signature or a refund. */
      lent?: { agency: string; role: string }[];
      /** The client who has come to the counter, and for whom this is done there: the id of a person. */
      represents?: string;
    }
  /** Whoever holds a one-time link that was sent to a body: who it is, is not known. `person` is the link's id. */
  | { kind: 'link'; person: string; posts: { agency: string; role: string }[] }
  | { kind: 'system'; part: string };

/** Five things that a survey of visitors asks about a body, each from 1 to 5. */
export const ratingAxes = ['clarity', 'responsibility', 'command', 'visits', 'orderliness'] as const;
export type RatingAxis = (typeof ratingAxes)[number];

/** What an applicant says of how it went. */
export interface Rating {
  score: number;
  /** Whether the work was really done: the applicant's word, not the body's. */
  done: boolean;
  comment?: string | undefined;
  axes?: Partial<Record<RatingAxis, number>> | undefined;
  onTime?: boolean | undefined;
  /** Whether somebody had to come in person all the same. */
  visited?: boolean | undefined;
}

export type Channel = 'portal' | 'desk' | 'api' | 'counter' | 'link' | 'system';

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
  /** Beside a flagged field or document: what is wrong with it, by its path. */
  notes?: Record<string, string> | undefined;
  signature?: string | undefined;
  /** The last four digits of the tracking code, typed again before an act with legal effect. Not kept. */
  confirm?: string | undefined;
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
      /** The body whose decision is appealed against: it answers for the appeal where it is of the owning kind. */
      appealedAgency?: string | null;
    }
  /** `hold`: it may be taken back for a few seconds before it is done. */
  | ({ kind: 'act'; taskId: string; hold?: boolean | undefined } & Act)
  | { kind: 'undo'; taskId: string }
  | { kind: 'claim'; taskId: string }
  | { kind: 'release'; taskId: string }
  | { kind: 'assign'; taskId: string; to: string | null; why?: 'absence' | 'spread' | undefined; standInFor?: string | undefined }
  /** `agency`: of a repair alone, which may go from the operator to the owning body and back. */
  | { kind: 'forward'; taskId: string; to: { person: string | null; role: string; agency?: string | null | undefined }; note: string }
  /** Nobody who is present may take the task. */
  | { kind: 'left-lying'; taskId: string }
  | { kind: 'note'; text: string; visibleTo: NoteReader }
  /** A one-time link to an opinion has gone to a body. */
  | { kind: 'send-link'; taskId: string; link: string; way: 'sms' | 'email' }
  | { kind: 'supplement'; form?: Record<string, unknown> | undefined; evidence?: EvidencePiece[] | undefined; note?: string | undefined }
  | { kind: 'amend'; form: Record<string, unknown>; note?: string | undefined }
  | { kind: 'withdraw'; reason?: string | undefined }
  | { kind: 'appeal'; trackingCode: string }
  | { kind: 'complain'; note?: string | undefined }
  | ({ kind: 'rate' } & Rating)
  | { kind: 'revoke'; outputId: string; reasons: string[]; signature?: string | undefined }
  | { kind: 'split-charge'; chargeId: string; instalments: number }
  /** A time for a visit. Whoever moves what was agreed or offered says why, where they are staff. */
  | { kind: 'book'; taskId: string; slot: Instant; reason?: string | undefined }
  /** The body offers several times, of which the applicant takes one. */
  | { kind: 'offer-times'; taskId: string; slots: Instant[]; reason?: string | undefined }
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
