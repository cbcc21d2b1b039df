import type { EntityManager } from 'typeorm';
import type { Dossier } from '#domain/dossier/dossier';
import type { DossierEvent } from '#domain/dossier/events';
import type { Happening } from '#domain/dossier/happening';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';

/** The caller's `Idempotency-Key`, scoped by who asks and what for, so that no key reads another's answer. */
export interface EntryKey {
  actor: string;
  route: string;
  key: string;
  /** SHA-256 of the request's body: another body under the same key is refused. */
  bodySha256: Buffer;
}

/** Which dossier: an existing one by any of its names, or a fresh one (`version` absent: the latest published). */
export type EntryDossier =
  | { id: string }
  | { trackingCode: string }
  | { taskId: string }
  | { errandId: string }
  | { fresh: { service: string; version?: string | undefined } };

export interface EntryContext {
  /** Locked until the entry is written; null when fresh. */
  dossier: Dossier | null;
  world: World;
  /** Business now, never before the dossier's latest event. */
  at: Instant;
}

/** What was written, or what had been written when the same key came first. */
export interface Recorded {
  before: Dossier | null;
  dossier: Dossier;
  events: DossierEvent[];
  at: Instant;
  world: World;
  /** The head of the chain after this entry, in hex: what a receipt shows. */
  hash: string;
  /** Whether the conductor must hear of it. */
  poked: boolean;
}

export interface Answer {
  status: number;
  body: unknown;
}

export type Happenings = Happening | readonly Happening[] | null;

/** What is to be recorded whole or not at all. */
export interface Entry {
  /** Absent for the system's own happenings, which are safe to repeat by nature. */
  key?: EntryKey | undefined;
  dossier: EntryDossier;
  /** `If-Match`: refused with `stale-version` when the dossier has moved on. */
  ifVersion?: number | undefined;
  /** Null or none: there is nothing to do; nothing is written, and the answer is 204. Several follow each other in one transaction. */
  happening(context: EntryContext): Happenings | Promise<Happenings>;
  /** Rows of other nouns, written in the same transaction. A Refusal here undoes everything. */
  alongside?(tx: EntityManager, recorded: Recorded): Promise<void>;
  /** Kept under the key and replayed for ever. Absent: 204 with null. */
  answer?(recorded: Recorded): Answer;
  /** The conductor itself records: it looks again by itself and need not be poked. */
  byConductor?: boolean | undefined;
}

export interface RecordedAnswer extends Answer {
  dossierId: string | null;
  /** True when the key had been answered before. */
  replayed: boolean;
  /** Null when replayed, or when there was nothing to do. */
  recorded: Recorded | null;
}
