/** Three kinds of news, for each of which a person chooses how to be told. */
import type { Definition, StageKind } from '#domain/definition/schema';

/** Something is asked of the recipient; something has moved; it has come to something. */
export const newsKinds = ['asks', 'progress', 'result'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** A new kind of stage is a compile error here until it is known what its news is. */
const ofStage: Record<StageKind, NewsKind> = {
  applicant: 'asks',
  payment: 'asks',
  inspection: 'asks',
  auto: 'progress',
  review: 'progress',
  decide: 'progress',
  concurrence: 'progress',
  issue: 'progress',
  end: 'result',
};

/** Moments that are no stage of the definition. */
const ofMoment: Record<string, NewsKind> = {
  'waiting-for-you': 'asks',
  pay: 'asks',
  reminder: 'asks',
  appointment: 'asks',
  'appointment-moved': 'asks',
  'times-offered': 'asks',
  'no-show': 'asks',
  'done-again': 'asks',
  approved: 'result',
  answered: 'result',
  duplicate: 'result',
  rejected: 'result',
  withdrawn: 'result',
  lapsed: 'result',
  done: 'result',
  refund: 'result',
  revoked: 'result',
};

export function newsKindOf({ stages }: Pick<Definition, 'stages'>, moment: string): NewsKind {
  const stage = stages[moment];
  return stage ? ofStage[stage.kind] : (ofMoment[moment] ?? 'progress');
}
