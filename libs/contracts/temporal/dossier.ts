/** What crosses between the conductor, its activities and whoever pokes it: names and shapes, without personal data. */
import type { ErrandKind } from '#domain/dossier/dossier';

export const taskQueue = 'gardesh';
export const conductDossierType = 'conductDossier';
export const pokeSignal = 'poke';
export const workflowIdOf = (trackingCode: string): string => `dossier-${trackingCode}`;

export interface ConductDossier {
  dossierId: string;
}

export interface ErrandRun extends ConductDossier {
  errandId: string;
}

/** How long and how often an effect is tried again, in real time. What happens then is the dossier's own rule. */
export interface Patience {
  initialMs: number;
  factor: number;
  maximumMs: number;
  /** After so long the conductor reports that it gave up; null: never, the dossier's own clock decides. */
  totalMs: number | null;
  /** One attempt may last so long. */
  attemptMs: number;
}

/** An errand that is owed now. */
export interface ErrandDue {
  id: string;
  kind: ErrandKind;
  /** For operators, at most 200 bytes: Persian, then English. */
  summary: string;
  patience: Patience;
}

/** What operators can search for in Temporal: codes and dates, each a Keyword. */
export const attributeNames = ['TrackingCode', 'Service', 'Agency', 'Stage', 'Holder', 'DueAt', 'Late'] as const;
export type Attributes = Record<(typeof attributeNames)[number], string>;

/** What is still owed after everything brief was done, and when the next clock strikes. */
export interface Agenda {
  closed: boolean;
  result: string | null;
  /** All that is owed, under way or not. What is missing here is owed no longer. */
  errands: ErrandDue[];
  /** Business time until the next clock strikes; null when no clock is armed. */
  nextStrikeInMs: number | null;
  /** Markdown for operators: Persian, then English. */
  details: string;
  attributes: Attributes;
  /** What was done in passing at this look, in words for operators. */
  done: string[];
}

export interface DossierActivities {
  /**
   * Strikes the clocks that are due, tries each brief errand once, and says what remains.
   * Safe to repeat: all it does is keyed by clock and rung, or by errand.
   */
  agenda(input: ConductDossier): Promise<Agenda>;
  /** The patience of an errand is at its end. Safe to repeat. */
  giveUp(input: ErrandRun): Promise<void>;
}

/** One activity for each kind of errand. Each may run twice, also twice at once. */
export type ErrandActivities = { [Kind in ErrandKind]: (input: ErrandRun) => Promise<void> };
