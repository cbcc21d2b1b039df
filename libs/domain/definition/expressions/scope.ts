/** What an expression may see. All of it is handed in; nothing is fetched, and there is no clock. */
import type { Definition } from '#domain/definition/schema';
import type { Opinion } from '#domain/dossier/dossier';
import type { IsoDate } from '#domain/instant';

/** What the outcome rules of a concurrence see of one body's word. */
export type OpinionView = Pick<Opinion, 'party' | 'agency' | 'voice' | 'verdict' | 'conditions' | 'reasons' | 'deemed'>;

export interface Scope {
  definition: Definition;
  /** Nested: `form.venue.county`. */
  form: Record<string, unknown>;
  applicant: { id: string; kind: 'person' | 'organisation' };
  /** The day of the event in Tehran. */
  today: IsoDate;
  /** Inquiries under their `as`, finished stages under their key, computed rows under their `out`. */
  facts: Record<string, unknown>;
  /** Rials paid so far. */
  paid: number;
  /** Only where the outcome of a concurrence is asked. */
  opinions?: readonly OpinionView[] | undefined;
  /** The key of the body of a kind competent for a place; null when there is none. */
  agency: (kind: string, place: string | null) => string | null;
}

export const expressionDefectCodes = ['does-not-parse', 'ill-typed', 'fact-unknown', 'failed', 'wrong-type', 'not-finite'] as const;
export type ExpressionDefectCode = (typeof expressionDefectCodes)[number];

/** An expression that cannot be answered. Never guessed at: the dossier stops and an operator's repair task opens. */
export class ExpressionDefect extends Error {
  override readonly name = 'ExpressionDefect';

  constructor(
    readonly code: ExpressionDefectCode,
    readonly expression: string,
    /** For operators, in the engine's own words; holds no values of the form. */
    readonly reason: string,
  ) {
    super(`${code}: ${reason}`);
  }
}
