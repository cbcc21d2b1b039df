import { type RatingAxis, ratingAxes } from '#domain/dossier/happening';
import type { Given } from '../../given';

/** What the form holds, as typed. */
export interface Opinion {
  done: string;
  score: string;
  comment: string;
  axes: Partial<Record<RatingAxis, string>>;
  onTime: string;
  visited: string;
  report: string;
  /** Whether anything of the folded part is answered. */
  saysMore: boolean;
}

export const noOpinion = (score: string): Opinion => ({
  done: '',
  score,
  comment: '',
  axes: {},
  onTime: '',
  visited: '',
  report: '',
  saysMore: false,
});

export function readOpinion(given: Given): Opinion {
  const chosen = ratingAxes.map((axis): [RatingAxis, string] => [axis, given.text(`axis-${axis}`)]);
  const axes = Object.fromEntries(chosen.filter(([, value]) => isScore(value)));
  const [onTime, visited] = [given.text('onTime'), given.text('visited')];
  return {
    done: given.text('done'),
    score: given.text('score'),
    comment: given.text('comment'),
    axes,
    onTime,
    visited,
    report: given.text('report'),
    saysMore: Object.keys(axes).length > 0 || onTime !== '' || visited !== '',
  };
}

/** As the api takes it: what was left open is left out. */
export function opinionBody({ done, score, comment, axes, onTime, visited, report }: Opinion): Record<string, unknown> {
  return {
    score: Number(score),
    done: isYes(done),
    ...(comment ? { comment } : {}),
    ...(Object.keys(axes).length > 0
      ? { axes: Object.fromEntries(Object.entries(axes).map(([axis, value]) => [axis, Number(value)])) }
      : {}),
    ...(isAnswer(onTime) ? { onTime: isYes(onTime) } : {}),
    ...(isAnswer(visited) ? { visited: isYes(visited) } : {}),
    ...(report ? { report } : {}),
  };
}

export const isScore = (text: string): boolean => /^[1-5]$/.test(text);
export const isAnswer = (text: string): boolean => text === 'yes' || text === 'no';
const isYes = (text: string): boolean => text === 'yes';
