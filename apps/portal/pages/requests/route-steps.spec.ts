import { expect, it } from '@jest/globals';
import { loadService } from '#catalog/load';
import type { HistoryLine } from '#contracts/http/dossier';
import { routeSteps } from './route-steps';

const definition = loadService('concert-permit');
const by: HistoryLine['by'] = { kind: 'system', person: null, posts: [], onBehalfOf: null };
let version = 0;
const line = (kind: string, fact: Record<string, unknown>): HistoryLine => ({
  version: ++version,
  at: `2026-11-${String(version).padStart(2, '0')}T08:00:00.000Z`,
  kind,
  by,
  channel: 'system',
  fact,
});
const entered = (stage: string) => line('stage-entered', { stage });
const left = (stage: string, outcome: string) => line('stage-left', { stage, outcome });
const standing = (key: string, lifecycle: 'submitted' | 'closed' = 'submitted') => ({
  stage: { key, public: 'checking' as const, label: { fa: key } },
  lifecycle,
  tasks: [],
});

it('shows a loop as it was walked, with what was said, and what is expected if all goes well', () => {
  const history = [
    entered('intake'),
    left('intake', 'ok'),
    entered('check'),
    line('task-closed', { stage: 'check', outcome: 'return', reasons: ['R4'], comment: 'صفحهٔ دوم خوانا نیست' }),
    left('check', 'return'),
    entered('supplement'),
    left('supplement', 'submitted'),
    entered('check'),
  ];
  const steps = routeSteps({ definition, dossier: standing('check'), history });
  expect(steps.map(({ stage, state, visit }) => [stage, state, visit])).toEqual([
    ['intake', 'done', 1],
    ['check', 'done', 1],
    ['supplement', 'done', 1],
    ['check', 'current', 2],
    ['concurrence', 'ahead', 1],
    ['decide', 'ahead', 1],
    ['issue', 'ahead', 1],
    [null, 'ahead', 1],
  ]);
  expect(steps[1]).toMatchObject({ outcome: 'return', reasons: ['R4'], comment: 'صفحهٔ دوم خوانا نیست' });
});

it('expects nothing more of a request that is over', () => {
  const history = [entered('intake'), left('intake', 'withdrawn'), entered('withdrawn')];
  expect(routeSteps({ definition, dossier: standing('withdrawn', 'closed'), history }).map(({ state }) => state)).toEqual(['done']);
});
