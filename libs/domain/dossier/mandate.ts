/** By what right somebody acts for another. */

export const relations = ['child', 'parent', 'ward', 'company', 'client', 'attorney'] as const;
/** What the one acted for is to the one who acts: their child, their parent, the ward of a guardian, and so on. */
export type Relation = (typeof relations)[number];

/**
 * What it rests on: a register's word, a paper handed in, a one-time code that the client of a counter read out, the
 * client's identity card shown at a counter, or one's own word.
 */
export const mandateBases = ['register', 'proof', 'code', 'presence', 'word'] as const;
export type MandateBasis = (typeof mandateBases)[number];

/** As it stood when the dossier was filed. */
export interface Mandate {
  /** Of the representation. */
  id: string;
  relation: Relation;
  basis: MandateBasis;
  /** The file that proves it. */
  proof?: string;
  /** The counter at which it was filed. */
  counter?: string;
}
