/** Where each stage of a route stands on its map: a line down the middle, what leaves it beside. Pure, from the definition alone. */
import { returnsOf, type Step, stepsOf } from '#domain/definition/outcomes';
import type { Definition } from '#domain/definition/schema';

export interface MapStage {
  key: string;
  row: number;
  /** 0: the line itself; 1: the applicant's turns and the other ends, beside it. */
  lane: 0 | 1;
}

export interface MapEdge {
  from: MapStage;
  to: MapStage;
  /** Leads back to where one has been. */
  back: boolean;
}

export interface RouteMap {
  stages: MapStage[];
  edges: MapEdge[];
  rows: number;
}

export function routeMapOf(definition: Definition): RouteMap {
  const steps = [...stepsOf(definition), ...sideStepsOf(definition)];
  const order = orderOf(definition, steps);
  const aside = (key: string): boolean => {
    const stage = definition.stages[key];
    return stage?.kind === 'applicant' || (stage?.kind === 'end' && !isHappy(stage.result));
  };
  let row = -1;
  const stages = order.map((key): MapStage => {
    row += 1;
    return { key, row, lane: aside(key) ? 1 : 0 };
  });
  const at = new Map(stages.map((stage) => [stage.key, stage]));
  const seen = new Set<string>();
  const edges = [...steps, ...returnsOf(definition)].flatMap(({ from, to }): MapEdge[] => {
    const [one, other] = [at.get(from), at.get(to)];
    if (!one || !other || seen.has(`${from} ${to}`)) return [];
    seen.add(`${from} ${to}`);
    return [{ from: one, to: other, back: other.row <= one.row }];
  });
  return { stages, edges, rows: stages.length };
}

const isHappy = (result: string): boolean => !['rejected', 'lapsed', 'withdrawn', 'duplicate', 'transferred'].includes(result);

/** Checks of automatic stages and questions of bodies lead on as well. */
function sideStepsOf({ stages }: Definition): Step[] {
  return Object.entries(stages).flatMap(([from, stage]) => {
    if (stage.kind === 'auto') return stage.checks.map(({ reason, to }) => ({ from, outcome: reason, to }));
    return stage.kind === 'concurrence' && stage.needInfo ? [{ from, outcome: 'needInfo', to: stage.needInfo }] : [];
  });
}

/** From the start, by the shortest way there; then whatever no step leads to. Ends come last. */
function orderOf(definition: Definition, steps: readonly Step[]): string[] {
  const order: string[] = [];
  const queue = [definition.start];
  while (queue.length > 0) {
    const key = queue.shift() ?? '';
    if (order.includes(key) || !definition.stages[key]) continue;
    order.push(key);
    queue.push(...steps.filter(({ from }) => from === key).map(({ to }) => to));
  }
  for (const key of Object.keys(definition.stages)) if (!order.includes(key)) order.push(key);
  const isEnd = (key: string): boolean => definition.stages[key]?.kind === 'end';
  return [...order.filter((key) => !isEnd(key)), ...order.filter(isEnd)];
}
