/** What has happened: facts, in the order of their version, never changed. The state is their fold (`apply.ts`). */
import type { Clock } from '#domain/clocks/clock';
import type { Lifecycle, Result } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { RefusalCode } from '#domain/refusal';
import type { Applicant, Charge, Errand, EvidencePiece, Held, Opinion, Output, PartyStanding, ReturnTo, Task } from './dossier';
import type { Actor, Channel, Rating } from './happening';
import type { NoteReader } from './noting';

export type Fact =
  | {
      kind: 'filed';
      id: string;
      trackingCode: string;
      service: string;
      serviceVersion: string;
      applicant: Applicant;
      form: Record<string, unknown>;
      evidence: EvidencePiece[];
      start: string;
      appealOf: string | null;
    }
  | { kind: 'agency-resolved'; agency: string }
  | { kind: 'lifecycle-moved'; to: Lifecycle }
  | { kind: 'receipt-given'; number: string }
  | { kind: 'stage-entered'; stage: string; returnTo: ReturnTo | null }
  | { kind: 'stage-left'; stage: string; outcome: string; output?: Record<string, unknown> }
  | { kind: 'task-opened'; task: Task }
  | { kind: 'task-claimed'; taskId: string; person: string }
  | { kind: 'task-released'; taskId: string }
  | { kind: 'task-assigned'; taskId: string; person: string | null; why?: 'absence' | 'spread'; standInFor?: string }
  | { kind: 'task-forwarded'; taskId: string; from: string; to: string | null; role: string; note: string; agency?: string | null }
  /** Nobody who is present may take it; its head is told. */
  | { kind: 'task-left-lying'; taskId: string }
  | { kind: 'act-held'; taskId: string; held: Held }
  | { kind: 'hold-ended'; taskId: string; how: 'undone' | 'done' | 'fallen'; why?: RefusalCode }
  | { kind: 'task-suspended'; taskId: string }
  | { kind: 'task-resumed'; taskId: string }
  | { kind: 'task-changed'; taskId: string; about: Task['about'] }
  | {
      kind: 'task-closed';
      taskId: string;
      state: 'completed' | 'terminated';
      outcome: string;
      person: string | null;
      onBehalfOf: string | null;
      reasons?: string[];
      comment?: string;
      reply?: string;
      conditions?: string[];
      fields?: Record<string, unknown>;
      fileIds?: string[];
      signature?: string;
    }
  | { kind: 'clock-started'; clock: Clock }
  /** Pause, resume, re-date, strike and stop carry the clock as it then stands: its ledger is the explanation. */
  | { kind: 'clock-paused'; clock: Clock; why: string }
  | { kind: 'clock-resumed'; clock: Clock }
  | { kind: 'clock-redated'; clock: Clock; before: Instant | null; why: string }
  | { kind: 'clock-struck'; clock: Clock; rung: string }
  | { kind: 'clock-stopped'; clock: Clock; why: string }
  | { kind: 'errand-owed'; errand: Errand }
  | { kind: 'errand-settled'; errandId: string; state: 'done' | 'given-up' | 'void'; why?: string }
  | { kind: 'errand-fallback'; errandId: string; taskId: string }
  | { kind: 'form-changed'; changes: Record<string, unknown>; why: 'supplement' | 'amend' | 'staff' }
  | { kind: 'evidence-added'; evidence: EvidencePiece[] }
  | { kind: 'evidence-rejected'; fileId: string }
  | { kind: 'inquiry-answered'; as: string; answer: Record<string, unknown>; source: 'register' | 'person' | 'late-register' }
  | { kind: 'fact-set'; key: string; value: unknown }
  | { kind: 'party-changed'; stage: string; party: string; standing: PartyStanding }
  | { kind: 'opinion-given'; stage: string; opinion: Opinion }
  | { kind: 'charge-raised'; charge: Charge }
  | { kind: 'charge-changed'; charge: Charge; why: string }
  | { kind: 'payment-recorded'; chargeId: string; paymentId: string; amount: number; use: 'charge' | 'surplus' }
  | { kind: 'output-begun'; output: Output }
  | { kind: 'output-changed'; output: Output; why: string }
  | { kind: 'defect-found'; code: string; at: string; taskId: string }
  | { kind: 'defect-mended' }
  | { kind: 'note-added'; note: string }
  /** A note of staff, from a post, for those named. */
  | { kind: 'noted'; text: string; visibleTo: NoteReader; agency: string; role: string }
  | { kind: 'link-sent'; taskId: string; link: string; way: 'sms' | 'email' }
  | { kind: 'appealed'; trackingCode: string }
  /** The applicant complains that it is late. */
  | { kind: 'complained'; about: 'delay'; note?: string }
  | { kind: 'rated'; score: number; done: boolean; comment?: string; axes?: Rating['axes']; onTime?: boolean; visited?: boolean }
  /** The applicant said that it was not done: what was closed is open again. */
  | { kind: 'reopened' }
  | { kind: 'closed'; result: Result };
export type FactKind = Fact['kind'];
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

/** A fact with when and by whom. `version` counts from 1 without gaps. */
export interface DossierEvent {
  version: number;
  at: Instant;
  by: Actor;
  channel: Channel;
  fact: Fact;
}
