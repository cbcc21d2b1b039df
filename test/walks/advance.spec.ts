/** What holds for every service and every history, however strange. A failure names the seed that repeats it. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '#domain/dossier/apply';
import type { Dossier } from '#domain/dossier/dossier';
import type { DossierEvent, FactKind } from '#domain/dossier/events';
import { holderOf, nextStrikeOf } from '#domain/dossier/holder';
import { Chance } from './chance';
import { randomDefinition } from './random-definition';
import { attempt, Walk } from './walk';

const stepsPerWalk = 60;
const walks = 2_000;

it(`holds over ${walks * stepsPerWalk} random steps`, () => {
  let steps = 0;
  const reached = { closed: 0, defect: 0, kinds: new Set<FactKind>() };
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const chance = new Chance(seed);
      const walk = new Walk(randomDefinition(chance), chance);
      for (let step = 0; step < stepsPerWalk; step++, steps++) {
        const before = walk.dossier;
        walk.step();
        expectSound(walk.dossier);
        expectOnlyRunningClocksConsume(before, walk.dossier);
        if (walk.dossier.defect) reached.defect++;
      }
      expectOneDecisionPerTask(walk.events);
      expect(walk.events.map((event) => event.version)).toEqual(walk.events.map((_, index) => index + 1));
      expect(JSON.stringify(fold(JSON.parse(JSON.stringify(walk.events)) as DossierEvent[]))).toBe(JSON.stringify(walk.dossier));
      if (walk.dossier.lifecycle === 'closed') reached.closed++;
      for (const event of walk.events) reached.kinds.add(event.fact.kind);
    }),
    { numRuns: walks },
  );
  // A walk that meets nothing proves nothing.
  expect(steps).toBeGreaterThanOrEqual(100_000);
  expect(reached.closed).toBeGreaterThan(walks / 4);
  expect(reached.defect).toBeGreaterThan(0);
  const notable: FactKind[] = [
    'charge-changed',
    'clock-paused',
    'clock-redated',
    'act-held',
    'errand-fallback',
    'hold-ended',
    'link-sent',
    'noted',
    'opinion-given',
    'output-changed',
    'payment-recorded',
    'reopened',
    'task-forwarded',
    'task-left-lying',
    'task-suspended',
  ];
  expect(notable.filter((kind) => !reached.kinds.has(kind))).toEqual([]);
});

it('gives the same dossier whichever of two independent happenings comes first', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const chance = new Chance(seed);
      const walk = new Walk(randomDefinition(chance), chance);
      for (let step = 0; step < 25; step++) {
        walk.step();
        // Answers from two bodies or two registers: neither knows of the other.
        const tasks = walk.openTasks.filter((task) => task.kind === 'opinion');
        const errands = Object.values(walk.dossier.errands).filter(
          (errand) => errand.state === 'owed' && errand.request.kind === 'inquiry' && !errand.fallbackTaskId,
        );
        const [first, second] =
          tasks.length > 1
            ? [walk.actOn(tasks[0]!), walk.actOn(tasks[1]!)]
            : errands.slice(0, 2).map((errand) => ({
                kind: 'errand-done' as const,
                errandId: errand.id,
                answer: { match: true, amount: 0 },
                at: walk.at,
                by: { kind: 'system' as const, part: 'test' },
              }));
        if (!first || !second) continue;
        const oneWay = [first, second].reduce<Dossier | null>(
          (dossier, happening) => dossier && (attempt(walk.world, dossier, happening)?.dossier ?? null),
          walk.dossier,
        );
        const otherWay = [second, first].reduce<Dossier | null>(
          (dossier, happening) => dossier && (attempt(walk.world, dossier, happening)?.dossier ?? null),
          walk.dossier,
        );
        if (!oneWay || !otherWay) continue;
        compared++;
        expect(essence(otherWay)).toEqual(essence(oneWay));
      }
    }),
    { numRuns: 2_000 },
  );
  expect(compared).toBeGreaterThan(300);
});

function expectSound(dossier: Dossier): void {
  const open = Object.values(dossier.tasks).filter((task) => task.closedAt === null);
  const live = Object.values(dossier.clocks).filter((clock) => clock.state === 'running' || clock.state === 'paused');
  const holding = live.filter(({ purpose }) => purpose.of === 'hold').map(({ id }) => id);
  expect(new Set(Object.values(dossier.tasks).flatMap(({ held }) => held?.clockId ?? []))).toEqual(new Set(holding));
  if (dossier.lifecycle !== 'closed') {
    if (holderOf(dossier).kind === 'nobody') throw new Error(`Nobody holds the dossier in ${dossier.stage}`);
    const stray = open.filter((task) => task.stage !== dossier.stage && !task.party && !(task.kind === 'escalation' && !task.about.taskId));
    if (stray.length > 0) throw new Error(`In ${dossier.stage} a task of ${stray[0]?.stage} is still open`);
    if (!nextStrikeOf(dossier)) throw new Error(`No next date in ${dossier.stage}: ${JSON.stringify(live)}`);
    return;
  }
  const owed = Object.values(dossier.errands).filter(
    ({ state, request }) => state === 'owed' && !['notice', 'webhook', 'refund', 'assignment'].includes(request.kind),
  );
  const due = Object.values(dossier.charges).filter(
    (charge) => charge.state === 'due' || charge.state === 'scheduled' || charge.state === 'refund-owed',
  );
  expect({ open, live, owed, due }).toEqual({ open: [], live: [], owed: [], due: [] });
}

function expectOnlyRunningClocksConsume(before: Dossier, after: Dossier): void {
  for (const clock of Object.values(after.clocks)) {
    const was = before.clocks[clock.id];
    if (!was) continue;
    if (clock.consumed < was.consumed) throw new Error(`Clock ${clock.id} gave time back`);
    const ran = was.state === 'running' || clock.ledger.slice(was.ledger.length).some((line) => line.what === 'resumed');
    if (!ran && clock.consumed !== was.consumed) throw new Error(`Clock ${clock.id} consumed while it stood still`);
  }
}

function expectOneDecisionPerTask(events: readonly DossierEvent[]): void {
  const closed = events.flatMap(({ fact }) => (fact.kind === 'task-closed' ? [fact.taskId] : []));
  expect(new Set(closed).size).toBe(closed.length);
}

/** A dossier without the running numbers that the order of events gives. */
function essence(dossier: Dossier): unknown {
  const { tasks, clocks, errands, version: _version, counters: _counters, acted, parties, ...rest } = dossier;
  const sorted = (values: unknown[]) => values.map((value) => JSON.stringify(value)).sort();
  return {
    ...rest,
    acted: Object.fromEntries(Object.entries(acted).map(([stage, persons]) => [stage, [...persons].sort()])),
    parties: Object.fromEntries(
      Object.entries(parties).map(([stage, all]) => [
        stage,
        Object.fromEntries(Object.entries(all).map(([name, { taskId: _id, ...standing }]) => [name, standing])),
      ]),
    ),
    tasks: sorted(
      Object.values(tasks).map(({ id: _id, clockId: _clock, about: { taskId: _task, errandId: _errand, ...about }, held, ...task }) => ({
        ...task,
        held: held && { ...held, clockId: '' },
        barred: [...task.barred].sort(),
        about,
      })),
    ),
    clocks: sorted(
      Object.values(clocks).map(({ key, state, consumed, dueAt, purpose }) => ({
        key: purpose.of === 'errand' ? '' : key,
        state,
        consumed,
        dueAt,
      })),
    ),
    errands: sorted(
      Object.values(errands).map(({ state, request, owedAt }) => ({
        state,
        kind: request.kind,
        moment: request.kind === 'notice' ? request.moment : '',
        owedAt,
      })),
    ),
  };
}
