import type { Bottlenecks } from '#contracts/http/overview';
import type { StageTone } from '../../route/RouteDrawing';

type Stages = Bottlenecks['stages'];

/** Below this share of all waiting a stage is as it should be. */
const warm = 0.2;
const hot = 0.4;

/** How much of a dossier's whole waiting a stage takes, from 0 to 1: by medians, of stages where something was measured. */
export function sharesOf(stages: Stages): ReadonlyMap<string, number> {
  const waits = stages.map(({ key, wait }) => [key, wait.seconds ?? 0] as const);
  const whole = waits.reduce((sum, [, seconds]) => sum + seconds, 0);
  return new Map(waits.map(([key, seconds]) => [key, whole === 0 ? 0 : seconds / whole]));
}

/** A stage is hot where most of the waiting is; one that takes little is not, however often it is passed. */
export const toneOf = (share: number): StageTone => (share >= hot ? 'danger' : share >= warm ? 'warning' : 'ahead');

/** Fewer than this is no broad way, even where it is the most. */
const many = 5;

/** Ways that led back, by how often, from 0 to 1. */
export function weightsOf({ loops }: Pick<Bottlenecks, 'loops'>): ReadonlyMap<string, number> {
  const most = Math.max(many, ...loops.map(({ times }) => times));
  return new Map(loops.map(({ from, to, times }) => [`${from} ${to}`, times / most]));
}
