/**
 * A clock is a budget and what of it is consumed, never a target date. What it may do, and the ledger that explains it.
 */
import type { Duration } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';

/** What a clock measures; with it goes what its strike means (`dossier/strikes.ts`). */
export type ClockPurpose =
  | { of: 'dossier' } // statutory, norm: over the whole dossier
  | { of: 'task'; taskId: string } // the due of one task, or of a party's opinion
  | { of: 'errand'; errandId: string } // patience with a register, a template, a bank
  | { of: 'charge'; chargeId: string }
  | { of: 'hold'; taskId: string }; // an act that may still be taken back

/** Which closures touch a clock. Absent parts mean "everywhere". */
export interface CalendarScope {
  province?: string | undefined;
  agency?: string | undefined;
  unitType?: string | undefined;
}

/** A moment on the way to the due date, at it, or behind it. */
export interface Rung {
  key: string;
  /** How long before (positive) or after (`after: true`) the due instant. `0m` is the due instant itself. */
  offset: Duration;
  after?: boolean;
  /** Strikes again and again, an offset apart, as `key-1`, `key-2` …: an overdue clock never runs out of next dates. */
  repeat?: boolean;
}

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'stopped';

/** One line of the ledger. The ledger *is* the explanation of a date. */
export interface LedgerLine {
  at: Instant;
  what: 'started' | 'paused' | 'resumed' | 'redated' | 'struck' | 'stopped';
  /** A code: whose turn it is, which closure, which rung. */
  why?: string;
  /** Consumed up to here, in grains: working days for `wd`, days for `d`, working milliseconds for `wh`, milliseconds for `h`, `m` and `s`. */
  consumed: number;
  /** The date that then held; null where there was none. On a last line, the date that was met or missed. */
  dueAt: Instant | null;
}

export interface Clock {
  id: string;
  /** `statutory`, `norm`, or the stage, party or inquiry it belongs to. */
  key: string;
  purpose: ClockPurpose;
  budget: Duration;
  calendar: string;
  scope: CalendarScope;
  state: ClockState;
  /** Up to the latest pause, in grains: working days for `wd`, days for `d`, working milliseconds for `wh`, milliseconds for `h`, `m` and `s`. */
  consumed: number;
  runningSince: Instant | null;
  /** When the budget ends if nothing intervenes; null unless running, except that a date which had passed before a pause stands. */
  dueAt: Instant | null;
  rungs: Rung[];
  /** Rungs already struck, in order. */
  struck: string[];
  /** The next rung and its instant; null when nothing more will strike. */
  next: { rung: string; at: Instant } | null;
  ledger: LedgerLine[];
}
