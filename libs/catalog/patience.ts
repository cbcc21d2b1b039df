/** How patiently each effect on the world is tried again. What happens when patience ends is the dossier's own rule. */
import type { ErrandKind } from '#domain/dossier/dossier';

/** Real time, in milliseconds. */
export interface Patience {
  initialMs: number;
  factor: number;
  maximumMs: number;
  /** After so long the conductor reports that it gave up; null: never, the dossier's own clock decides. */
  totalMs: number | null;
  /** One attempt may last so long. */
  attemptMs: number;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A new kind of errand is a compile error here until it is known how long to try. */
export const patience: Record<ErrandKind, Patience> = {
  /** A register may be down for a day; a fallback person is called by the dossier's clock, not from here. */
  inquiry: { initialMs: 5 * second, factor: 2, maximumMs: 5 * minute, totalMs: null, attemptMs: 30 * second },
  /** News three days old is no news. */
  notice: { initialMs: 2 * second, factor: 2, maximumMs: 10 * minute, totalMs: 3 * day, attemptMs: 20 * second },
  /** Our own database: it comes back. */
  assignment: { initialMs: second, factor: 2, maximumMs: minute, totalMs: null, attemptMs: 10 * second },
  /** Money is never given up: banks are tried until they answer. */
  refund: { initialMs: 30 * second, factor: 2, maximumMs: hour, totalMs: null, attemptMs: minute },
  document: { initialMs: 2 * second, factor: 2, maximumMs: 5 * minute, totalMs: day, attemptMs: 30 * second },
  webhook: { initialMs: 5 * second, factor: 3, maximumMs: 6 * hour, totalMs: 3 * day, attemptMs: 15 * second },
  /** An unscanned file holds up the dossier; after a day an operator looks. */
  scan: { initialMs: 2 * second, factor: 2, maximumMs: 5 * minute, totalMs: day, attemptMs: minute },
};
