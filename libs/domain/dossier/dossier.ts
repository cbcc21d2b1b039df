/** The dossier: a citizen's request under way. Plain data; it changes only by `apply(event)`, and only `advance()` makes events. */
import type { Clock } from '#domain/clocks/clock';
import type { FieldType, Lifecycle, Need, Result, Silence, StageKind, Text, Voice } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { RefusalCode } from '#domain/refusal';
import type { Forward } from './forwarding';
import type { Act, Actor, Channel } from './happening';
import type { Mandate } from './mandate';

/** Who filed, as rules see it. Names and numbers live in the person's own row, not here. */
export interface Applicant {
  id: string;
  kind: 'person' | 'organisation';
  /** Filed by a representative: the id of who acts. */
  by?: string;
  /** By what right; absent where somebody files for themselves. */
  mandate?: Mandate;
}

export interface EvidencePiece {
  key: string;
  fileId: string;
  sha256: string;
}

export type TaskKind =
  | 'review'
  | 'opinion'
  | 'supplement'
  | 'payment'
  | 'inspection'
  | 'inquiry-fallback'
  | 'escalation'
  | 'repair'
  | 'refund-approval'
  | 'appeal-review'
  | 'override';

export type TaskState = 'available' | 'active' | 'suspended' | 'completed' | 'terminated';

/** One piece of owed work. */
export interface Task {
  /** `482107359162-t3`: the tracking code and a running number. */
  id: string;
  kind: TaskKind;
  state: TaskState;
  stage: string;
  party: string | null;
  /** Agency key; null where the applicant owes the work, or the installation's operator. */
  agency: string | null;
  role: string | null;
  /** A person's id. */
  assignee: string | null;
  /** Persons who may not act here (four-eyes), also through a stand-in. */
  barred: string[];
  pick: 'pool' | 'least-loaded' | 'round-robin';
  clockId: string | null;
  openedAt: Instant;
  closedAt: Instant | null;
  outcome: string | null;
  by: string | null;
  onBehalfOf: string | null;
  /** What the kind needs beside: the inquiry asked, the question to answer, the flagged fields. */
  about: TaskAbout;
  /** Decided, and not yet done: it may still be taken back. */
  held?: Held;
  /** What was held and could no longer be done, kept for whoever wrote it. */
  fallen?: { act: Act; by: string; why: RefusalCode; at: Instant };
  /** Each time it was handed on: from a person to a person, or to `role:` and a post. */
  forwards?: { from: string; to: string }[];
  /** The absent colleague for whom the assignee has it. */
  standInFor?: string;
  /** Photographs and papers handed in with the act that completed it. */
  fileIds?: string[];
  /** Since when nobody present may take it; its head has been told. */
  unheld?: Instant;
}

/** An act that the server holds for a few seconds before it is done. */
export interface Held {
  act: Act;
  by: Extract<Actor, { kind: 'staff' }>;
  channel: Channel;
  until: Instant;
  clockId: string;
}

export interface TaskAbout {
  errandId?: string;
  inquiry?: string;
  /** Whom an escalation is about. */
  taskId?: string;
  /** What the applicant is asked: reasons, comment and the fields and documents that may change. */
  reasons?: string[];
  comment?: string;
  flagged?: string[];
  /** Words to one field or document each, by its path. */
  notes?: Record<string, string>;
  /** A head is asked whether work may go to and fro once more. */
  forward?: Forward;
  /** Where the answer returns to. */
  returnTo?: ReturnTo;
  defect?: string;
  /** An escalation that the applicant called: said to be finished, and not done. */
  notDone?: true;
  amount?: number;
  /** The payment stage whose money goes back. */
  payment?: string;
  /** A visit's appointment, and how often nobody was there. */
  appointment?: Appointment;
  /** Times that the body offers for a visit, soonest first; gone once one is taken. */
  offered?: { slots: Instant[]; reason?: string };
  noShows?: number;
  /** Override of a computed row: the figures proposed, waiting for the second pair of eyes. */
  proposed?: Record<string, unknown>;
}

/** When somebody comes. It is agreed once both sides have said the same time. */
export interface Appointment {
  at: Instant;
  place?: string;
  /** Who said this time last. */
  by: 'applicant' | 'body';
  agreed: boolean;
  /** Of a move by the body: from when, and why. */
  moved?: { from: Instant; reason: string };
}

export interface ReturnTo {
  stage: string;
  party?: string;
  assignee?: string;
}

export type Verdict = 'concur' | 'concurWithConditions' | 'object' | 'needInfo' | 'notCompetent';

/** One body's word in a concurrence. */
export interface Opinion {
  party: string;
  agency: string;
  voice: Voice;
  verdict: Exclude<Verdict, 'needInfo'>;
  conditions: string[];
  reasons: string[];
  comment: string | null;
  /** True when silence spoke. */
  deemed: boolean;
  secret: boolean;
  /** SHA-256 over the canonical JSON of what it read. */
  readsHash: string;
  by: string | null;
  at: Instant;
}

export type PartyState = 'asked' | 'answered' | 'waiting-for-info' | 'escalated' | 'unasked';
export interface PartyStanding {
  state: PartyState;
  taskId: string | null;
  silence: Silence;
  opinion: Opinion | null;
}

/** Work for the conductor: an effect on the world, with a key under which it may be repeated. */
export type ErrandKind = 'inquiry' | 'notice' | 'assignment' | 'refund' | 'document' | 'webhook' | 'scan';
export type ErrandRequest =
  | { kind: 'inquiry'; use: string; as: string }
  | {
      kind: 'notice';
      moment: string;
      to: 'applicant' | { taskId: string } | { headOf: string };
      channels: ('sms' | 'email' | 'inapp')[];
      details: Record<string, string>;
    }
  | { kind: 'assignment'; taskId: string }
  | { kind: 'refund'; paymentId: string; amount: number; why: 'withdrawn' | 'rejected' | 'paid-twice' | 'paid-late' }
  | {
      kind: 'document';
      stage: string;
      outputId: string;
      document: string;
      conditions: string[];
      validUntil: string | null;
      signedBy: string | null;
    }
  | { kind: 'webhook'; moment: string }
  | { kind: 'scan'; fileId: string };
export type ErrandState = 'owed' | 'done' | 'given-up' | 'void';
export interface Errand {
  /** `482107359162-e5`; also the idempotency key towards the outside. */
  id: string;
  state: ErrandState;
  request: ErrandRequest;
  owedAt: Instant;
  settledAt: Instant | null;
  /** Whether a person has taken over (fallback) while the machine still tries. */
  fallbackTaskId: string | null;
}

export type ChargeState = 'due' | 'scheduled' | 'paid' | 'expired' | 'void' | 'transferred' | 'refund-owed' | 'refunded';
export interface Charge {
  id: string;
  stage: string;
  /** Rials. */
  amount: number;
  account: string;
  state: ChargeState;
  /** 1 of 1, or which instalment. */
  instalment: { number: number; of: number };
  dueAt: Instant | null;
  paymentId: string | null;
  paidAt: Instant | null;
}

export interface Output {
  id: string;
  stage: string;
  document: string;
  state: 'being-issued' | 'valid' | 'revoked' | 'replaced';
  number: string | null;
  /** The public verification token; made by the activity that draws the paper. */
  token: string | null;
  fileId: string | null;
  issuedAt: Instant | null;
  validUntil: string | null;
}

export interface Dossier {
  id: string;
  trackingCode: string;
  service: string;
  serviceVersion: string;
  /** Number of events; only grows. */
  version: number;
  lifecycle: Lifecycle;
  result: Result | null;
  applicant: Applicant;
  /** The owning agency, once its place is known. */
  agency: string | null;
  /** Nested as expressions see it: `form.venue.county`. */
  form: Record<string, unknown>;
  evidence: EvidencePiece[];
  /** Current stage; an end stage's key when over. */
  stage: string;
  /** How often each stage was entered. */
  visits: Record<string, number>;
  /** Inquiries under their `as`, finished stages under their key. */
  facts: Record<string, unknown>;
  /** Where `$return` leads for the stage that is the applicant's turn. */
  returnTo: ReturnTo | null;
  /** Persons who acted, by stage: four-eyes. */
  acted: Record<string, string[]>;
  tasks: Record<string, Task>;
  clocks: Record<string, Clock>;
  errands: Record<string, Errand>;
  charges: Record<string, Charge>;
  outputs: Record<string, Output>;
  /** By stage, then party. */
  parties: Record<string, Record<string, PartyStanding>>;
  /** Something that could not be decided by the rules: the dossier stands until an operator mends it. */
  defect: { code: string; at: string; taskId: string } | null;
  receipt: { number: string; at: Instant } | null;
  appeal: string | null;
  /** Of the latest answer; empty again while the dossier is reopened. */
  rating: { score: number; done: boolean } | null;
  /** How often the applicant said that it was not done, and it was opened again; absent where that never happened. */
  reopened?: number;
  /** When the applicant last complained of a delay; absent where that never happened. */
  complainedAt?: Instant;
  openedAt: Instant;
  acceptedAt: Instant | null;
  closedAt: Instant | null;
  /** Running numbers for ids made here. */
  counters: { task: number; clock: number; errand: number; charge: number; output: number };
  /** Past or present instant of the latest event. */
  at: Instant;
}

/** Who has it: exactly one while open. */
export interface Holder {
  kind: 'applicant' | 'agency' | 'agencies' | 'system' | 'nobody';
  /** The accountable agency, also when several are asked. */
  agency: string | null;
}

/** What an actor may do now and, for what may not, why. Codes only. */
export interface Ability {
  name: string;
  label?: Text;
  needs: Need[];
  fields?: { key: string; type: FieldType; title: Text }[];
  /** A refusal code, or null when it may be done. */
  why: string | null;
}

/** What an action of a task leads to, as far as the definition alone says it. */
export interface Consequence {
  /** The stage that follows; null where the dossier stays, or others are still waited for. */
  stage: string | null;
  kind: StageKind | null;
  /** To which post it falls there, as the definition writes it. */
  role: string | null;
  /** The moment of which the applicant is told; null when nothing is sent. */
  moment: string | null;
}

/** Rials. */
export interface Beyond {
  amount: number;
  upTo: number;
  /** A post of the same body. */
  above: string;
}

/** An action of a task: whether it may be taken back for a while, and what it leads to. */
export interface TaskAbility extends Ability {
  /** The amount is beyond the post's authority: up to how much it reaches, and whose reaches far enough. */
  beyond?: Beyond;
  reversible: boolean;
  consequence: Consequence;
}
