/** The route: every outcome leads somewhere, every stage can be reached and can reach an end, and no loop turns by itself. */
import { nearest } from '#domain/definition/nearest';
import { nextOf, outcomesOf, returnsOf, returnTarget, sideDoorsOf, stepsOf } from '#domain/definition/outcomes';
import type { Stage, StageKind } from '#domain/definition/schema';
import { type CheckGround, reach } from './ground';

export function checkRoute(ground: CheckGround): void {
  checkOutcomes(ground);
  checkReach(ground);
  checkReturns(ground);
  checkLoops(ground);
}

function checkOutcomes({ definition, find, expect }: CheckGround): void {
  for (const [key, stage] of Object.entries(definition.stages)) {
    const { needed, allowed } = outcomesOf(stage);
    const next = nextOf(stage);
    for (const outcome of needed)
      if (!Object.hasOwn(next, outcome)) find('outcome-without-target', `stages.${key}.next.${outcome}`, { outcome });
    for (const outcome of Object.keys(next)) {
      const orphan = stage.kind === 'inspection' && outcome === 'noShow' && !stage.appointment;
      if (orphan) find('unknown-outcome', `stages.${key}.next.${outcome}`, { name: outcome });
      else if (allowed) expect('unknown-outcome', `stages.${key}.next.${outcome}`, outcome, allowed);
    }
    if (stage.kind === 'inspection') {
      for (const outcome of Object.keys(stage.needs ?? {}))
        expect('unknown-outcome', `stages.${key}.needs.${outcome}`, outcome, Object.keys(next));
    }
  }
}

/** A mistyped target is a defect of its own: it counts as the stage that was meant, so that one slip is told once. */
function checkReach({ definition, find }: CheckGround): void {
  const onward = new Map<string, string[]>();
  const backward = new Map<string, string[]>();
  const stages = Object.entries(definition.stages);
  const meant = (to: string): string => (definition.stages[to] ? to : (nearest(to, Object.keys(definition.stages)) ?? to));
  for (const step of stepsOf(definition)) {
    const to = meant(step.to);
    onward.set(step.from, [...(onward.get(step.from) ?? []), to]);
    backward.set(to, [...(backward.get(to) ?? []), step.from]);
  }
  for (const { from, to } of returnsOf(definition)) backward.set(to, [...(backward.get(to) ?? []), from]);
  const reached = reach([definition.start, ...sideDoorsOf(definition)].map(meant), onward);
  const ending = reach(
    stages.filter(([, stage]) => stage.kind === 'end').map(([key]) => key),
    backward,
  );
  for (const [key] of stages) {
    if (!reached.has(key)) find('unreachable', `stages.${key}`);
    if (!ending.has(key)) find('no-end', `stages.${key}`);
  }
}

/** `$return` needs somebody who sends here. */
function checkReturns({ definition, find }: CheckGround): void {
  const askers = new Set(stepsOf(definition).map(({ to }) => to));
  const reachedAsides = new Set([definition.start, ...sideDoorsOf(definition)]);
  for (const [key, stage] of Object.entries(definition.stages)) {
    const returns = Object.entries(nextOf(stage)).find(([, to]) => to === returnTarget);
    if (returns && stage.kind === 'applicant' && !askers.has(key) && reachedAsides.has(key))
      find('nobody-to-return', `stages.${key}.next.${returns[0]}`);
  }
}

/** Whether a stage of the kind waits for somebody or something before it goes on. */
const waits: Record<StageKind, (stage: Stage) => boolean> = {
  auto: () => false,
  review: () => true,
  applicant: () => true,
  decide: () => false,
  concurrence: () => true,
  payment: () => true,
  inspection: () => true,
  issue: () => false,
  end: () => true,
};

function checkLoops({ definition, find }: CheckGround): void {
  const instant = new Set(Object.entries(definition.stages).flatMap(([key, stage]) => (waits[stage.kind](stage) ? [] : [key])));
  const edges = new Map<string, string[]>();
  for (const { from, to } of stepsOf(definition))
    if (instant.has(from) && instant.has(to)) edges.set(from, [...(edges.get(from) ?? []), to]);
  const told = new Set<string>();
  for (const key of instant) {
    if (told.has(key) || !reach(edges.get(key) ?? [], edges).has(key)) continue;
    const loop = [...reach([key], edges)].filter((other) => reach([other], edges).has(key));
    for (const other of loop) told.add(other);
    find('endless-loop', `stages.${key}`, { loop: [...loop, key].join(' → ') });
  }
}
